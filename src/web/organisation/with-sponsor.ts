import type { Sponsor } from '#src/domain/organisation.ts';
import { paths } from '../paths.ts';
import { notFound } from '../respond.tsx';
import type { UserVisit } from '../visit.ts';

/** The sponsor of the path; an unknown one looks like an unknown page. */
export function withSponsor(handler: (visit: UserVisit, sponsor: Sponsor) => Promise<Response>) {
  return (visit: UserVisit) => {
    const sponsor = visit.organisation.sponsors.find((one) => one.id === visit.param('sponsor'));
    return sponsor ? handler(visit, sponsor) : notFound(visit);
  };
}

/** The same for what a private sponsor has none of: a name, an address, contacts (R3). */
export function withOrganisation(handler: (visit: UserVisit, sponsor: Sponsor) => Promise<Response>) {
  return withSponsor((visit, sponsor) =>
    sponsor.kind === 'privatePerson' ? notFound(visit) : handler(visit, sponsor),
  );
}

export function backTo(sponsor: Sponsor) {
  return { href: paths.sponsor({ sponsor: sponsor.id }), label: sponsor.name };
}

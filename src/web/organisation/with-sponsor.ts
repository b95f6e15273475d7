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

export function backTo(sponsor: Sponsor) {
  return { href: paths.sponsor({ sponsor: sponsor.id }), label: sponsor.name };
}

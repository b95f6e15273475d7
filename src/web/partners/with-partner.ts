import type { PartnerPersonId } from '#src/domain/ids.ts';
import { mayClear } from '#src/domain/partner/clearing.ts';
import type { Partner } from '#src/domain/partner/partner.ts';
import type { PartnerPerson } from '#src/domain/partner/person.ts';
import type { PartnerPersonSummary } from '#src/domain/partner/summary.ts';
import { paths } from '../paths.ts';
import { notFound } from '../respond.tsx';
import type { UserVisit } from '../visit.ts';

export type AtPartner = { readonly visit: UserVisit; readonly partner: Partner };
export type AtPerson = AtPartner & { readonly person: PartnerPerson };
type Answer = Response | Promise<Response>;

/** The partner of the path; an unknown one looks like an unknown page. */
export function withPartner(handler: (at: AtPartner) => Answer) {
  return (visit: UserVisit): Answer => {
    const partner = visit.organisation.partners.find(({ id }) => id === visit.param('partner'));
    return partner ? handler({ visit, partner }) : notFound(visit);
  };
}

/** The person of the path, at that partner. */
export function withPerson(handler: (at: AtPerson) => Answer) {
  return withPartner(async ({ visit, partner }) => {
    const { partnerPersons } = visit.deps.store;
    // any text may stand in the address; the store knows it or does not
    const id = visit.param('person') as PartnerPersonId;
    if (partnerPersons.summary(id)?.partnerId !== partner.id) return notFound(visit);
    const person = (await partnerPersons.load(id))?.value;
    return person ? handler({ visit, partner, person }) : notFound(visit);
  });
}

/** P15: contracts, clearing and suspending: the manager, and without one the directorate. */
export function clears({ user, organisation, today }: UserVisit): boolean {
  return mayClear(user, organisation, today);
}

/** The people of a partner, by name. */
export function peopleOf({ deps }: UserVisit, { id: partnerId }: Pick<Partner, 'id'>): PartnerPersonSummary[] {
  const { partnerPersons } = deps.store;
  return [...partnerPersons.ids()]
    .flatMap((id) => partnerPersons.summary(id) ?? [])
    .filter((one) => one.partnerId === partnerId)
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}

export function backToPartner({ id, name }: Pick<Partner, 'id' | 'name'>) {
  return { href: paths.partner({ partner: id }), label: name };
}

export function backToPerson({ partner, person }: Pick<AtPerson, 'partner' | 'person'>) {
  return { href: paths.partnerPerson({ partner: partner.id, person: person.id }), label: person.name };
}

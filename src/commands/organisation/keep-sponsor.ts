import { agreedDelivery } from '#src/domain/delivery.ts';
import { type ContactId, type ContractId, newId, type SponsorId, type UserId } from '#src/domain/ids.ts';
import { bsnAllowed } from '#src/domain/necessity.ts';
import type { Organisation, Sponsor } from '#src/domain/organisation.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import {
  type ContactAnswers,
  type ContractAnswers,
  passwordMissing,
  type SponsorAnswers,
  sponsorProblems,
  toContact,
  toContract,
  toSponsor,
  verifiedContact,
  verifyContactForm,
  wipeUnconfirmed,
} from '#src/domain/sponsor-form.ts';
import type { Day } from '#src/domain/time.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';
import { followAddress } from '../mail/follow-address.ts';

/**
 * Adds a sponsor, or changes one; its contracts and contacts stay. `notFound`: no such sponsor; `invalid` at what the
 * house says about the answers.
 */
export function keepSponsor(deps: Deps, answers: SponsorAnswers, id?: SponsorId): Promise<Result<SponsorId>> {
  const wanted = id ?? newId<SponsorId>(deps.random.bytes);
  return changeOrganisation(deps, (organisation) => {
    const before = organisation.sponsors.find((one) => one.id === wanted);
    if (id && !before) return refuse('notFound');
    const problems = sponsorProblems(answers, {
      sponsors: organisation.sponsors,
      before,
      today: deps.clock.today(),
    });
    if (problems.length > 0) return refuse('invalid', { problems });
    const sponsor = toSponsor(answers, before ?? { id: wanted });
    return ok({ organisation: withSponsor(organisation, sponsor), value: wanted });
  });
}

/**
 * Adds or changes a contract. Dates already fixed in dossiers stay; new steps follow the new terms; a BSN that it allows
 * no more is wiped by the daily tick (`wipeBsns`).
 *
 * @returns `invalid` at `wipeBsn` while dossiers hold a BSN and nobody confirmed that it goes (R9).
 */
export function keepContract(
  deps: Deps,
  sponsorId: SponsorId,
  contract: { readonly answers: ContractAnswers; readonly id?: ContractId },
): Promise<Result<ContractId>> {
  const wanted = contract.id ?? newId<ContractId>(deps.random.bytes);
  return changeSponsor(deps, sponsorId, (sponsor) => {
    const before = sponsor.contracts.find((one) => one.id === wanted);
    if (contract.id && !before) return refuse('notFound');
    const delivery = agreedDelivery(contract.answers, before?.delivery, deps.clock.today());
    if (!delivery) return invalid({ field: 'password', message: passwordMissing });
    const kept = toContract(contract.answers, { id: wanted, kind: before?.kind ?? sponsor.kind, delivery });
    const held = before && bsnAllowed(before) && !bsnAllowed(kept) ? deps.store.lists.holdingBsn(wanted).length : 0;
    if (held > 0 && !contract.answers.wipeBsn) return invalid({ field: 'wipeBsn', message: wipeUnconfirmed(held) });
    return ok({ sponsor: { ...sponsor, contracts: replaced(sponsor.contracts, kept) }, value: wanted });
  });
}

/** Adds or changes a contact. A changed address must be called back again before anything goes there (R21). */
export function keepContact(
  deps: Deps,
  sponsorId: SponsorId,
  contact: { readonly answers: ContactAnswers; readonly id?: ContactId },
): Promise<Result<ContactId>> {
  const wanted = contact.id ?? newId<ContactId>(deps.random.bytes);
  return changeSponsor(deps, sponsorId, (sponsor) => {
    const before = sponsor.contacts.find((one) => one.id === wanted);
    if ((contact.id && !before) || sponsor.kind === 'privatePerson') return refuse('notFound');
    const kept = toContact(contact.answers, wanted, before);
    return ok({ sponsor: { ...sponsor, contacts: replaced(sponsor.contacts, kept) }, value: wanted });
  });
}

/**
 * Records the call-back that makes an address fit to send to; what lies with the contact at an older one goes there.
 *
 * @returns `invalid` at `on` for a day to come or a call of too long ago; `unavailable` with `reason` notEverywhere when
 *   a dossier could not follow: doing it again does.
 */
export async function verifyContact(
  deps: Deps,
  sponsorId: SponsorId,
  call: { readonly contactId: ContactId; readonly on: Day; readonly by: UserId },
): Promise<Result<ContactId>> {
  const problems = verifyContactForm(deps.clock.today()).check?.({ on: call.on }) ?? [];
  if (problems.length > 0) return refuse('invalid', { problems });
  const kept = await changeSponsor(deps, sponsorId, (sponsor) => {
    const contact = sponsor.contacts.find((one) => one.id === call.contactId);
    if (!contact) return refuse('notFound');
    const kept = verifiedContact(contact, call.on, call.by);
    return ok({ sponsor: { ...sponsor, contacts: replaced(sponsor.contacts, kept) }, value: contact.id });
  });
  if (!kept.ok) return kept;
  const followed = await followAddress(deps, { sponsorId, contactId: call.contactId });
  return followed.ok ? kept : followed;
}

type SponsorChange<T> = (sponsor: Sponsor) => Result<{ readonly sponsor: Sponsor; readonly value: T }>;

function changeSponsor<T>(deps: Deps, id: SponsorId, change: SponsorChange<T>): Promise<Result<T>> {
  return changeOrganisation(deps, (organisation) => {
    const sponsor = organisation.sponsors.find((one) => one.id === id);
    if (!sponsor) return refuse('notFound');
    const changed = change(sponsor);
    if (!changed.ok) return changed;
    return ok({ organisation: withSponsor(organisation, changed.value.sponsor), value: changed.value.value });
  });
}

function withSponsor(organisation: Organisation, sponsor: Sponsor): Organisation {
  return { ...organisation, sponsors: replaced(organisation.sponsors, sponsor) };
}

function replaced<T extends { readonly id: string }>(list: readonly T[], item: T): T[] {
  const known = list.some((one) => one.id === item.id);
  return known ? list.map((one) => (one.id === item.id ? item : one)) : [...list, item];
}

import { isWithin } from '#src/domain/contact-data.ts';
import { form, parseForm, type Raw, text, type ValuesOf } from '#src/domain/form.ts';
import { type ContactId, type DossierId, newId } from '#src/domain/ids.ts';
import { readTitledName } from '#src/domain/name-fields.ts';
import { type Contact, findSponsor, isPresent, type Sponsor } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { isSendable } from '#src/mail/address.ts';
import { parseToken } from '#src/mail/secret.ts';
import { documentStep } from '#src/workflow/decide.ts';
import { changeDossier } from '../change.ts';
import { changeOrganisation } from '../change-organisation.ts';
import { type Found, findVisit, standingOf } from './find-link.ts';
import type { SponsorDeps } from './guard.ts';
import { loadVisit } from './visit.ts';

/** Asked about the colleague who decides instead (R21). */
export const forwardForm = form({
  title: 'Doorsturen naar een collega',
  fields: {
    name: text({
      label: 'Naam van uw collega',
      missing: 'Vul de naam van uw collega in',
      max: 120,
      read: readTitledName,
    }),
    function: text({
      label: 'Functie van uw collega',
      missing: 'Vul de functie van uw collega in',
      max: 80,
      checkWords: false,
      named: true,
    }),
    email: text({
      label: 'E-mailadres van uw collega',
      missing: 'Vul het e-mailadres van uw collega in',
      max: 254,
      inputmode: 'email',
    }),
  },
});

/**
 * Hands the decision to a colleague inside the sponsor's own mail domains. The colleague becomes a contact known
 * through this one; every link of the version dies and the colleague gets a mail of their own.
 *
 * Two aggregates, two writes: the contact first (the same address is never added twice), then the dossier. Dying
 * between them leaves a contact to whom nothing was sent.
 *
 * @param typed what was posted to `forwardForm`; `besides` are names that belong to other questions of the same page
 * @returns `invalid` with all that is wrong with it, at `email` also what only we know: outside the domains, the sender's
 *   own address, a colleague who left; `expired` when the visit is over.
 */
export async function forward(
  deps: SponsorDeps,
  visit: string,
  typed: Raw,
  besides: readonly string[] = [],
): Promise<Result<{ readonly name: string }>> {
  const token = parseToken(visit);
  const found = token && (await loadVisit(deps, visit));
  if (!token || !found) return over;
  const organisation = deps.store.organisation.read().value;
  const today = deps.clock.today();
  if (standingOf(found, organisation, today).kind !== 'open') return over;
  const known = await changeOrganisation<Contact>(deps, (organisation) => {
    const sponsor = findSponsor(organisation, found.dossier.assignment.sponsorId);
    if (!sponsor) return over;
    const judged = parseForm(askedIn(found, sponsor, today), typed, besides);
    if (!judged.ok) return refuse('invalid', { problems: judged.problems });
    const contact = contactOf(judged.value, sponsor, {
      id: newId<ContactId>(deps.random.bytes),
      forwarded: { on: today, by: found.link.contactId },
    });
    const contacts = [...sponsor.contacts.filter((one) => one.id !== contact.id), contact];
    const sponsors = organisation.sponsors.map((one) => (one.id === sponsor.id ? { ...one, contacts } : one));
    return ok({ organisation: { ...organisation, sponsors }, value: contact });
  });
  if (!known.ok) return known;
  return handOver(deps, token.dossierId, { token, contactId: known.value.id, name: known.value.name });
}

const over = refuse('expired', { params: { reason: 'visit' } });

/** The form with what only we know about an address. */
function askedIn({ link }: Found, sponsor: Sponsor, today: Day): typeof forwardForm {
  return {
    ...forwardForm,
    check: ({ email }) => {
      const message = email && addressProblem(email, { own: link.email, sponsor, today });
      return message ? [{ field: 'email', message }] : [];
    },
  };
}

type Around = { readonly own: string; readonly sponsor: Sponsor; readonly today: Day };

function addressProblem(email: string, { own, sponsor, today }: Around): string | undefined {
  if (!isSendable(email)) return 'Vul een e-mailadres in, zoals naam@organisatie.nl';
  if (!isWithin(email, sponsor.domains))
    return 'Dit adres hoort niet bij uw organisatie. Vraag onze coach om het document daarheen te sturen';
  if (isSame(email, own)) return 'Dit is uw eigen adres. Vul het adres van uw collega in';
  const known = sponsor.contacts.find((one) => isSame(one.email, email));
  return known && !isPresent(known, today)
    ? 'Deze collega staat bij ons als vertrokken. Vraag onze coach om hulp'
    : undefined;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The known contact with this address, or a new one. */
function contactOf(
  { name, function: jobTitle, email }: ValuesOf<typeof forwardForm>,
  { contacts }: Sponsor,
  { id, forwarded }: { readonly id: ContactId; readonly forwarded: NonNullable<Contact['forwarded']> },
): Contact {
  const known = contacts.find((one) => isSame(one.email, email));
  if (known) return { ...known, ...(known.verified || known.forwarded ? {} : { forwarded }) };
  return { id, name, formOfAddress: 'neutraal', jobTitle, email, forwarded };
}

type Handing = {
  readonly token: NonNullable<ReturnType<typeof parseToken>>;
  readonly contactId: ContactId;
  readonly name: string;
};

/** The state goes back to sending; its effects revoke the links and mail the colleague. */
function handOver(deps: SponsorDeps, id: DossierId, { token, contactId, name }: Handing) {
  return changeDossier<{ name: string }>(deps, { kind: 'sponsor' }, id, 'system', (situation) => {
    const found = findVisit(situation.dossier, token, situation.now);
    if (!found || standingOf(found, situation.organisation, situation.today).kind !== 'open') return over;
    const stepped = documentStep(situation, found.document.id, 'sponsor.forwarded', { contactId });
    return stepped.ok ? ok({ ...stepped.value, value: { name } }) : stepped;
  });
}

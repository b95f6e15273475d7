import { isWithin } from '#src/domain/contact-data.ts';
import { form, text } from '#src/domain/form.ts';
import { type ContactId, type DossierId, newId } from '#src/domain/ids.ts';
import { readName, wholeNameProblems } from '#src/domain/name-fields.ts';
import { type Contact, isPresent, type Sponsor } from '#src/domain/organisation.ts';
import { ok, type Problem, type Result, refuse } from '#src/domain/result.ts';
import { isSendable } from '#src/mail/address.ts';
import { parseToken } from '#src/mail/secret.ts';
import { documentStep } from '#src/workflow/decide.ts';
import { changeDossier } from '../change.ts';
import { changeOrganisation } from '../change-organisation.ts';
import { sponsorOf } from '../mail/recipient.ts';
import { type Found, findVisit, standingOf } from './find-link.ts';
import type { SponsorDeps } from './guard.ts';
import { loadVisit } from './visit.ts';

/** The colleague who decides instead (R21). */
export type Colleague = { readonly name: string; readonly email: string; readonly function: string };

export const forwardForm = form({
  title: 'Doorsturen naar een collega',
  fields: {
    name: text({ label: 'Naam van uw collega', missing: 'Vul de naam van uw collega in', max: 120, read: readName }),
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
 * @returns `invalid` at `email` outside the domains or at the sender's own address; `expired` when the visit is over.
 */
export async function forward(
  deps: SponsorDeps,
  visit: string,
  colleague: Colleague,
): Promise<Result<{ readonly name: string }>> {
  const token = parseToken(visit);
  const found = token && (await loadVisit(deps, visit));
  if (!token || !found) return over;
  const organisation = deps.store.organisation.read().value;
  if (standingOf(found, organisation, deps.clock.today()).kind !== 'open') return over;
  const sponsor = sponsorOf(organisation, found.dossier);
  const problems = sponsor ? colleagueProblems(colleague, sponsor, found) : [];
  if (!sponsor) return over;
  if (problems.length > 0) return refuse('invalid', { problems });
  const contact = await addColleague(deps, sponsor, colleague, found);
  if (!contact.ok) return contact;
  return handOver(deps, token.dossierId, { token, contactId: contact.value, name: colleague.name.trim() });
}

const over = refuse('expired', { params: { reason: 'visit' } });

function colleagueProblems(colleague: Colleague, sponsor: Sponsor, { link }: Found): Problem[] {
  const email = colleague.email.trim();
  const problems = wholeNameProblems(colleague.name, 'Vul de naam van uw collega in');
  if (colleague.function.trim() === '' || colleague.function.length > 80) {
    problems.push({ field: 'function', message: 'Vul de functie van uw collega in' });
  }
  if (!isSendable(email))
    problems.push({ field: 'email', message: 'Vul een e-mailadres in, zoals naam@organisatie.nl' });
  else if (!isWithin(email, sponsor.domains)) {
    const message = 'Dit adres hoort niet bij uw organisatie. Vraag onze coach om het document daarheen te sturen';
    problems.push({ field: 'email', message });
  } else if (email.toLowerCase() === link.email.toLowerCase()) {
    problems.push({ field: 'email', message: 'Dit is uw eigen adres. Vul het adres van uw collega in' });
  }
  return problems;
}

/** The known contact with this address, or a new one. A contact who left does not come back through a form. */
function addColleague(deps: SponsorDeps, sponsor: Sponsor, colleague: Colleague, { link }: Found) {
  const today = deps.clock.today();
  const email = colleague.email.trim();
  return changeOrganisation<ContactId>(deps, (organisation) => {
    const contacts = organisation.sponsors.find((one) => one.id === sponsor.id)?.contacts ?? [];
    const known = contacts.find((one) => one.email.toLowerCase() === email.toLowerCase());
    if (known && !isPresent(known, today)) {
      const message = 'Deze collega staat bij ons als vertrokken. Vraag onze coach om hulp';
      return refuse('invalid', { problems: [{ field: 'email', message }] });
    }
    const forwarded = { on: today, by: link.contactId };
    const contact: Contact = known
      ? { ...known, ...(known.verified || known.forwarded ? {} : { forwarded }) }
      : {
          id: newId<ContactId>(deps.random.bytes),
          name: colleague.name.trim(),
          formOfAddress: 'neutraal',
          jobTitle: colleague.function.trim(),
          email,
          forwarded,
        };
    const others = contacts.filter((one) => one.id !== contact.id);
    const sponsors = organisation.sponsors.map((one) =>
      one.id === sponsor.id ? { ...one, contacts: [...others, contact] } : one,
    );
    return ok({ organisation: { ...organisation, sponsors }, value: contact.id });
  });
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

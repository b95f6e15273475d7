import type { Actor } from '#src/domain/actor.ts';
import type { ContactId } from '#src/domain/ids.ts';
import { isTrouble } from '#src/domain/mail-trouble.ts';
import type { Message } from '#src/domain/message.ts';
import { type Contact, findSponsor, isPresent, type Organisation, type Sponsor } from '#src/domain/organisation.ts';
import { ok, type Problem, type Result, refuse } from '#src/domain/result.ts';
import { domainProblems } from '#src/domain/sponsor-form.ts';
import { isSendable } from '#src/mail/address.ts';
import type { Situation } from '#src/workflow/context.ts';
import { changeDossier, openDossier } from '../change.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';
import { withFrozenWords } from '../documents/freeze-words.ts';
import { followAddress } from './follow-address.ts';
import { readdressed } from './readdress.ts';
import { contactFor } from './recipient.ts';
import { type MailAt, sentAgain } from './repair.ts';
import { findMessage, mailState } from './state.ts';

export type Correction = MailAt & {
  readonly email: string;
  /** "Teruggebeld": the switchboard number on the contract was called and gave this address (E7). */
  readonly calledBack: boolean;
};

/**
 * Corrects the address of the contact whom a mail was for, and sends what it carried there. Old links die, and whatever
 * else lies with this contact is mailed anew. Without a call-back nothing happens: a request by mail to "use my new
 * address" is how documents are stolen.
 *
 * More aggregates, more writes: the contact first, then the dossier, then the others. Dying in between leaves a right
 * address and versions still waiting for it; doing it again finishes the job.
 *
 * @returns `invalid` at `email` or `calledBack`; `illegalStep` when nothing would go to another address; `unavailable`
 *   with `reason` notEverywhere when another dossier could not follow: calling the contact again (`verifyContact`) does it.
 */
export async function correctAddress(deps: Deps, actor: Actor, correction: Correction): Promise<Result<undefined>> {
  const { dossierId, mailId } = correction;
  const email = correction.email.trim();
  const opened = await openDossier(deps, actor, dossierId, 'mail.repair');
  if (!opened.ok) return opened;
  const target = targetOf(opened.value.situation, mailId);
  if (!target.ok) return target;
  const { sponsor, contact, verified, before } = target.value;
  const problems = [...callProblems(correction), ...addressProblems(email, { sponsor, before })];
  if (problems.length > 0) return refuse('invalid', { problems });
  const changed = await changeOrganisation<undefined>(deps, (organisation) =>
    ok({ organisation: withContact(organisation, contact.id, { email, verified }), value: undefined }),
  );
  if (!changed.ok) return changed;
  const sent = await changeDossier<undefined>(deps, actor, dossierId, 'mail.repair', async (situation) => {
    const mail = findMessage(situation.dossier, mailId);
    const again = mail ? readdressed(situation, mail) : refuse('notFound');
    if (!again.ok) return again;
    const dated = await withFrozenWords(deps, situation, again.value.dossier);
    return dated.ok ? ok({ dossier: dated.value, effects: again.value.effects, value: undefined }) : dated;
  });
  const followed = await followAddress(deps, { sponsorId: sponsor.id, contactId: contact.id });
  return sent.ok ? followed : sent;
}

/** May the address behind this mail be corrected now, so that what it carried goes there? */
export function mayCorrectAddress(situation: Situation, mail: Message): boolean {
  return targetOf(situation, mail.id).ok;
}

/** Where a mail did not arrive, as far as anybody knows, that can be sent there again without correcting anything. */
export function missedAt(situation: Situation, mail: Message): string | undefined {
  return isTrouble(situation.dossier, mail) && sentAgain(situation, mail).ok ? mail.to.email : undefined;
}

type Target = Judged & { readonly contact: Contact; readonly verified: Contact['verified'] };

/** Whose address it is, when a right one would be of use: judged as if it were proven already. */
function targetOf(situation: Situation, mailId: Message['id']): Result<Target> {
  const { actor, organisation, dossier, today } = situation;
  if (actor.kind !== 'user') return refuse('notAllowed');
  const mail = findMessage(dossier, mailId);
  const sponsor = findSponsor(organisation, dossier.assignment.sponsorId);
  if (!mail || !sponsor) return refuse('notFound');
  const illegal = refuse('illegalStep', { params: { event: 'address.corrected', state: mailState(mail) } });
  // a withdrawal goes to whoever got the version, right or wrong
  if (mail.to.kind !== 'sponsor' || mail.kind === 'M06') return illegal;
  const contact = contactFor(organisation, dossier, mail.to.contactId);
  if (!contact || !isPresent(contact, today)) return illegal;
  const verified = { on: today, by: actor.id };
  const then = { ...situation, organisation: withContact(organisation, contact.id, { verified }) };
  const before = missedAt(situation, mail);
  return readdressed(then, mail).ok ? ok({ sponsor, contact, verified, before }) : illegal;
}

function callProblems({ calledBack }: Correction): Problem[] {
  return calledBack ? [] : [{ field: 'calledBack', message: 'Bel eerst terug om het adres te controleren' }];
}

type Judged = {
  readonly sponsor: Sponsor;
  /** `missedAt`. */
  readonly before: string | undefined;
};

/** May a document go to this address (R21)? For the page too, so that all that is wrong is told at once. */
export function addressProblems(email: string, { sponsor, before }: Judged): Problem[] {
  if (!isSendable(email)) return [{ field: 'email', message: 'Vul een e-mailadres in, zoals naam@organisatie.nl' }];
  return email.toLowerCase() === before?.toLowerCase()
    ? [{ field: 'email', message: wentHere }]
    : domainProblems(email, sponsor);
}
const wentHere =
  'Dit is het adres waar deze mail al heen ging. Klopt het toch? Kies dan ‘Verstuur opnieuw’ bij de mail';

function withContact(organisation: Organisation, id: ContactId, change: Partial<Contact>): Organisation {
  const sponsors = organisation.sponsors.map((sponsor) => ({
    ...sponsor,
    contacts: sponsor.contacts.map((one) => (one.id === id ? { ...one, ...change } : one)),
  }));
  return { ...organisation, sponsors };
}

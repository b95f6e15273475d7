import type { Actor } from '#src/domain/actor.ts';
import type { Case, CaseLetter } from '#src/domain/cases/case.ts';
import { isWantedInCase, mailOf } from '#src/domain/cases/case-mail.ts';
import type { BlobRef } from '#src/domain/document.ts';
import type { CaseId, DocumentId, MailId } from '#src/domain/ids.ts';
import type { Message } from '#src/domain/message.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Attempt } from '#src/mail/classify.ts';
import { caseLogLine } from '#src/workflow/cases/case-log.ts';
import type { Deps } from '../context.ts';
import type { Claim } from '../delivery/claim.ts';
import { afterAttempt } from '../mail/after-attempt.ts';
import { isWaiting, moveMail, withoutTry } from '../mail/state.ts';
import { mayTellCallOff } from './call-off.ts';
import { changeCase } from './change-case.ts';
import { directorsFor } from './late-mail.ts';
import type { CaseRight } from './open-case.ts';

/** The outbox of a case. Everything of it lies in the case, under its key, and goes when the case is destroyed. */

type Ready = { readonly mail: Message; readonly eml: BlobRef };

/**
 * Writes down that a mail is being sent, before anything leaves (as `claimMail` does for a dossier).
 *
 * @returns `notWanted`: it lost its reason and is cancelled; refusal `conflict`: it moved on meanwhile.
 */
export function claimCaseMail(deps: Deps, id: CaseId, { mail, eml }: Ready): Promise<Result<Claim>> {
  return changeCase<Claim>(deps, { kind: 'system' }, { id, right: 'system' }, (situation) => {
    const { theCase, today } = situation;
    const now = theCase.messages.find((one) => one.id === mail.id);
    if (!now || !isWaiting(now)) return refuse('conflict');
    const wanted = isWantedInCase(theCase, now, today) && mayStillRead(deps, id, now) && mayTellCallOff(situation, now);
    const moved = moveMail(now, wanted ? 'mail.tried' : 'mail.cancelled');
    if (!moved.ok) return moved;
    // nextTryAt stays with what is being sent: a later round that finds it knows that its sender is gone
    const after = wanted ? { ...moved.value, eml } : withoutTry(moved.value);
    return ok({ theCase: withMail(theCase, after), letters: [], value: wanted ? 'claimed' : 'notWanted' });
  });
}

/** R51: whoever was told of a late case yesterday may be the one it is about today. */
function mayStillRead(deps: Deps, id: CaseId, { kind, to }: Message): boolean {
  const summary = deps.store.cases.summary(id);
  return kind !== 'M04' || (!!summary && directorsFor(deps, summary).some(({ email }) => email === to.email));
}

/** Writes down what became of a try; a letter that was taken has left (R54). */
export function recordCaseAttempt(
  deps: Deps,
  id: CaseId,
  mailId: MailId,
  attempt: Attempt,
): Promise<Result<undefined>> {
  return changeCase<undefined>(deps, { kind: 'system' }, { id, right: 'system' }, (situation) => {
    const { theCase, now, today } = situation;
    const mail = theCase.messages.find((one) => one.id === mailId);
    if (!mail) return refuse('notFound');
    // one whose words could not be made never came to `sending`; the failed try counts all the same
    const tried = isWaiting(mail) ? moveMail(mail, 'mail.tried') : ok(mail);
    if (!tried.ok) return tried;
    const judged = afterAttempt(tried.value, attempt, now);
    if (!judged.ok) return judged;
    const { after, outcome } = judged.value;
    const told = withMail(theCase, after);
    if (outcome !== 'accepted' || !after.documentId) return ok({ theCase: told, letters: [], value: undefined });
    const sent = { how: 'mail', on: today, by: 'system' } as const;
    const line = caseLogLine(situation, { type: 'letter.sent', documentId: after.documentId, data: { how: 'mail' } });
    // posted or handed over while it was being sent: that day stays
    const isSent = told.letters.some(({ id: letterId, sent: known }) => letterId === after.documentId && known);
    const left = isSent ? told : withSent(told, after.documentId, sent);
    return ok({ theCase: { ...left, events: [...told.events, line] }, letters: [], value: undefined });
  });
}

type Back = { readonly id: CaseId; readonly letterId: DocumentId; readonly right: CaseRight };

/**
 * A mail came back: its letter did not leave by it, and is to be printed (E8).
 *
 * @returns `illegalStep` for a mail that was not taken, or came back already.
 */
export function caseMailBack(deps: Deps, actor: Actor, { id, letterId, right }: Back): Promise<Result<undefined>> {
  return changeCase<undefined>(deps, actor, { id, right }, (situation) => {
    const { theCase } = situation;
    const letter = theCase.letters.find((one) => one.id === letterId);
    const mail = letter && mailOf(theCase, letter);
    if (!mail) return refuse('notFound');
    const moved = moveMail(mail, 'mail.bounced');
    if (!moved.ok) return moved;
    const line = caseLogLine(situation, { type: 'mail.bounced', documentId: letterId });
    const known = withMail(theCase, moved.value);
    const back = letter.sent?.how === 'mail' ? withSent(known, letterId, undefined) : known;
    return ok({ theCase: { ...back, events: [...back.events, line] }, letters: [], value: undefined });
  });
}

/** The case after this letter left by hand: its mail, if any still waits or never came, is tried no more. */
export function withoutMailOf(theCase: Case, letter: CaseLetter): Case {
  const mail = mailOf(theCase, letter);
  const moved = mail && moveMail(mail, 'mail.posted');
  return moved?.ok ? withMail(theCase, withoutTry(moved.value)) : theCase;
}

function withMail(theCase: Case, mail: Message): Case {
  return { ...theCase, messages: theCase.messages.map((one) => (one.id === mail.id ? mail : one)) };
}

function withSent(theCase: Case, id: DocumentId, sent: CaseLetter['sent']): Case {
  const letters = theCase.letters.map((one) => {
    if (one.id !== id) return one;
    const { sent: _, ...unsent } = one;
    return sent ? { ...unsent, sent } : unsent;
  });
  return { ...theCase, letters };
}

import { dayOf } from '#src/domain/calendar.ts';
import type { Disclosure } from '#src/domain/disclosure.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { longDate } from '#src/domain/format.ts';
import type { DocumentId, DossierId, MailId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import type { Message } from '#src/domain/message.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Attempt } from '#src/mail/classify.ts';
import type { Decided, Situation } from '#src/workflow/context.ts';
import { documentStep } from '#src/workflow/decide.ts';
import { mailsCarrying } from '#src/workflow/document/reached.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { afterAttempt } from '../mail/after-attempt.ts';
import { findMessage, isWaiting, mailState, moveMail, withMessage } from '../mail/state.ts';
import { markLines } from './lines.ts';

/**
 * Writes down what became of a try: state of the mail, register lines, and what it means for the document (R19: the
 * sponsor's time runs from acceptance). One write.
 */
export function recordAttempt(
  deps: Deps,
  dossierId: DossierId,
  mailId: MailId,
  attempt: Attempt,
): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, { kind: 'system' }, dossierId, 'system', (situation) => {
    const mail = findMessage(situation.dossier, mailId);
    if (!mail) return refuse('notFound');
    // A mail whose words could not be written never came to `sending`; the failed try counts all the same.
    const tried = isWaiting(mail) ? moveMail(mail, 'mail.tried') : ok(mail);
    if (!tried.ok) return tried;
    const settled = settle(situation, tried.value, attempt);
    return settled.ok ? ok({ ...settled.value, value: undefined }) : settled;
  });
}

/** The dossier after a try of a mail that is in `sending`. */
export function settle(situation: Situation, mail: Message, attempt: Attempt): Result<Decided> {
  const tried = afterAttempt(mail, attempt, situation.now);
  if (!tried.ok) return tried;
  const { after, outcome } = tried.value;
  const dossier = registerAfter({ ...situation, dossier: withMessage(situation.dossier, after) }, after, outcome);
  return documentAfter({ ...situation, dossier }, after);
}

function registerAfter(situation: Situation, mail: Message, outcome: Attempt['kind']) {
  const { dossier } = situation;
  switch (outcome) {
    case 'accepted':
      return registerTaken(situation, mail, 'pending');
    case 'deferred':
      return dossier;
    case 'rejected':
      return markLines(dossier, mail.id, ['pending'], { status: 'void' });
    case 'unknown':
      return markLines(dossier, mail.id, ['pending'], { status: 'unknown' });
  }
}

/** A mail was taken: what it carried was sent, and a withdrawal asked for deletion. */
function registerTaken({ dossier, today, now }: Situation, mail: Message, before: 'pending' | 'unknown'): Dossier {
  const sent = markLines(dossier, mail.id, [before], { status: 'sent', sentOn: today });
  if (mail.kind !== 'M06') return sent;
  const askedOn = dayOf(mail.tries.at(-1)?.at ?? now);
  const remark = `Op ${longDate(askedOn)} gevraagd dit te verwijderen: ingetrokken`;
  const disclosures = sent.disclosures.map((line) =>
    isAsked(sent, mail, line) ? { ...line, status: 'recalled' as const, remark } : line,
  );
  return { ...sent, disclosures };
}

/** M06 asks to delete all of that version: what was mailed to that address, and what its reader had behind the link. */
function isAsked({ messages }: Dossier, { documentId, to }: Message, line: Disclosure): boolean {
  if (line.status !== 'sent' && line.status !== 'unknown') return false;
  if (line.what.kind !== 'file' || line.what.documentId !== documentId) return false;
  if (line.channel === 'link') return line.contactId === to.contactId;
  return messages.some((one) => one.id === line.mailId && one.to.email === to.email);
}

/**
 * Only the mail that carries a document to whoever decides about it moves the document, and only while the document
 * waits for it: what became of a mail to an earlier contact, or beside one that is still on its way, says nothing.
 */
export function documentAfter(situation: Situation, mail: Message): Result<Decided> {
  const still = ok({ dossier: situation.dossier, effects: [] });
  const document = situation.dossier.documents.find((one) => one.id === mail.documentId);
  if (mail.kind !== 'M01' || !document?.approval || statePath(document.approval) !== 'sending') return still;
  if (mail.to.contactId !== (document.contactId ?? situation.dossier.assignment.contactId)) return still;
  switch (mailState(mail)) {
    case 'accepted':
      return documentStep(situation, document.id, 'mail.accepted');
    case 'failed':
    case 'bounced':
      if (mailsCarrying(situation.dossier, document).length > 0) return still;
      return documentStep(situation, document.id, 'mail.rejected');
    default:
      return still;
  }
}

/**
 * Whoever reads a document through its link shows that the mail with that link arrived, also when our side could not
 * tell (`unknown`).
 */
export function arrived(situation: Situation, documentId: DocumentId): Result<Decided> {
  const { dossier } = situation;
  const mail = dossier.messages.findLast((one) => one.kind === 'M01' && one.documentId === documentId);
  return mail && mailState(mail) === 'unknown' ? acceptUnknown(situation, mail) : ok({ dossier, effects: [] });
}

/** A mail of which it was unknown whether it arrived turns out to have arrived. */
export function acceptUnknown(situation: Situation, mail: Message): Result<Decided> {
  const moved = moveMail(mail, 'mail.accepted');
  if (!moved.ok) return moved;
  const known = { ...situation, dossier: withMessage(situation.dossier, moved.value) };
  const dossier = registerTaken(known, moved.value, 'unknown');
  return documentAfter({ ...situation, dossier }, moved.value);
}

import type { Actor } from '#src/domain/actor.ts';
import { approvalPath, isTooLate } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { isToPost, isTrouble } from '#src/domain/mail-trouble.ts';
import type { Message } from '#src/domain/message.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import type { Handed } from '../sections/judge.ts';
import { keepWords } from '../sections/keep-words.ts';
import { logged, type MailAt } from './repair.ts';
import { closed, findMessage, mailState } from './state.ts';

/** May somebody say that this mail, or this letter to post, needs nothing any more? Not while a version depends on it. */
export function maySettle(dossier: Dossier, mail: Message): boolean {
  return isToPost(dossier, mail) || (isTrouble(dossier, mail) && !isAwaited(dossier, mail));
}

/** The version came to nobody: it goes to a right address, by post, or is withdrawn. */
function isAwaited(dossier: Dossier, { kind, documentId }: Message): boolean {
  const document = dossier.documents.find((one) => one.id === documentId);
  if (kind !== 'M01' || !document || isTooLate(dossier, document)) return false;
  return ['sending', 'mailFailed'].includes(approvalPath(document));
}

/**
 * "Handel af": the reader was told otherwise, or need not be told any more. The mail is tried no more and is nobody's
 * work; the register keeps what it says of it.
 *
 * @param why.reason why nothing more has to be done, for the log
 * @returns `invalid` at `reason` without one; `illegalStep` for a mail that arrived, is on its way, or is waited for.
 */
export function settleMail(
  deps: Deps,
  actor: Actor,
  at: MailAt,
  { reason, reasons }: { readonly reason: string } & Pick<Handed, 'reasons'>,
): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, at.dossierId, 'mail.repair', (situation) => {
    const { dossier } = situation;
    const mail = findMessage(dossier, at.mailId);
    if (!mail) return refuse('notFound');
    if (reason.trim() === '') {
      const message = 'Vul in waarom er niets meer nodig is';
      return refuse('invalid', { problems: [{ field: 'reason', message }] });
    }
    if (!maySettle(dossier, mail)) {
      return refuse('illegalStep', { params: { event: 'mail.settled', state: mailState(mail) } });
    }
    const settled = closed(dossier, mail, isToPost(dossier, mail) ? 'mail.cancelled' : 'mail.settled');
    if (!settled.ok) return settled;
    const told = logged(situation, settled.value, { type: 'mail.settled', mail, reason: reason.trim() });
    const kept = keepWords(situation, told, { section: 'mail.settled', reasons });
    return ok({ dossier: kept, effects: [], value: undefined });
  });
}

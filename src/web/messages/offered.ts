import { isPosted } from '#src/commands/delivery/posted.ts';
import { mayCorrectAddress, missedAt } from '#src/commands/mail/address.ts';
import { wasRead } from '#src/commands/mail/fate.ts';
import { askingMails, sentAgain } from '#src/commands/mail/repair.ts';
import { maySettle } from '#src/commands/mail/settle.ts';
import { moveMail } from '#src/commands/mail/state.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { carriesLetter } from '#src/domain/message.ts';
import { mayNow, situationOf } from '../open-dossier.ts';
import type { OpenMessage } from './open-message.ts';

/**
 * Which acts may show for a mail: what its machine, its document and the permission table allow. Where a command decides
 * by more than that, it is asked what it would do.
 */

export function arrival(open: OpenMessage): boolean {
  return mayNow(open, 'delivery.record') && open.state === 'unknown';
}

/** A code answers itself, and colleagues answer each other. */
function isToOthers({ message }: OpenMessage): boolean {
  return message.kind !== 'code' && message.to.kind !== 'staff';
}

export function reply(open: OpenMessage): boolean {
  return mayNow(open, 'delivery.record') && isToOthers(open) && moveMail(open.message, 'mail.replied').ok;
}

export function bounce(open: OpenMessage): boolean {
  const { message, document } = open;
  return (
    mayNow(open, 'delivery.record') &&
    !wasRead(message, document) &&
    isToOthers(open) &&
    moveMail(message, 'mail.bounced').ok
  );
}

export function resend(open: OpenMessage): boolean {
  return mayNow(open, 'mail.repair') && sentAgain(situationOf(open), open.message).ok;
}

export function address(open: OpenMessage): boolean {
  return mayNow(open, 'mail.repair') && mayCorrectAddress(situationOf(open), open.message);
}

/** The address that needs no correcting for the mail to be sent there again. */
export function missedAddress(open: OpenMessage): string | undefined {
  return missedAt(situationOf(open), open.message);
}

export function settling(open: OpenMessage): boolean {
  return mayNow(open, 'mail.repair') && maySettle(open.dossier, open.message);
}

export function wrongRecipient(open: OpenMessage): boolean {
  const { document, message } = open;
  if (!document || !askingMails.includes(message.kind) || !mayNow(open, 'delivery.recall')) return false;
  return approvalPath(document).startsWith('awaitingDecision') || approvalPath(document) === 'mailFailed';
}

/** A letter that did not leave by mail goes by post; a plan or report does so from the page of the document. */
export function posting(open: OpenMessage): boolean {
  const { dossier, document, message } = open;
  if (!document || !isLetter(open) || !mayNow(open, 'mail.repair')) return false;
  return !isPosted(dossier, document, message.to) && moveMail(message, 'mail.posted').ok;
}

export function isLetter({ document, message }: OpenMessage): boolean {
  return carriesLetter(message) && document?.frozen !== undefined && document.approval === undefined;
}

/** Whom the letter is for. */
export function posted({ message }: OpenMessage): 'client' | 'sponsor' {
  return message.to.kind === 'sponsor' ? 'sponsor' : 'client';
}

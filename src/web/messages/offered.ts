import { isWanted } from '#src/commands/delivery/claim.ts';
import { isPosted } from '#src/commands/delivery/posted.ts';
import { wasRead } from '#src/commands/mail/fate.ts';
import { moveMail } from '#src/commands/mail/state.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { arrivedStates, isOvertaken } from '#src/domain/overtaken.ts';
import { type DossierAction, isHeldBack } from '#src/domain/permissions.ts';
import type { OpenMessage } from './open-message.ts';

/** Which acts may show for a mail: what its machine, its document and the permission table allow. The command judges again. */

const documentMails = ['M01', 'M02', 'M03'];

function may({ visit, dossier }: OpenMessage, action: DossierAction): boolean {
  return !isHeldBack(dossier, action) && visit.mayHere(action);
}

function isDocumentMail({ message, document }: OpenMessage): boolean {
  return document !== undefined && documentMails.includes(message.kind) && message.to.kind === 'sponsor';
}

function lies({ document }: OpenMessage): boolean {
  return document !== undefined && approvalPath(document).startsWith('awaitingDecision');
}

export function arrival(open: OpenMessage): boolean {
  return may(open, 'delivery.record') && open.state === 'unknown';
}

/** A code answers itself, and colleagues answer each other. */
function isToOthers({ message }: OpenMessage): boolean {
  return message.kind !== 'code' && message.to.kind !== 'staff';
}

export function reply(open: OpenMessage): boolean {
  return may(open, 'delivery.record') && isToOthers(open) && moveMail(open.message, 'mail.replied').ok;
}

export function bounce(open: OpenMessage): boolean {
  const { message, document } = open;
  return (
    may(open, 'delivery.record') &&
    !wasRead(message, document) &&
    isToOthers(open) &&
    moveMail(message, 'mail.bounced').ok
  );
}

/** A mail that carries nothing any more, and a code, are not sent again: the visitor asks for a new one. */
export function resend(open: OpenMessage): boolean {
  const { message, state, dossier, document } = open;
  if (!may(open, 'mail.repair') || message.kind === 'code' || message.to.email === '') return false;
  if (isOvertaken(dossier, message)) return false;
  if (isDocumentMail(open) && lies(open) && arrivedStates.includes(state)) return true;
  const failed = message.kind === 'M01' && document !== undefined && approvalPath(document) === 'mailFailed';
  return !failed && isWanted(dossier, message) && moveMail(message, 'mail.resent').ok;
}

/** Only for the contact who has the decision now. */
export function address(open: OpenMessage): boolean {
  const { message, document, dossier } = open;
  if (!may(open, 'mail.repair') || !document || !isDocumentMail(open)) return false;
  const isDecider = message.to.contactId === (document.contactId ?? dossier.assignment.contactId);
  return isDecider && (lies(open) || approvalPath(document) === 'mailFailed');
}

export function wrongRecipient(open: OpenMessage): boolean {
  const { document } = open;
  if (!document || !isDocumentMail(open) || !may(open, 'delivery.recall')) return false;
  return lies(open) || approvalPath(document) === 'mailFailed';
}

/** A letter that did not leave by mail goes by post; a plan or report does so from the page of the document. */
export function posting(open: OpenMessage): boolean {
  const { dossier, document, message } = open;
  if (!document || !isLetter(open) || !may(open, 'mail.repair')) return false;
  return !isPosted(dossier, document, message.to) && moveMail(message, 'mail.posted').ok;
}

export function isLetter({ document, message }: OpenMessage): boolean {
  return message.kind === 'letter' && document?.frozen !== undefined && document.approval === undefined;
}

/** Whom the letter is for. */
export function posted({ message }: OpenMessage): 'client' | 'sponsor' {
  return message.to.kind === 'sponsor' ? 'sponsor' : 'client';
}

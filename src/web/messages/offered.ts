import { isWanted } from '#src/commands/delivery/claim.ts';
import { isAnsweredByLink } from '#src/commands/mail/repair.ts';
import { moveMail } from '#src/commands/mail/state.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { isHeldBack } from '#src/domain/permissions.ts';
import type { OpenMessage } from './open-message.ts';

/** Which repairs may show for a mail: what its machine, its document and the permission table allow. The command judges again. */

const documentMails = ['M01', 'M02', 'M03'];

function mayRepair({ visit, dossier }: OpenMessage): boolean {
  return !isHeldBack(dossier, 'mail.repair') && visit.mayHere('mail.repair');
}

function isDocumentMail({ message, document }: OpenMessage): boolean {
  return document !== undefined && documentMails.includes(message.kind) && message.to.kind === 'sponsor';
}

function lies({ document }: OpenMessage): boolean {
  return document !== undefined && approvalPath(document).startsWith('awaitingDecision');
}

export function arrival(open: OpenMessage): boolean {
  return mayRepair(open) && open.state === 'unknown';
}

export function bounce(open: OpenMessage): boolean {
  const { message, document } = open;
  return (
    mayRepair(open) &&
    !isAnsweredByLink(message, document?.decision) &&
    message.kind !== 'code' &&
    message.to.kind !== 'staff' &&
    moveMail(message, 'mail.bounced').ok
  );
}

/** A mail that carries nothing any more, and a code, are not sent again: the visitor asks for a new one. */
export function resend(open: OpenMessage): boolean {
  const { message, state, dossier, document } = open;
  if (!mayRepair(open) || message.kind === 'code' || message.to.email === '') return false;
  if (isDocumentMail(open) && lies(open) && ['accepted', 'presumedDelivered'].includes(state)) return true;
  const failed = message.kind === 'M01' && document !== undefined && approvalPath(document) === 'mailFailed';
  return !failed && isWanted(dossier, message) && moveMail(message, 'mail.resent').ok;
}

/** Only for the contact who has the decision now. */
export function address(open: OpenMessage): boolean {
  const { message, document, dossier } = open;
  if (!mayRepair(open) || !document || !isDocumentMail(open)) return false;
  const isDecider = message.to.contactId === (document.contactId ?? dossier.assignment.contactId);
  return isDecider && (lies(open) || approvalPath(document) === 'mailFailed');
}

export function wrongRecipient(open: OpenMessage): boolean {
  const { document, visit, dossier } = open;
  const may = !isHeldBack(dossier, 'trajectory.coach') && visit.mayHere('trajectory.coach');
  if (!document || !isDocumentMail(open) || !may) return false;
  return lies(open) || approvalPath(document) === 'mailFailed';
}

/** A letter that did not leave by mail goes by post; what waits for a decision is mailed or answered on paper. */
export function posting(open: OpenMessage): boolean {
  return isLetter(open) && mayRepair(open) && !isPosted(open) && moveMail(open.message, 'mail.posted').ok;
}

export function isLetter({ document, message }: OpenMessage): boolean {
  return message.kind === 'letter' && document?.frozen !== undefined && document.approval === undefined;
}

function isPosted({ dossier, document }: OpenMessage): boolean {
  return dossier.disclosures.some(
    (line) => line.channel === 'post' && line.what.kind === 'file' && line.what.documentId === document?.id,
  );
}

/** Whom the letter is for. */
export function posted({ message }: OpenMessage): 'client' | 'sponsor' {
  return message.to.kind === 'sponsor' ? 'sponsor' : 'client';
}

import type { DossierDocument } from './document.ts';
import { approvalPath, isTooLate } from './document-versions.ts';
import type { Dossier } from './dossier.ts';
import { statePath } from './machine.ts';
import type { Message } from './message.ts';
import { isOvertaken } from './overtaken.ts';

/** Did not arrive, or nobody knows whether it did. */
export function isStuck({ state }: Message): boolean {
  return ['failed', 'bounced', 'unknown'].includes(statePath(state));
}

/** A letter that no mail carries and that still has to be put in an envelope. */
export function isToPost({ kind, to, state }: Message): boolean {
  return kind === 'letter' && to.email === '' && ['queued', 'failed'].includes(statePath(state));
}

/**
 * A mail that did not arrive, as far as anybody knows, and that somebody has to see to. It ends by itself when the same
 * goes otherwise, and when nothing asks for it any more; whatever else it ends by, somebody says so.
 */
export function isTrouble(dossier: Dossier, mail: Message): boolean {
  return isStuck(mail) && isMissed(dossier, mail) && !isOvertaken(dossier, mail);
}

function isMissed(dossier: Dossier, mail: Message): boolean {
  const document = dossier.documents.find((one) => one.id === mail.documentId);
  // E4: nobody writes to a client who died
  if (mail.to.kind === 'client' && dossier.trajectory.endReason === 'deceased') return false;
  switch (mail.kind) {
    case 'M01':
      return document !== undefined && (isOut(dossier, document, mail) || countsAsRead(document));
    case 'M02':
    case 'M03':
      return document !== undefined && isOut(dossier, document, mail) && !isTooLate(dossier, document);
    case 'M04':
      return document !== undefined && isAsked(document) && !isTooLate(dossier, document);
    case 'copy':
      return document === undefined || approvalPath(document) !== 'withdrawn';
    case 'M05':
    case 'M06':
    case 'letter':
      return true;
    case 'code':
      return false;
  }
}

/** The version is out for a decision of the very contact this mail was for. */
function isOut(dossier: Dossier, document: DossierDocument, { to }: Message): boolean {
  const decider = document.contactId ?? dossier.assignment.contactId;
  return decider === to.contactId && (isAsked(document) || ['sending', 'mailFailed'].includes(approvalPath(document)));
}

function isAsked(document: DossierDocument): boolean {
  return approvalPath(document).startsWith('awaitingDecision');
}

/** A report for information was taken for read because no mail came back (R22); no person said so. */
function countsAsRead(document: DossierDocument): boolean {
  return approvalPath(document) === 'noted' && document.decision === undefined;
}

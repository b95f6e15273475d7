import type { DossierDocument } from './document.ts';
import { approvalPath, isTooLate } from './document-versions.ts';
import { type Dossier, isRestricted } from './dossier.ts';
import { stillHolds } from './letter-reason.ts';
import { statePath } from './machine.ts';
import { isAboutDestruction, type Message } from './message.ts';
import { type Provision, provisionState } from './partner/provision.ts';

/**
 * Is there still a reason for this mail? A question ends with its answer, and when somebody else is asked; a letter when
 * it no longer holds; a code with its link. A receipt, a withdrawal and a notice of a change have their reason in themselves. What died with
 * the client is not told to the client (E4).
 */
export function hasReason(dossier: Dossier, mail: Message): boolean {
  if (mail.to.kind === 'client' && dossier.trajectory.endReason === 'deceased') return false;
  const document = dossier.documents.find((one) => one.id === mail.documentId);
  switch (mail.kind) {
    case 'M01':
      return document !== undefined && (isOut(dossier, document, mail) || countsAsRead(document));
    case 'M02':
    case 'M03':
      return document !== undefined && isOut(dossier, document, mail) && !isTooLate(dossier, document);
    case 'M04':
      if (isAboutDestruction(mail)) return waitsForDecision(dossier);
      return document !== undefined && isAsked(document) && !isTooLate(dossier, document);
    case 'copy':
      return document === undefined || approvalPath(document) !== 'withdrawn';
    case 'code':
      return linksOf(dossier, document).some((link) => link.id === mail.linkId && link.revokedAt === undefined);
    case 'M09':
      return provisionOf(dossier, mail)?.link?.revokedAt === undefined && isOpenTo(dossier, mail);
    case 'M10':
    case 'M11':
    case 'M05':
    case 'M06':
    case 'M07':
      return true;
    case 'letter':
      return document === undefined || stillHolds(dossier, document);
  }
}

/**
 * May it leave now? While the dossier is restricted nobody outside reads or answers (AVG 18), and a version that did not
 * arrive waits for a right address first.
 */
export function isWanted(dossier: Dossier, mail: Message): boolean {
  if (!hasReason(dossier, mail)) return false;
  const document = dossier.documents.find((one) => one.id === mail.documentId);
  if (mail.kind === 'M01') return document !== undefined && approvalPath(document) !== 'mailFailed';
  return !(isRestricted(dossier) && ['M02', 'M03', 'M09', 'code'].includes(mail.kind));
}

function linksOf({ provisions }: Dossier, document: DossierDocument | undefined) {
  return document
    ? [
        ...document.links,
        ...provisions.flatMap(({ documentId, link }) => (documentId === document.id && link ? [link] : [])),
      ]
    : [];
}

/** What a mail to a person at a partner is about. */
function provisionOf({ provisions }: Dossier, { documentId }: Message): Provision | undefined {
  return provisions.find((one) => one.documentId !== undefined && one.documentId === documentId);
}

/** It waits to be read. */
function isOpenTo(dossier: Dossier, mail: Message): boolean {
  const provision = provisionOf(dossier, mail);
  return provision !== undefined && provisionState(provision) === 'provided';
}

/** R31: it may be destroyed, and nobody decided that it is. */
function waitsForDecision({ retention }: Dossier): boolean {
  return ['due', 'toConfirm'].includes(statePath(retention.machine));
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
export function countsAsRead(document: DossierDocument): boolean {
  return approvalPath(document) === 'noted' && document.decision === undefined;
}

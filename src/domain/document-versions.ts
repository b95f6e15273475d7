import type { DossierDocument } from './document.ts';
import { type Dossier, isClosed } from './dossier.ts';
import { statePath } from './machine.ts';

/** Tells somebody who had the old data that they changed (AVG 19): a letter with a register line of its own purpose. */
export const noticeKind = 'kennisgeving';

/** The sponsor decides about it or is informed with it. Nobody approves a letter. */
export function isSponsorDocument({ approval }: Pick<DossierDocument, 'approval'>): boolean {
  return approval !== undefined;
}

/** There is one plan and one final report; of other documents for the sponsor there may be several, one after another. */
export function isSeries(kind: string): boolean {
  return kind !== 'trajectplan' && kind !== 'eindrapportage';
}

/** The number a document is named with: each voortgangsrapportage has one, another document from the second on. */
export function namedNumber({ kind, number }: Pick<DossierDocument, 'kind' | 'number'>): number | undefined {
  return kind === 'voortgangsrapportage' || number > 1 ? number : undefined;
}

/** 'awaitingDecision.fresh'; '' for letters, which nobody approves. */
export function approvalPath(document: DossierDocument): string {
  return document.approval ? statePath(document.approval) : '';
}

/** States in which a version is still on its way to a decision. */
export function isPending(document: DossierDocument): boolean {
  const path = approvalPath(document);
  return pendingStates.has(path) || path.startsWith('awaitingDecision.');
}
const pendingStates = new Set(['draft', 'internalReview', 'clientReview', 'ready', 'sending', 'mailFailed']);

/** Its words stand fixed and nothing is under way: it waits to be sent, for the first time or once more. */
export function isToSend(document: DossierDocument): boolean {
  return ['ready', 'mailFailed'].includes(approvalPath(document));
}

/** Its words stand fixed and it has not reached the sponsor yet: to be sent, or being sent. */
export function mustLeave(document: DossierDocument): boolean {
  return isToSend(document) || approvalPath(document) === 'sending';
}

/** R18: the sponsor agreed, or was informed as the contract says. */
export function isInForce(document: DossierDocument): boolean {
  return ['approved', 'approvedWithRemarks', 'noted', 'closedUnanswered'].includes(approvalPath(document));
}

/** The sponsor is only informed with this version: an answer is welcome and not waited for (R19, R22). */
export function isForInformation(document: DossierDocument): boolean {
  return document.awaiting?.informOnly === true || approvalPath(document) === 'noted';
}

/** All versions of one document, oldest first. */
export function versionsOf(dossier: Dossier, kind: string, number = 1): DossierDocument[] {
  return dossier.documents
    .filter((one) => one.kind === kind && one.number === number)
    .sort((a, b) => a.version - b.version);
}

export function newestVersion(dossier: Dossier, kind: string, number = 1): DossierDocument | undefined {
  return versionsOf(dossier, kind, number).at(-1);
}

/** The version that replaced this one, when there is one (R18). */
export function replacedBy(dossier: Dossier, document: DossierDocument): DossierDocument | undefined {
  const newest = newestVersion(dossier, document.kind, document.number);
  return newest && newest.version > document.version ? newest : undefined;
}

/** The version before this one, when the sponsor sent it back for a change; what we took back ourselves is passed over (R21). */
export function sentBack(dossier: Dossier, document: DossierDocument): DossierDocument | undefined {
  const before = versionsOf(dossier, document.kind, document.number).findLast(
    (one) => one.version < document.version && approvalPath(one) !== 'withdrawn',
  );
  return before && approvalPath(before) === 'returned' ? before : undefined;
}

/**
 * Nothing new comes of this document any more: the trajectory has ended (R29), or it is being closed and this is a plan,
 * which would only be carried out by a trajectory that runs (R17).
 */
export function isTooLate(dossier: Dossier, { kind }: Pick<DossierDocument, 'kind'>): boolean {
  return isClosed(dossier) || (kind === 'trajectplan' && statePath(dossier.trajectory.machine) === 'closing');
}

/**
 * The sponsor rejected this version and the branch manager has not noted yet how it goes on. Not the plan a trajectory
 * waits for: about that one the trajectory itself is decided ('plan.rejected').
 */
export function isRejectionOpen(dossier: Dossier, document: DossierDocument): boolean {
  if (approvalPath(document) !== 'rejected' || replacedBy(dossier, document) || isTooLate(dossier, document))
    return false;
  const isWaitedFor = document.kind === 'trajectplan' && statePath(dossier.trajectory.machine) === 'awaitingApproval';
  return !isWaitedFor && !isRejectionDecided(dossier, document);
}

function isRejectionDecided({ events }: Dossier, { id }: DossierDocument): boolean {
  return events.some(({ type, documentId }) => type === 'rejection.decided' && documentId === id);
}

/**
 * The newest version came to nothing, or it settled a trajectory whose end was undone: a final report cannot settle it
 * again, so a new version has to be made.
 */
export function isToMakeAgain(dossier: Dossier, newest: DossierDocument): boolean {
  if (approvalPath(newest) === 'withdrawn') return true;
  return newest.kind === 'eindrapportage' && (isInForce(newest) || isRejectionDecided(dossier, newest));
}

/** P10: progress reports of which the newest version was taken back: nobody was told about their period yet. */
export function takenBackReports(dossier: Dossier): DossierDocument[] {
  if (!statePath(dossier.trajectory.machine).startsWith('active.')) return [];
  return dossier.documents.filter(
    (one) => one.kind === 'voortgangsrapportage' && approvalPath(one) === 'withdrawn' && !replacedBy(dossier, one),
  );
}

/** The sponsor wanted something else when it was too late, so that no new version follows. */
export function isUnheeded(dossier: Dossier, document: DossierDocument): boolean {
  const asked = ['returned', 'rejected'].includes(approvalPath(document));
  return asked && isTooLate(dossier, document) && replacedBy(dossier, document) === undefined;
}

/**
 * The plan by which work is done now: the newest the sponsor agreed to. One that was corrected at the client's request is
 * worked by until the sponsor agreed to the version with the right data (E11).
 */
export function planInForce(dossier: Dossier): DossierDocument | undefined {
  const plans = versionsOf(dossier, 'trajectplan');
  return plans.findLast(isInForce) ?? plans.findLast((one) => approvalPath(one) === 'superseded');
}

/**
 * What agreeing to a version of the plan does. `begins`: the trajectory. `changes`: the plan by which it runs, which
 * stays in force until then. `runs`: it began without an agreement, by decision of the directorate (R17).
 */
export const planCourses = ['begins', 'changes', 'runs'] as const;
export type PlanCourse = (typeof planCourses)[number];

export function courseOf(dossier: Dossier, { kind, version }: DossierDocument): PlanCourse {
  const earlier = versionsOf(dossier, kind).filter((one) => one.version < version);
  if (earlier.some(wasAgreed)) return 'changes';
  return dossier.events.some((event) => event.type === 'start.overridden') ? 'runs' : 'begins';
}

/** In force, or it was until a newer version replaced it: only what is in force is replaced. */
function wasAgreed(document: DossierDocument): boolean {
  return isInForce(document) || approvalPath(document) === 'superseded';
}

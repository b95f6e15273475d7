import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath, isTooLate } from '#src/domain/document-versions.ts';
import { type Dossier, isClosed } from '#src/domain/dossier.ts';
import type { DossierEvent } from '#src/domain/event.ts';
import type { DocumentId } from '#src/domain/ids.ts';
import type { PassedOn } from '#src/domain/passed-on.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { type ApprovalEventType, approvalEvents } from '#workflows/approval-events.ts';
import type { Decided, Situation } from './context.ts';
import { documentApply } from './document/apply.ts';
import { type DocumentAnswers, documentFacts } from './document/facts.ts';
import { follow } from './document/follow.ts';
import { logLine } from './log.ts';
import { can, step } from './step.ts';

/** Could this happen to this version now, if the answers were as they should be? */
export function mayDocumentStep(situation: Situation, document: DossierDocument, event: string): boolean {
  if (!document.approval || !isApprovalEvent(event) || isOver(situation, document, event)) return false;
  const facts = documentFacts[event]({ situation, document, answers: undefined });
  return can('approval', document.approval, { type: event, facts });
}

/**
 * One approval event of one document version (P9), with everything that follows: client's reaction, timers, decision,
 * next version, and the trajectory's own step when a plan or final report arrives somewhere.
 *
 * @param answers what the event's form asked, and for `sponsor.*` the decision; `{}` when nothing is asked.
 * @returns `notFound` for an unknown document; `illegalStep` with `event` and `state` when the machine refuses, and with
 *   `reason` closed when the trajectory has ended.
 */
export function documentStep(
  situation: Situation,
  documentId: DocumentId,
  event: string,
  answers: DocumentAnswers = {},
): Result<Decided> {
  const document = situation.dossier.documents.find((one) => one.id === documentId);
  if (!document) return refuse('notFound');
  const illegal = refuse('illegalStep', { params: { event, state: approvalPath(document) } });
  if (!document.approval || !isApprovalEvent(event)) return illegal;
  if (isOver(situation, document, event))
    return refuse('illegalStep', {
      params: { event, state: approvalPath(document), ...(isClosed(situation.dossier) && { reason: 'closed' }) },
    });
  const facts = documentFacts[event]({ situation, document, answers });
  const stepped = step('approval', document.approval, { type: event, facts });
  if (!stepped.ok) return illegal;
  const { patch, effects = [] } = documentApply[event]?.({ situation, document, answers }) ?? {};
  const moved: DossierDocument = { ...document, ...patch, approval: stepped.stored };
  const dossier = replaced(situation, moved, {
    event,
    answers,
    passedOn: passes(situation.dossier, document, answers),
  });
  const followed = follow({ ...situation, dossier }, moved, { event, next: answers.next });
  return ok({ dossier: followed.dossier, effects: [...effects, ...followed.effects] });
}

function isApprovalEvent(event: string): event is ApprovalEventType {
  return Object.hasOwn(approvalEvents, event);
}

/**
 * R29: after the end nothing is written, laid before the client or sent. What lies with the sponsor may be answered or
 * passed on to a colleague (R21), and what became of what left is kept.
 */
const afterTheEnd: ReadonlySet<ApprovalEventType> = new Set<ApprovalEventType>([
  'mail.accepted',
  'mail.rejected',
  'mail.bounced',
  'wrongRecipient.confirmed',
  'sponsor.approved',
  'sponsor.approvedWithRemarks',
  'sponsor.asksChange',
  'sponsor.rejected',
  'sponsor.noted',
  'sponsor.forwarded',
  'doc.informed',
]);

/** A plan that still lies with the sponsor while the trajectory is being closed may be taken back, and follows its contact. */
const whileClosing: ReadonlySet<ApprovalEventType> = new Set<ApprovalEventType>(['doc.withdrawn', 'contact.changed']);

function isOver({ dossier }: Situation, document: DossierDocument, event: ApprovalEventType): boolean {
  if (!isTooLate(dossier, document) || afterTheEnd.has(event)) return false;
  // what came back does not lie there, and is not sent any more
  const cameBack = event === 'contact.changed' && approvalPath(document) === 'mailFailed';
  return isClosed(dossier) || cameBack || !whileClosing.has(event);
}

type Taken = {
  readonly event: string;
  readonly answers: DocumentAnswers;
  readonly passedOn?: PassedOn | undefined;
};

/** Who had the version, and who gets it now; undefined where that is the same contact at another address. */
function passes({ assignment }: Dossier, document: DossierDocument, { contactId: to }: DocumentAnswers) {
  const from = document.contactId ?? assignment.contactId;
  return from && to && from !== to ? { from, to } : undefined;
}

function replaced(situation: Situation, document: DossierDocument, { event, answers, passedOn }: Taken): Dossier {
  const { dossier } = situation;
  const line = logLine(situation, {
    type: event,
    documentId: document.id,
    reason: answers.reason ?? answers.decision?.remarks,
    data: data(answers, passedOn),
  });
  return {
    ...dossier,
    documents: dossier.documents.map((one) => (one.id === document.id ? document : one)),
    events: [...dossier.events, line],
  };
}

/** What the log tells beside the event itself; the client's own words stay in the document. */
function data({ decision, on, how, next }: DocumentAnswers, passedOn?: PassedOn): DossierEvent['data'] {
  const channel = decision?.channel;
  const told = {
    ...(channel && { channel }),
    ...(on && { on }),
    ...(how && { how }),
    ...(next && { next }),
    ...passedOn,
  };
  return Object.keys(told).length > 0 ? told : undefined;
}

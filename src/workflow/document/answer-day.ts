import { addDays } from '#src/domain/calendar.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { answerTerm, presumedAfterDays } from '#src/domain/reminders.ts';
import type { Day } from '#src/domain/time.ts';
import { contractOf } from '../act.ts';
import type { Situation } from '../context.ts';

type Around = Pick<Situation, 'dossier' | 'organisation'>;

/** R19, R22: does this contract only want to read reports? A plan is always decided about. */
export function isInformOnly(around: Around, document: Pick<DossierDocument, 'kind'>): boolean {
  return document.kind !== 'trajectplan' && contractOf(around).reportApproval === 'informOnly';
}

/**
 * The last day of the wanted answer to a version that leaves on this day: the day of the first reminder (R19); of a
 * report for information the last day before it counts as read. For the next reader of a version that lies with the
 * sponsor the term goes on as `answerTerm` says.
 */
export function answerDay(around: Around, document: Pick<DossierDocument, 'kind' | 'awaiting'>, leavesOn: Day): Day {
  const { since, firstOn } = answerTerm(contractOf(around).terms, document.awaiting, leavesOn);
  return isInformOnly(around, document) ? addDays(since, presumedAfterDays - 1) : firstOn;
}

/** R19: silence is agreement where the contract says so, for what is decided about. */
export function isTacit(around: Around, document: Pick<DossierDocument, 'kind'>): boolean {
  return contractOf(around).tacitApproval && !isInformOnly(around, document);
}

/**
 * The day on which silence counts as agreement with a version that lies with the sponsor, or leaves on this day. Undefined
 * where silence is no agreement.
 */
export function silenceDay(around: Around, document: DossierDocument, leavesOn: Day): Day | undefined {
  const { awaiting } = document;
  if (approvalPath(document).startsWith('awaitingDecision')) return awaiting?.tacit ? awaiting.escalateOn : undefined;
  if (!(awaiting?.restarted ? awaiting.tacit : isTacit(around, document))) return undefined;
  return answerTerm(contractOf(around).terms, awaiting, leavesOn).escalateOn;
}

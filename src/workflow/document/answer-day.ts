import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Contract } from '#src/domain/organisation.ts';
import { answerTerm, lastReaction } from '#src/domain/reminders.ts';
import type { Day } from '#src/domain/time.ts';
import { contractOf } from '../act.ts';
import type { Situation } from '../context.ts';

type Around = Pick<Situation, 'dossier' | 'organisation'>;

/** R19, R22: does this contract only want to read reports? A plan is always decided about. */
export function isInformOnly(around: Around, document: Pick<DossierDocument, 'kind'>): boolean {
  return document.kind !== 'trajectplan' && contractOf(around).reportApproval === 'informOnly';
}

/** The terms of the contract, and what the fixed words say of silence, which is not held to a contract changed since. */
export function termsOf(around: Around, { frozen }: Pick<DossierDocument, 'frozen'>): Contract['terms'] {
  const { terms } = contractOf(around);
  return { ...terms, escalation: frozen?.silenceAgreesAfter ?? terms.escalation };
}

/**
 * The last day of the wanted answer to a version that leaves on this day: the day of the first reminder (R19); of a
 * report for information the last day before it counts as read. For the next reader of a version that lies with the
 * sponsor the term goes on as `answerTerm` says.
 */
export function answerDay(around: Around, document: Sent, leavesOn: Day): Day {
  const { since, firstOn } = answerTerm(termsOf(around, document), document.awaiting, leavesOn);
  return isInformOnly(around, document) ? lastReaction(since) : firstOn;
}

type Sent = Pick<DossierDocument, 'kind' | 'awaiting' | 'frozen'>;

/** R19: silence is agreement with what is decided about, where the words say so; until they stand fixed, the contract. */
export function isTacit(around: Around, document: Sent): boolean {
  if (document.awaiting?.informOnly ?? isInformOnly(around, document)) return false;
  return document.frozen ? document.frozen.silenceAgreesAfter !== undefined : contractOf(around).tacitApproval;
}

/** The day on which silence counts as agreement with a version that lies with the sponsor, or leaves on this day. */
export function silenceDay(around: Around, document: DossierDocument, leavesOn: Day): Day | undefined {
  if (!isTacit(around, document)) return undefined;
  if (approvalPath(document).startsWith('awaitingDecision')) return document.awaiting?.escalateOn;
  return answerTerm(termsOf(around, document), document.awaiting, leavesOn).escalateOn;
}

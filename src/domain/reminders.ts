import type { DossierDocument } from './document.ts';
import { approvalPath } from './document-versions.ts';
import type { Day } from './time.ts';

/**
 * R19: the day of the next reminder (10 working days), second reminder (15) or call (20) for a version that waits for a
 * decision. Undefined when it does not wait, all have been done, or the sponsor is only informed.
 */
export function reminderOn(document: DossierDocument): Day | undefined {
  const { awaiting } = document;
  if (!awaiting || awaiting.informOnly) return undefined;
  switch (approvalPath(document)) {
    case 'awaitingDecision.fresh':
      return awaiting.firstOn;
    case 'awaitingDecision.reminded':
      return awaiting.secondOn;
    case 'awaitingDecision.remindedTwice':
      return awaiting.escalateOn;
    default:
      return undefined;
  }
}

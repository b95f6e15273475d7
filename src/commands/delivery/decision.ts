import type { Decision, Outcome } from '#src/domain/document.ts';
import type { DocumentId } from '#src/domain/ids.ts';
import type { Result } from '#src/domain/result.ts';
import type { Decided, Situation } from '#src/workflow/context.ts';
import { documentStep } from '#src/workflow/decide.ts';

const events: Readonly<Record<Outcome, string>> = {
  approved: 'sponsor.approved',
  approvedWithRemarks: 'sponsor.approvedWithRemarks',
  asksChange: 'sponsor.asksChange',
  rejected: 'sponsor.rejected',
  noted: 'sponsor.noted',
};

/** Puts a decision on a version, through the link or recorded by staff: the machine judges proof, decider and bytes. */
export function decisionStep(
  situation: Situation,
  documentId: DocumentId,
  decision: Decision,
  changesPlan: boolean,
): Result<Decided> {
  return documentStep(situation, documentId, events[decision.outcome], { decision, changesPlan });
}

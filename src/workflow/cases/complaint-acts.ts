import type { ComplaintCase } from '#src/domain/cases/case.ts';
import { complaintSteps } from '#src/domain/cases/complaint-steps.ts';
import { isOwnInquiry } from '#src/domain/cases/own-inquiry.ts';
import { type CaseActs, caseAct } from './act.ts';
import { complaintAdmissionActs } from './complaint-admission-acts.ts';
import { complaintHearingActs } from './complaint-hearing-acts.ts';
import { complaintJudgmentActs } from './complaint-judgment-acts.ts';
import { deciderNamed } from './outside-decider.ts';

/** P19: what each event of a complaint means. */
export const complaintActs: CaseActs<ComplaintCase> = {
  ...complaintAdmissionActs,
  ...complaintHearingActs,
  ...complaintJudgmentActs,
  'complaint.withdrawn': caseAct(complaintSteps['complaint.withdrawn'], {
    isOffered: ({ theCase }) => !isOwnInquiry(theCase),
    facts: () => ({ recorded: true }),
  }),
  'client.died': caseAct(complaintSteps['client.died'], {
    isOffered: ({ theCase }) => theCase.facts['client.died'] === undefined,
    facts: () => ({ sourceNoted: true, complainantDied: true }),
  }),
  'external.opened': caseAct(complaintSteps['external.opened'], { facts: () => ({ named: true }) }),
  'decider.named': deciderNamed(),
  'external.ended': caseAct(complaintSteps['external.ended'], {}),
};

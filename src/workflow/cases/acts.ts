import type { Case, CaseKind } from '#src/domain/cases/case.ts';
import type { CaseActs } from './act.ts';
import { breachActs } from './breach-acts.ts';
import { complaintActs } from './complaint-acts.ts';
import { requestActs } from './request-acts.ts';

/** What each event means, by kind of case. Each act is only ever given cases of its own kind. */
export function actsOf(kind: CaseKind): CaseActs<Case> {
  return acts[kind];
}

const acts: Readonly<Record<CaseKind, CaseActs<Case>>> = {
  // the acts of a kind take cases of that kind, and only those are given to them
  request: requestActs as unknown as CaseActs<Case>,
  complaint: complaintActs as unknown as CaseActs<Case>,
  breach: breachActs as unknown as CaseActs<Case>,
};

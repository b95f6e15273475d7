import type { BranchId, SurveyBatchId } from '#src/domain/ids.ts';
import type { SurveySummary } from '#src/domain/survey/summary.ts';
import type { Instant } from '#src/domain/time.ts';

/** Answers about survey lists, from an array in memory: there is one a branch and a month. */
export type SurveyLists = {
  /** With a file that was not deleted yet, or none so far; the oldest month first. Of one branch, or of all. */
  open(branchId?: BranchId): readonly SurveySummary[];
  /** Every list of a branch, the newest month first. */
  ofBranch(branchId: BranchId): readonly SurveySummary[];
  /** Lists with a mail to try at or before `now`. */
  mailDue(now: Instant): readonly SurveyBatchId[];
};

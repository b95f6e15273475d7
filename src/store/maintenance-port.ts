import type { BranchId, MaintenanceId } from '#src/domain/ids.ts';
import type { MaintenanceSummary, Opened } from '#src/domain/maintenance/summary.ts';
import type { Instant } from '#src/domain/time.ts';

/** Answers about maintenance (P22), from an array in memory: there is one a branch and a month. */
export type MaintenanceLists = {
  /** Not signed off yet, the earliest day first; of one branch, or of all. */
  open(branchId?: BranchId): readonly MaintenanceSummary[];
  /** Every run of a branch, the newest first. */
  ofBranch(branchId: BranchId): readonly MaintenanceSummary[];
  /** Until when the house stands still; undefined when everybody may write. Costs nothing: asked before every write. */
  stillUntil(now: Instant): Instant | undefined;
  /** Dossiers that stand open to an administrator now (DOMAIN 8.7); asked at every page of a dossier. */
  opened(now: Instant): readonly Opened[];
  /** Runs in which the program still has something to look at. */
  toCheck(): readonly MaintenanceId[];
  /** Runs with a mail to try at or before `now`. */
  mailDue(now: Instant): readonly MaintenanceId[];
};

import type { CaseKind } from '#src/domain/cases/case.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { BranchId, CaseId, DossierId } from '#src/domain/ids.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import type { Page } from './port.ts';

export type CaseQuery = {
  readonly kind: CaseKind;
  /** Only this branch; without it every branch, also the cases that have none yet. */
  readonly branchId?: BranchId;
  /** Rows it says no to are passed over: neither the page nor its `next` tells of them (R51). */
  readonly sees?: (row: CaseSummary) => boolean;
  readonly after?: string;
  readonly limit: number;
};

/** Answers about cases, from sorted arrays in memory. Who may see a row is the caller's question (R51). */
export type CaseLists = {
  /** Newest first. */
  register(query: CaseQuery): Page<CaseSummary>;
  /** Cases that are not done, or in which a letter still has to leave; the one with the nearest term first, those without one last. */
  open(): readonly CaseSummary[];
  ofDossier(dossierId: DossierId): readonly CaseSummary[];
  /** Breaches that this dossier may be in, open and closed: the case itself says whether it is. */
  breachesNear(dossierId: DossierId): readonly CaseSummary[];
  /** Cases that keep their dossiers from destruction, or did less than fourteen days ago (R33). */
  holding(): readonly CaseSummary[];
  /** The case of this number, as it is printed: 'V-2026-0012'. */
  byReference(reference: string): CaseSummary | undefined;
  /** The one case of a receipt code with its birth date. */
  byReceipt(hash: string): CaseSummary | undefined;
  /** Cases with a tick due on or before `today`, or an errand that was not carried out; earliest first. */
  tickDue(today: Day): readonly CaseId[];
  /** Cases with a mail to try at or before `now`, earliest first. */
  mailDue(now: Instant): readonly CaseId[];
  /** Closed cases whose own years are over by this day, those first that may be destroyed first (DOMAIN 7.3). */
  destroyable(day: Day): readonly CaseSummary[];
};

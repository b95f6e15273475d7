import type { SurveyBatchId } from '#src/domain/ids.ts';
import { isOver } from '#src/domain/survey/batch.ts';
import type { SurveySummary } from '#src/domain/survey/summary.ts';
import type { SurveyLists } from '../survey-port.ts';
import { createSorted } from './sorted.ts';

/** The survey lists, and how the store that owns them keeps them current. */
export type KeptSurveyLists = SurveyLists & {
  put(summary: SurveySummary): void;
  remove(id: SurveyBatchId): void;
};

/** A branch has twelve a year, so what is asked is filtered. */
export function createSurveyLists(): KeptSurveyLists {
  const known = new Map<SurveyBatchId, SurveySummary>();
  const all = createSorted(byMonth);
  const remove = (id: SurveyBatchId) => {
    const before = known.get(id);
    if (!before) return;
    known.delete(id);
    all.remove(before);
  };
  return {
    remove,
    put(summary) {
      remove(summary.id);
      known.set(summary.id, summary);
      all.insert(summary);
    },
    open: (branchId) => all.rows.filter((one) => !isOver(one.state) && (branchId ?? one.branchId) === one.branchId),
    ofBranch: (branchId) => all.rows.filter((one) => one.branchId === branchId).reverse(),
    mailDue: (now) =>
      all.rows.filter(({ mailDueAt }) => mailDueAt !== undefined && mailDueAt <= now).map(({ id }) => id),
  };
}

function byMonth({ month, id }: SurveySummary): string {
  return `${month}\u0001${id}`;
}

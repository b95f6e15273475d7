import { type ReadRow, readRows, seenRows } from '#src/commands/survey/read-rows.ts';
import type { Branch } from '#src/domain/organisation.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import { type SurveyBatch, standingRows } from '#src/domain/survey/batch.ts';
import type { UserVisit } from '../visit.ts';

/** Everything the page of a list shows, read once. */
export type Overview = {
  readonly branch: Branch;
  readonly batch: SurveyBatch;
  readonly rows: readonly ReadRow[];
  /** Of the rows as they are shown. */
  readonly seen: string;
  readonly mayPrepare: boolean;
  readonly mayRelease: boolean;
};

export async function overviewOf(visit: UserVisit, branch: Branch, batch: SurveyBatch): Promise<Overview> {
  const { deps, today, user } = visit;
  const rows = await readRows(
    deps.store,
    standingRows(batch).filter(({ dossierIds }) => dossierIds.length > 0),
    today,
  );
  return {
    branch,
    batch,
    rows,
    seen: seenRows(rows),
    mayPrepare: mayInBranch(user, 'survey.prepare', branch.id),
    mayRelease: mayInBranch(user, 'survey.release', branch.id),
  };
}

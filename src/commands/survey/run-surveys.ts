import type { SurveyBatchId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import type { Deps } from '../context.ts';
import type { Ticked } from '../in-each.ts';
import { collectSurveys } from './collect.ts';
import { deleteSurveyFiles, dropLooseFiles } from './delete-files.ts';
import { followSurveys } from './follow.ts';
import { remindSurveys } from './remind.ts';

/**
 * P11: opens the lists of the month and looks who belongs on them, follows what clients said since, deletes files whose days
 * are over, and reminds.
 */
export async function runSurveys(deps: Deps, day: Day, stopped?: () => boolean): Promise<Ticked<SurveyBatchId>> {
  const collected = await collectSurveys(deps, day, stopped);
  const followed = await followSurveys(deps, day, stopped);
  const deleted = await deleteSurveyFiles(deps, day, stopped);
  await dropLooseFiles(deps);
  const reminded = await remindSurveys(deps, day, stopped);
  const all = [collected, followed, deleted, reminded];
  return { done: all.reduce((sum, { done }) => sum + done, 0), failed: all.flatMap(({ failed }) => failed) };
}

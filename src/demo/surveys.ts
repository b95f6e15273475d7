import { lastDayOf } from '#src/commands/survey/collect.ts';
import { leaveOff } from '#src/commands/survey/leave-out.ts';
import { readBatch } from '#src/commands/survey/read-rows.ts';
import { runSurveys } from '#src/commands/survey/run-surveys.ts';
import { checkList, confirmReceipt, releaseList } from '#src/commands/survey/steps.ts';
import { addWorkingDays } from '#src/domain/calendar.ts';
import type { Result } from '#src/domain/result.ts';
import { standingRows } from '#src/domain/survey/batch.ts';
import type { SurveySummary } from '#src/domain/survey/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { branches, users } from './cast.ts';
import type { World } from './world.ts';

const by = ({ id }: (typeof users)[keyof typeof users]) => ({ kind: 'user', id }) as const;

/** What the office does about the survey on a day: so that on the demo's day a list stands in each place. */
export async function playSurveys({ deps }: World, day: Day): Promise<void> {
  await runSurveys(deps, day);
  for (const list of deps.store.surveyLists.open()) {
    const here = list.branchId === branches.voorbeeldstad.id;
    const over = lastDayOf(list.month);
    if (list.state === 'collecting' && list.rows > 0 && day === addWorkingDays(over, 3))
      done(await checkList(deps, by(here ? users.fatma : users.piet), { id: list.id, seen: await seen(deps, list) }));
    // the other branch waits for its manager
    if (list.state === 'checked' && here && day === addWorkingDays(over, 5))
      done(await releaseList(deps, by(users.hugo), { id: list.id, seen: await seen(deps, list), way: 'mail' }));
    if (list.state === 'sent' && day === confirmedOn(list))
      done(await confirmReceipt(deps, by(users.fatma), { id: list.id, on: day }));
    if (list.state === 'sent' && day === '2026-11-18') await sayNo(deps, list);
  }
}

/** The bureau was quick at first, then slow, and has not answered about the last one. */
function confirmedOn({ month }: SurveySummary): Day | undefined {
  if (month === '2026-09') return '2026-10-27';
  return month < '2026-09' ? addWorkingDays(lastDayOf(month), 8) : undefined;
}

/** A client calls after the file left. */
async function sayNo(deps: World['deps'], { id }: SurveySummary): Promise<void> {
  const batch = (await deps.store.surveyBatches.load(id))?.value;
  const [row] = batch ? standingRows(batch) : [];
  if (row) done(await leaveOff(deps, by(users.fatma), { id, line: row.line }, { why: 'objected' }));
}

async function seen({ store, clock }: World['deps'], { id }: SurveySummary): Promise<string> {
  const batch = (await store.surveyBatches.load(id))?.value;
  return batch ? (await readBatch(store, batch, clock.today())).seen : '';
}

function done(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`the survey was refused: ${JSON.stringify(result.refusal)}`);
}

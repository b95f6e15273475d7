import { dayOf, daysBetween } from '#src/domain/calendar.ts';
import type { SurveyBatchId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { askFrom, type SurveyBatch } from '#src/domain/survey/batch.ts';
import type { SurveySummary } from '#src/domain/survey/summary.ts';
import type { Day } from '#src/domain/time.ts';
import type { SurveySituation } from '#src/workflow/survey/step.ts';
import type { Deps } from '../context.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { mailState } from '../mail/state.ts';
import { keepersOf, staffMail } from './agency-mail.ts';
import { changeBatch } from './change-batch.ts';

/** Told again as long as nobody acts: every week, so that it is read. */
const repeatDays = 7;

/** R27: tells the managers by mail, every week, that the bureau did not confirm a file or a removal in two weeks. */
export function remindSurveys(deps: Deps, day: Day, stopped?: () => boolean): Promise<Ticked<SurveyBatchId>> {
  const { store } = deps;
  const lists = store.organisation.read().value.branches.flatMap(({ id }) => store.surveyLists.ofBranch(id));
  const late = lists.filter((one) => isUnconfirmed(one, day)).map(({ id }) => id);
  return inEach(late, (id) => remind(deps, id, day), stopped);
}

/** Has the bureau had its two weeks to confirm the file, or a removal? */
export function isUnconfirmed({ state, sentOn, removalSince }: SurveySummary, day: Day): boolean {
  const since = state === 'sent' || state === 'unknown' ? (sentOn ?? removalSince) : removalSince;
  return since !== undefined && askFrom(since) <= day;
}

async function remind(deps: Deps, id: SurveyBatchId, day: Day): Promise<Result<undefined>> {
  const changed = await changeBatch(deps, { kind: 'system' }, { id, right: 'system' }, (situation) => {
    const last = situation.batch.messages.findLast(({ kind }) => kind === 'M04');
    if (last && daysBetween(dayOf(last.createdAt), day) < repeatDays) return refuse('notFound');
    return ok(withReminders(situation));
  });
  return changed.ok ? ok(undefined) : changed;
}

/** The mail of today takes the place of those of before, which told the same; one on the line stays. */
function withReminders(situation: SurveySituation): SurveyBatch {
  const { batch, organisation, today } = situation;
  const kept = batch.messages.filter((one) => one.kind !== 'M04' || mailState(one) === 'sending');
  const mails = keepersOf(organisation, batch.branchId, today).map((user) => staffMail(situation, user));
  return { ...batch, messages: [...kept, ...mails] };
}

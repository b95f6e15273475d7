import type { Actor } from '#src/domain/actor.ts';
import type { ItemId } from '#src/domain/ids.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { batchState, type SurveyBatch } from '#src/domain/survey/batch.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { type StepEvent, step } from '../step.ts';

/** A survey list, and everything that is true around it at this moment. */
export type SurveySituation = {
  readonly batch: SurveyBatch;
  readonly organisation: Organisation;
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: Day;
  readonly newId: <I extends string>() => I;
};

type Taken = StepEvent & {
  readonly change?: Partial<SurveyBatch> | undefined;
  readonly reason?: string | undefined;
};

/** One step of a survey list, with its line in the log. Refused as `illegalStep` where the machine has no such step. */
export function surveyStep(situation: SurveySituation, { type, facts, change, reason }: Taken): Result<SurveyBatch> {
  const { batch, actor, now, newId } = situation;
  const moved = step('survey', batch.machine, { type, ...(facts && { facts }) });
  if (!moved.ok) return refuse('illegalStep', { params: { event: type, state: batchState(batch) } });
  const by = actor.kind === 'user' ? actor.id : actor.kind;
  const line = { id: newId<ItemId>(), at: now, by, type, ...(reason && { reason }) };
  return ok({ ...batch, ...change, machine: moved.stored, events: [...batch.events, line] });
}

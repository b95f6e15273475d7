import type { Actor } from '#src/domain/actor.ts';
import type { ItemId } from '#src/domain/ids.ts';
import { type Maintenance, maintenanceState } from '#src/domain/maintenance/maintenance.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { type StepEvent, step } from '../step.ts';

/** A run of maintenance, and everything that is true around it at this moment. */
export type MaintenanceSituation = {
  readonly run: Maintenance;
  readonly organisation: Organisation;
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: Day;
  readonly newId: <I extends string>() => I;
};

type Taken = StepEvent & {
  readonly change?: Partial<Maintenance> | undefined;
  readonly reason?: string | undefined;
};

/** One step of maintenance, with its line in the log. Refused as `illegalStep` where the machine has no such step. */
export function maintenanceStep(
  situation: MaintenanceSituation,
  { type, facts, change, reason }: Taken,
): Result<Maintenance> {
  const { run, actor, now, newId } = situation;
  const moved = step('maintenance', run.machine, { type, ...(facts && { facts }) });
  if (!moved.ok) return refuse('illegalStep', { params: { event: type, state: maintenanceState(run) } });
  const by = actor.kind === 'user' ? actor.id : actor.kind;
  const line = { id: newId<ItemId>(), at: now, by, type, ...(reason && { reason }) };
  return ok({ ...run, ...change, machine: moved.stored, events: [...run.events, line] });
}

import type { Actor } from '#src/domain/actor.ts';
import { clockTime } from '#src/domain/format.ts';
import type { MaintenanceId } from '#src/domain/ids.ts';
import { freshHours } from '#src/domain/maintenance/days.ts';
import { type Maintenance, type Minutes, plannedAt } from '#src/domain/maintenance/maintenance.ts';
import { isWaitingOrOpen } from '#src/domain/maintenance/opening.ts';
import { invalid, ok, type Result } from '#src/domain/result.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { type MaintenanceSituation, maintenanceStep } from '#src/workflow/maintenance/step.ts';
import { type EventDeclaration, workflows } from '#workflows/index.ts';
import type { Deps } from '../context.ts';
import { later } from '../mail/later.ts';
import { changeMaintenance, type MaintenanceRight } from './change-maintenance.ts';

const { events } = workflows.maintenance;
type EventName = keyof typeof events;

type Step = {
  readonly id: MaintenanceId;
  readonly event: EventName;
  readonly facts?: (situation: MaintenanceSituation) => Readonly<Record<string, boolean>>;
  readonly change?: (situation: MaintenanceSituation) => Partial<Maintenance>;
  readonly reason?: string;
};

/** A person takes one step, under the rows of the permission table that the event asks for. */
async function take(deps: Deps, actor: Actor, { id, event, facts, change, reason }: Step): Promise<Result<undefined>> {
  const right = rightsTo(events[event]);
  const changed = await changeMaintenance(deps, actor, { id, right }, (situation) =>
    maintenanceStep(situation, {
      type: event,
      ...(facts && { facts: facts(situation) }),
      change: change?.(situation),
      reason,
    }),
  );
  return changed.ok ? ok(undefined) : changed;
}

/** The rows of the permission table under which a person sends this event. */
export function rightsTo({ who }: EventDeclaration): MaintenanceRight[] {
  return who.filter((one) => one === 'maintenance.run' || one === 'maintenance.supervise');
}

type When = { readonly id: MaintenanceId; readonly day: Day; readonly from: string };

/**
 * Tells everybody when nobody can write, and asks the branch manager to supervise.
 *
 * @returns `invalid` for a moment that is past
 */
export async function announce(
  deps: Deps,
  actor: Actor,
  { id, day, from, minutes, work }: When & { readonly minutes: Minutes; readonly work: string },
): Promise<Result<undefined>> {
  return (
    past(deps, day, from) ??
    take(deps, actor, {
      id,
      event: 'maintenance.announced',
      facts: dayAhead,
      change: () => ({ plannedOn: day, from, minutes, work }),
    })
  );
}

/** Another day. Who accepted supervision accepted it of that day, so it is asked anew. */
export async function postpone(
  deps: Deps,
  actor: Actor,
  { id, day, from, reason }: When & { readonly reason: string },
): Promise<Result<undefined>> {
  return (
    past(deps, day, from) ??
    take(deps, actor, {
      id,
      event: 'maintenance.postponed',
      facts: dayAhead,
      change: () => ({ plannedOn: day, from, supervision: undefined }),
      reason,
    })
  );
}

const dayAhead = () => ({ dayAhead: true });

function past({ clock }: Deps, plannedOn: Day, from: string): Result<undefined> | undefined {
  if (plannedOn < clock.today()) return invalid({ field: 'day', message: 'Vul een dag in vanaf vandaag' });
  return plannedAt({ plannedOn, from }) < clock.now()
    ? invalid({ field: 'from', message: 'Vul een tijd in die nog komt' })
    : undefined;
}

/** P22: the branch manager supervises from here on. */
export function acceptSupervision(deps: Deps, actor: Actor, id: MaintenanceId): Promise<Result<undefined>> {
  return take(deps, actor, {
    id,
    event: 'supervision.accepted',
    facts: ({ run }) => ({ unsupervised: run.supervision === undefined }),
    change: byAt('supervision'),
  });
}

/** Why the work cannot start yet, when the machine would let it. Undefined: it can. */
export function notYet(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  run: Pick<Maintenance, 'plannedOn' | 'from'>,
): 'dayCame' | 'backupFresh' | 'nobodyElse' | undefined {
  if (clock.now() < plannedAt(run)) return 'dayCame';
  if (!isFresh(store.knownDay.lastBackup(), clock.now())) return 'backupFresh';
  return store.maintenanceLists.stillUntil(clock.now()) === undefined ? undefined : 'nobodyElse';
}

function isFresh(backup: Instant | undefined, now: Instant): boolean {
  return backup !== undefined && now <= later(backup, freshHours * 60);
}

/** From here on nobody writes, until the work ends or its time is over. */
export function startWork(deps: Deps, actor: Actor, id: MaintenanceId): Promise<Result<undefined>> {
  return take(deps, actor, {
    id,
    event: 'work.started',
    facts: ({ run }) => {
      const lacks = notYet(deps, run);
      return { dayCame: lacks !== 'dayCame', backupFresh: lacks !== 'backupFresh', nobodyElse: lacks !== 'nobodyElse' };
    },
    change: (situation) => standing(situation, situation.run.minutes),
  });
}

/** Did work begin in the house, in whichever branch, that nobody supervised yet? Until somebody does, no other emergency begins. */
export function isAnyUnsupervised({ store }: Pick<Deps, 'store'>): boolean {
  return store.maintenanceLists.open().some(({ startedAt, supervisedBy }) => startedAt && !supervisedBy);
}

/** The same at once, for what cannot wait: supervised afterwards. */
export function startEmergency(
  deps: Deps,
  actor: Actor,
  { id, minutes, reason }: { readonly id: MaintenanceId; readonly minutes: Minutes; readonly reason: string },
): Promise<Result<undefined>> {
  return take(deps, actor, {
    id,
    event: 'emergency.started',
    facts: () => ({
      nobodyElse: deps.store.maintenanceLists.stillUntil(deps.clock.now()) === undefined,
      othersSupervised: !isAnyUnsupervised(deps),
    }),
    change: (situation) => ({
      ...standing(situation, minutes),
      // it is now, and not on the day for which it was planned
      plannedOn: situation.today,
      from: clockTime(situation.now).padStart(5, '0'),
      minutes,
      supervision: undefined,
      work: reason,
    }),
    reason,
  });
}

function standing(situation: MaintenanceSituation, minutes: number): Partial<Maintenance> {
  return { ...byAt('started')(situation), stillUntil: later(situation.now, minutes) };
}

/** Everybody may write again, and the program looks whether everything is whole. */
export function finishWork(deps: Deps, actor: Actor, id: MaintenanceId): Promise<Result<undefined>> {
  return take(deps, actor, { id, event: 'work.finished', change: ending });
}

type Why = { readonly id: MaintenanceId; readonly reason: string };

export function failWork(deps: Deps, actor: Actor, { id, reason }: Why): Promise<Result<undefined>> {
  return take(deps, actor, { id, event: 'work.failed', reason, change: ending });
}

/** It is as it was; what the program looked at before is looked at anew. */
export function rollBack(deps: Deps, actor: Actor, { id, reason }: Why): Promise<Result<undefined>> {
  return take(deps, actor, { id, event: 'work.rolledBack', reason, change: () => ({ results: [] }) });
}

/** Everybody may write again, and what was opened to the administrator is closed. */
function ending(situation: MaintenanceSituation): Partial<Maintenance> {
  const { run, now } = situation;
  const { ended, ...rest } = byAt('ended')(situation);
  const openings = run.openings.map((one) => (ended && isWaitingOrOpen(one, now) ? { ...one, ended } : one));
  return { ...rest, ended, openings, stillUntil: undefined };
}

function byAt(field: 'supervision' | 'started' | 'ended') {
  return ({ actor, now }: MaintenanceSituation): Partial<Maintenance> =>
    actor.kind === 'user' ? { [field]: { by: actor.id, at: now } } : {};
}

import type { Actor } from '#src/domain/actor.ts';
import { type MaintenanceId, newId } from '#src/domain/ids.ts';
import type { Maintenance } from '#src/domain/maintenance/maintenance.ts';
import { maySeeMaintenance, maySupervise } from '#src/domain/maintenance/supervisors.ts';
import { findUser } from '#src/domain/organisation.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import { type Result, refuse } from '#src/domain/result.ts';
import type { MaintenanceSituation } from '#src/workflow/maintenance/step.ts';
import type { Deps } from '../context.ts';
import { rewrite } from '../rewrite.ts';

/** A pure step from one run to the next, or one that reads before it. The very same run: there is nothing to write. */
export type MaintenanceChange = (situation: MaintenanceSituation) => Result<Maintenance> | Promise<Result<Maintenance>>;

/** Which of the table's holders is judged by who supervises today (supervisors.ts). */
const supervising = ['maintenance.supervise', 'maintenance.openDossier'] as const;
export type MaintenanceRight = 'maintenance.run' | 'maintenance.askDossier' | (typeof supervising)[number];
export type MaintenanceAct = {
  readonly id: MaintenanceId;
  /** One of these is needed; `system`: jobs alone. */
  readonly right: readonly MaintenanceRight[] | 'system';
};

/**
 * The one way to change a run of maintenance: load, ask the permission table, decide, one write. Decided anew when somebody
 * else wrote in between.
 *
 * @returns the run as it is stored now; `notFound` for whoever may not see maintenance of this branch (R3), `notAllowed` for
 *   who sees it and lacks the right.
 */
export async function changeMaintenance(
  deps: Deps,
  actor: Actor,
  { id, right }: MaintenanceAct,
  change: MaintenanceChange,
): Promise<Result<Maintenance>> {
  const written = await rewrite(deps.store.maintenances, id, (value) => {
    const situation = situationOf(deps, actor, value);
    return permission(situation, right) ?? change(situation);
  });
  if (written.ok) deps.mailQueued();
  return written;
}

export function situationOf(deps: Deps, actor: Actor, run: Maintenance): MaintenanceSituation {
  return {
    run,
    actor,
    organisation: deps.store.organisation.read().value,
    now: deps.clock.now(),
    today: deps.clock.today(),
    newId: <I extends string>() => newId<I>(deps.random.bytes),
  };
}

function permission({ actor, organisation, run, today }: MaintenanceSituation, right: MaintenanceAct['right']) {
  if (actor.kind !== 'user') return right === 'system' ? undefined : refuse('notAllowed');
  const user = findUser(organisation, actor.id);
  const { branchId } = run;
  if (!user || !maySeeMaintenance(user, branchId, organisation, today)) return refuse('notFound');
  const may = (one: MaintenanceRight) =>
    supervising.some((right) => right === one)
      ? maySupervise(user, branchId, organisation, today)
      : mayInBranch(user, one, branchId);
  return right !== 'system' && right.some(may) ? undefined : refuse('notAllowed');
}

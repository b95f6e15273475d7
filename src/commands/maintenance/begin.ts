import type { Actor } from '#src/domain/actor.ts';
import { type BranchId, type MaintenanceId, newId } from '#src/domain/ids.ts';
import type { Maintenance, Minutes } from '#src/domain/maintenance/maintenance.ts';
import { findUser } from '#src/domain/organisation.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { start } from '#src/workflow/step.ts';
import type { Deps } from '../context.ts';

export type Planned = { readonly branchId: BranchId; readonly plannedOn: Day; readonly from: string };

/** What the program plans for when nobody chose. */
export const usualHour = '18.00';
const usualMinutes: Minutes = 60;

/** Plans maintenance of a branch; who may is judged here, and the program itself may. */
export async function planMaintenance(deps: Deps, actor: Actor, planned: Planned): Promise<Result<MaintenanceId>> {
  if (!mayRun(deps, actor, planned.branchId)) return refuse('notFound');
  const id = newId<MaintenanceId>(deps.random.bytes);
  const run: Maintenance = {
    id,
    ...planned,
    machine: start('maintenance'),
    minutes: usualMinutes,
    openings: [],
    results: [],
    notes: [],
    messages: [],
    events: [],
  };
  await deps.store.maintenances.create(id, run);
  return ok(id);
}

function mayRun({ store }: Deps, actor: Actor, branchId: BranchId): boolean {
  if (actor.kind !== 'user') return actor.kind === 'system';
  const user = findUser(store.organisation.read().value, actor.id);
  return user !== undefined && mayInBranch(user, 'maintenance.run', branchId);
}

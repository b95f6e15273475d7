import { nextWorkingDay } from '#src/domain/calendar.ts';
import type { BranchId, MaintenanceId } from '#src/domain/ids.ts';
import { forgetFrom, nextAfter, overdueFrom } from '#src/domain/maintenance/days.ts';
import { isAhead } from '#src/domain/maintenance/maintenance.ts';
import { openBranches } from '#src/domain/organisation.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { maintenanceTerms } from '#src/domain/settings/maintenance.ts';
import type { Day } from '#src/domain/time.ts';
import { maintenanceStep } from '#src/workflow/maintenance/step.ts';
import type { Deps } from '../context.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { planMaintenance, usualHour } from './begin.ts';
import { changeMaintenance } from './change-maintenance.ts';
import { tellDirectorate, tellDue } from './tell.ts';

/**
 * P22, once a day: plans the next maintenance of each branch that is open, and drops what did not begin in one that closed;
 * destroys what was signed for more than seven years ago; marks what did not begin within fourteen days, and tells the
 * directorate of that and of what nobody finished or signed.
 *
 * @returns what could not be read or written
 */
export async function runMaintenance(
  deps: Deps,
  day: Day,
  stopped?: () => boolean,
): Promise<Ticked<MaintenanceId>['failed']> {
  const { maintenanceLists, organisation } = deps.store;
  const house = organisation.read().value;
  const branches = openBranches(house).map(({ id }) => id);
  for (const branchId of branches) if (!stopped?.()) await planNext(deps, branchId, day);
  const needless = maintenanceLists
    .open()
    .filter(({ state, branchId }) => isAhead(state) && !branches.includes(branchId));
  const old = house.branches
    .flatMap(({ id }) => maintenanceLists.ofBranch(id))
    .filter(({ signedOn }) => signedOn !== undefined && forgetFrom(signedOn) <= day);
  const gone = await inEach(ids([...needless, ...old]), (id) => forget(deps, id), stopped);
  const late = maintenanceLists
    .open()
    .filter(({ state, plannedOn }) => isAhead(state) && state !== 'overdue' && overdueFrom(plannedOn) <= day);
  const marked = await inEach(ids(late), (id) => markOverdue(deps, id), stopped);
  const told = await inEach(tellDue(deps, day), (id) => tellDirectorate(deps, id), stopped);
  return [...gone.failed, ...marked.failed, ...told.failed];
}

function ids(runs: readonly { readonly id: MaintenanceId }[]): MaintenanceId[] {
  return runs.map(({ id }) => id);
}

/** One is always ahead, whatever became of those before: as long after as the house chose, counted from the last one was planned for, or after today. */
async function planNext(deps: Deps, branchId: BranchId, day: Day): Promise<void> {
  const { open, ofBranch } = deps.store.maintenanceLists;
  const isPlanned = () => open(branchId).some(({ state }) => isAhead(state));
  if (isPlanned()) return;
  await deps.store.inTurn(async () => {
    // another server may have had the daily work a moment ago
    if (isPlanned()) return;
    const [last] = ofBranch(branchId);
    const { everyMonths } = maintenanceTerms(deps.store.organisation.read().value);
    const next = nextAfter(last?.plannedOn ?? day, everyMonths);
    const plannedOn = next < day ? nextWorkingDay(day) : next;
    await planMaintenance(deps, { kind: 'system' }, { branchId, plannedOn, from: usualHour });
  });
}

async function markOverdue(deps: Deps, id: MaintenanceId): Promise<Result<undefined>> {
  const changed = await changeMaintenance(deps, { kind: 'system' }, { id, right: 'system' }, (situation) =>
    maintenanceStep(situation, { type: 'day.missed', facts: { fourteenDaysOver: true } }),
  );
  return changed.ok ? ok(undefined) : changed;
}

async function forget({ store }: Deps, id: MaintenanceId): Promise<Result<undefined>> {
  await store.maintenances.destroy(id);
  return ok(undefined);
}

import type { MaintenanceId } from '#src/domain/ids.ts';
import { checksLeft } from '#src/domain/maintenance/checks.ts';
import { isChecked, maintenanceState } from '#src/domain/maintenance/maintenance.ts';
import { ok } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';
import { changeMaintenance } from './change-maintenance.ts';
import type { Inspector } from './inspector.ts';
import { carryOutCheck } from './own-checks.ts';

/**
 * Carries out what is left of the checks of a run, one after the other, each written down when it is known: so the page shows
 * how far it is, and a start after a crash goes on where it was. A check that could not be done is bad, not forgotten.
 *
 * @returns whether a result was written
 */
export async function checkHouse(
  deps: Deps,
  inspector: Inspector,
  id: MaintenanceId,
  stopped: () => boolean = () => false,
): Promise<boolean> {
  let done = false;
  for (;;) {
    const run = (await deps.store.maintenances.load(id))?.value;
    const [check] = run && isChecked(maintenanceState(run)) ? checksLeft(run) : [];
    if (!run || check === undefined || stopped()) return done;
    const looking = { deps, inspector, branchId: run.branchId, stopped };
    const found = await Promise.resolve()
      .then(() => carryOutCheck(check, looking))
      .catch(() => ({ outcome: 'bad' as const, figures: { failed: 1 } }));
    // half of it says nothing
    if (stopped()) return done;
    const result = { check, ...found, at: deps.clock.now() };
    const written = await changeMaintenance(deps, { kind: 'system' }, { id, right: 'system' }, ({ run: now }) =>
      // rolled back meanwhile: then it is looked at anew
      ok(checksLeft(now).includes(check) ? { ...now, results: [...now.results, result] } : now),
    );
    if (!written.ok) return done;
    done = true;
  }
}

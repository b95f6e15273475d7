import type { Actor } from '#src/domain/actor.ts';
import type { MaintenanceId } from '#src/domain/ids.ts';
import type { Check } from '#src/domain/maintenance/checks.ts';
import { isChecked, maintenanceState } from '#src/domain/maintenance/maintenance.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';
import { changeMaintenance } from './change-maintenance.ts';

type Explained = { readonly id: MaintenanceId; readonly check: Check; readonly text: string };

/** The supervisor writes down why something is not in order, or what a review found; the last words count. */
export async function explainCheck(
  deps: Deps,
  actor: Actor,
  { id, check, text }: Explained,
): Promise<Result<undefined>> {
  const right = ['maintenance.supervise'] as const;
  const changed = await changeMaintenance(deps, actor, { id, right }, ({ run, actor: by, now }) => {
    const state = maintenanceState(run);
    if (by.kind !== 'user' || !isChecked(state)) return refuse('illegalStep', { params: { event: 'check', state } });
    return ok({ ...run, notes: [...run.notes, { check, text, by: by.id, at: now }] });
  });
  return changed.ok ? ok(undefined) : changed;
}

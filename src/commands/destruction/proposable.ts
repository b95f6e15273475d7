import { leftOutUntil } from '#src/domain/destruction/left-out.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { BranchId, DossierId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import { destroyFromAfterHold } from '#src/domain/retention.ts';
import { destroyFromOf } from '#src/domain/retention-days.ts';
import type { Day } from '#src/domain/time.ts';
import type { Revised, Store } from '#src/store/port.ts';
import { basisOf } from '../basis.ts';
import { holdsNow } from '../retention/outside.ts';

type Stored = Pick<Store, 'dossiers' | 'lists' | 'cases' | 'caseLists'>;

/** A dossier with the revision in which it was looked at. */
export type Proposable = Revised<Dossier>;

/** What may be proposed in a branch today: due, held by nothing, left out by nobody. Costs as much as is due there. */
export async function proposablesOf(store: Stored, branchId: BranchId, today: Day): Promise<Proposable[]> {
  const found: Proposable[] = [];
  for (const { id } of store.lists.keptAt('due', branchId)) {
    const proposable = await store.dossiers.load(id);
    if (
      proposable &&
      (await isFree(store, proposable.value, { at: 'due', today })) &&
      !leftOutUntil(proposable.value, today)
    )
      found.push(proposable);
  }
  return found;
}

/** R30, R33: is it at this place, is its day there, and does nothing hold it at this moment? */
export async function isFree(
  store: Pick<Store, 'cases' | 'caseLists'>,
  dossier: Dossier,
  { at, today }: { readonly at: string; readonly today: Day },
): Promise<boolean> {
  const from = destroyFromOf(dossier);
  if (statePath(dossier.retention.machine) !== at || from === undefined || from > today) return false;
  const { now, releasedOn } = await holdsNow(store, dossier);
  // a hold may have ended a moment ago, of which the dossier does not know yet
  return now.length === 0 && destroyFromAfterHold(from, releasedOn) === from;
}

/** What somebody saw who proposes or confirms: which dossiers, each as it was. Another one means: look again. */
export function fingerprintOf(dossiers: readonly { readonly id: DossierId; readonly revision: number }[]): string {
  return basisOf(dossiers.map(({ id, revision }) => `${id} ${revision}`).toSorted());
}

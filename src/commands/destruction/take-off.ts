import { type Destruction, type ListedDossier, takenOff } from '#src/domain/destruction/destruction.ts';
import type { BranchId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { changeList } from './change-list.ts';

type Stored = Pick<Store, 'destructions' | 'destructionLists' | 'dossiers'>;

/**
 * R33: takes what is held off the lists that are not carried out yet, also once it was let go again: what was confirmed
 * before does not count for it any more. A list on which nothing is left, ends.
 */
export async function takeHeldOff(store: Stored, today: Day, branchId?: BranchId): Promise<void> {
  for (const { id, stage } of store.destructionLists.open(branchId))
    if (stage === 'proposed' || stage === 'confirmed')
      await changeList(store, id, (list) => withoutHeld(list, store, today));
}

/** The list without what left it; undefined when all of it stays. */
function withoutHeld(list: Destruction, store: Stored, today: Day): Destruction | undefined {
  if (list.stage.kind !== 'proposed' && list.stage.kind !== 'confirmed') return undefined;
  const off = list.entries.flatMap((entry) =>
    entry.state === 'waiting' && hasLeft(entry, list, store) ? [entry] : [],
  );
  return off.length > 0 ? takenOff(list, off, { reason: 'held', on: today }) : undefined;
}

const listable: readonly string[] = ['due', 'toConfirm', 'coolingOff', 'destroying', 'destroyFailed'];

function hasLeft(
  { dossierId }: Extract<ListedDossier, { state: 'waiting' }>,
  { proposedOn }: Destruction,
  { dossiers }: Stored,
): boolean {
  const summary = dossiers.summary(dossierId);
  // one that is damaged says nothing, and stays to be looked at
  if (!summary) return false;
  const { keeping } = summary;
  return !keeping || !listable.includes(keeping.at) || keeping.from > proposedOn;
}

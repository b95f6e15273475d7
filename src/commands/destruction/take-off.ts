import type { Destruction, ListedDossier } from '#src/domain/destruction/destruction.ts';
import type { BranchId, DestructionId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';

type Stored = Pick<Store, 'destructions' | 'destructionLists' | 'dossiers'>;

/**
 * R33: takes what is held off the lists that are not carried out yet, also once it was let go again: what was confirmed
 * before does not count for it any more. A list on which nothing is left, ends.
 */
export async function takeHeldOff(store: Stored, today: Day, branchId?: BranchId): Promise<void> {
  for (const { id, stage } of store.destructionLists.open(branchId))
    if (stage === 'proposed' || stage === 'confirmed') await takeOff(store, id, today);
}

async function takeOff(store: Stored, id: DestructionId, today: Day): Promise<void> {
  for (;;) {
    const loaded = await store.destructions.load(id);
    const next = loaded && without(loaded.value, store, today);
    if (!next || (await store.destructions.save(id, loaded.revision, next)).ok) return;
  }
}

/** The list without what left it; undefined when all of it stays. */
function without(list: Destruction, store: Stored, today: Day): Destruction | undefined {
  if (list.stage.kind !== 'proposed' && list.stage.kind !== 'confirmed') return undefined;
  const off = list.entries.filter((entry) => hasLeft(entry, list, store));
  if (off.length === 0) return undefined;
  const entries = list.entries.filter((entry) => !off.includes(entry));
  const exceptions = off.flatMap((entry) =>
    'dossierId' in entry
      ? [
          {
            kind: 'program' as const,
            dossierId: entry.dossierId,
            reference: entry.reference,
            on: today,
            reason: 'held' as const,
          },
        ]
      : [],
  );
  const ended = { kind: 'withdrawn', by: 'program', on: today, reason: 'Er bleef geen dossier over.' } as const;
  return {
    ...list,
    entries,
    exceptions: [...list.exceptions, ...exceptions],
    stage: entries.length > 0 ? list.stage : ended,
  };
}

const listable: readonly string[] = ['due', 'toConfirm', 'coolingOff', 'destroying', 'destroyFailed'];

function hasLeft(entry: ListedDossier, { proposedOn }: Destruction, { dossiers }: Stored): boolean {
  if (entry.state !== 'waiting') return false;
  const summary = dossiers.summary(entry.dossierId);
  // one that is damaged says nothing, and stays to be looked at
  if (!summary) return false;
  const { keeping } = summary;
  return !keeping || !listable.includes(keeping.at) || keeping.from > proposedOn;
}

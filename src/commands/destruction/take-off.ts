import { type Destruction, type ListOwner, takenOff, type Waiting } from '#src/domain/destruction/destruction.ts';
import type { DestructionId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { readable } from '../readable.ts';
import { caseKeptBack } from './case-kept-back.ts';
import { changeList } from './change-list.ts';

type Stored = Pick<Store, 'destructions' | 'destructionLists' | 'dossiers' | 'cases' | 'caseLists' | 'bookYears'>;

/**
 * R33: takes what is held off the lists that are not carried out yet, also once it was let go again: what was confirmed
 * before does not count for it any more. A list on which nothing is left, ends.
 */
export async function takeHeldOff(store: Stored, today: Day, branchId?: ListOwner): Promise<void> {
  for (const { id, stage } of store.destructionLists.open(branchId)) {
    if (stage !== 'proposed' && stage !== 'confirmed') continue;
    const held = await heldCases(store, id, today);
    await changeList(store, id, (list) => withoutHeld(list, { store, held, today }));
  }
}

type Around = { readonly store: Stored; readonly held: ReadonlySet<string>; readonly today: Day };

/** The list without what left it; undefined when all of it stays. */
function withoutHeld(list: Destruction, { store, held, today }: Around): Destruction | undefined {
  if (list.stage.kind !== 'proposed' && list.stage.kind !== 'confirmed') return undefined;
  const off = list.entries.flatMap((entry) =>
    entry.state === 'waiting' && (held.has(entry.of.id) || hasLeft(entry, list, store)) ? [entry] : [],
  );
  return off.length > 0 ? takenOff(list, off, { reason: 'held', on: today }) : undefined;
}

/** Cases on a list that may not be destroyed any more. Fourteen days pass after a hold, so none comes and goes unseen. */
async function heldCases(store: Stored, id: DestructionId, today: Day): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  for (const { state, ...entry } of (await readable(store.destructions, id)).value?.entries ?? []) {
    if (state !== 'waiting' || !('of' in entry) || entry.of.kind !== 'case') continue;
    const { value } = await readable(store.cases, entry.of.id);
    if (value && (await caseKeptBack(store, value, today))) held.add(value.id);
  }
  return held;
}

const listable: readonly string[] = ['due', 'toConfirm', 'coolingOff', 'destroying', 'destroyFailed'];

/** Of a dossier or a book year its own machine tells. */
function hasLeft({ of }: Waiting, { proposedOn }: Destruction, { dossiers, bookYears }: Stored): boolean {
  const year = of.kind === 'bookYear' ? bookYears.summary(of.id) : undefined;
  if (year) return !listable.includes(year.state) || year.destroyFrom > proposedOn;
  const summary = of.kind === 'dossier' ? dossiers.summary(of.id) : undefined;
  // one that is damaged says nothing, and stays to be looked at
  if (!summary) return false;
  const { keeping } = summary;
  return !keeping || !listable.includes(keeping.at) || keeping.from > proposedOn;
}

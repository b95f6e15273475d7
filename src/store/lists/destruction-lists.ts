import type { DestructionSummary } from '#src/domain/destruction/summary.ts';
import type { DestructionId } from '#src/domain/ids.ts';
import type { DestructionLists } from '../destruction-port.ts';
import { createSorted } from './sorted.ts';

/** The lists of destructions, and how the store that owns them keeps them current. */
export type KeptDestructionLists = DestructionLists & {
  put(summary: DestructionSummary): void;
  remove(id: DestructionId): void;
};

/** A branch has a dozen lists a year, so what is asked of one branch is filtered; what runs is kept apart. */
export function createDestructionLists(): KeptDestructionLists {
  const known = new Map<DestructionId, DestructionSummary>();
  const all = createSorted(byDay);
  const open = createSorted(byDay);
  const remove = (id: DestructionId) => {
    const before = known.get(id);
    if (!before) return;
    known.delete(id);
    all.remove(before);
    if (isOpen(before)) open.remove(before);
  };
  return {
    remove,
    put(summary) {
      remove(summary.id);
      known.set(summary.id, summary);
      all.insert(summary);
      if (isOpen(summary)) open.insert(summary);
    },
    open: (owner) => open.rows.filter((one) => owner === undefined || one.branchId === owner),
    of: (owner) => all.rows.filter((one) => one.branchId === owner).reverse(),
    dueToRun: (today) =>
      open.rows.filter(({ runsFrom }) => runsFrom !== undefined && runsFrom <= today).map(({ id }) => id),
    certified: () => all.rows.filter(({ certificate }) => certificate !== undefined),
  };
}

function isOpen({ stage }: DestructionSummary): boolean {
  return stage !== 'withdrawn' && stage !== 'done';
}

function byDay({ proposedOn, id }: DestructionSummary): string {
  return `${proposedOn}\u0001${id}`;
}

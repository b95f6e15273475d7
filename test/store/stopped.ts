import type { LowdbOptions, LowdbStore } from '#src/store/lowdb/open.ts';
import { contentsOf, createMemoryDisk, type MemoryDisk } from './memory-disk.ts';
import { openOnDisk } from './memory-place.ts';
import { type DiskState, powerLossStates } from './power-loss.ts';

export type Stops = {
  /** What a killed process leaves after each act of the work. */
  readonly killed: readonly DiskState[];
  /** Those, and of the thousands of states that a power loss leaves a spread. */
  readonly all: readonly DiskState[];
};

/** The states of the disk in which the work may have stopped. It ends itself as if nothing happened. */
export async function stopsDuring(
  disk: MemoryDisk,
  { spread }: { readonly spread: number },
  work: () => Promise<unknown>,
): Promise<Stops> {
  const killed: DiskState[] = [];
  const lost: DiskState[] = [];
  const seen = new Set<string>();
  disk.afterAct = () => {
    killed.push(contentsOf(disk));
    for (const { key, state } of powerLossStates(disk)) {
      if (seen.has(key)) continue;
      seen.add(key);
      lost.push(state());
    }
  };
  await work();
  disk.afterAct = () => {};
  const step = Math.ceil(lost.length / spread);
  return { killed, all: [...killed, ...lost.filter((_, at) => at % step === 0)] };
}

/** The store as a new process finds it, the lock of the dead one gone. */
export function openAfter(
  state: DiskState,
  contents: Pick<LowdbOptions, 'summarise' | 'organisation'>,
): Promise<LowdbStore> {
  return openOnDisk(createMemoryDisk(new Map([...state].filter(([path]) => path !== '/data/lock'))), contents);
}

import { dirname } from 'node:path';
import type { Inode, MemoryDisk } from './memory-disk.ts';

export type DiskState = ReadonlyMap<string, Buffer | 'folder'>;

/** At most so many combinations of folder changes a moment; beyond it a spread of them. */
const combinations = 48;

/**
 * Every state a power loss at this moment may leave: any of the folder changes that were not synced, in their order, and for
 * every file that was not synced the old bytes, half of the new ones, zeros in their place, or all of them.
 */
export function* powerLossStates(
  disk: MemoryDisk,
): Generator<{ readonly key: string; readonly state: () => DiskState }> {
  const { pending } = disk;
  const all = 2 ** pending.length;
  const step = Math.max(1, Math.ceil(all / combinations));
  const chosen = new Set([all - 1]);
  for (let mask = 0; mask < all; mask += step) chosen.add(mask);
  for (const mask of chosen) {
    const names = new Map(disk.safeNames);
    pending.forEach((change, at) => {
      if (Math.floor(mask / 2 ** at) % 2 === 1) change.apply(names);
    });
    for (const path of [...names.keys()]) if (isLost(names, path)) names.delete(path);
    const whole = [...names.values()].every((found) => found === 'folder' || found.safe === found.now);
    for (const fate of whole ? (['new'] as const) : fates) {
      const key = [...names]
        .map(([path, found]) => `${path}=${found === 'folder' ? '' : label(found, fate)}`)
        .join('\n');
      yield {
        key,
        state: () =>
          new Map([...names].map(([path, found]) => [path, found === 'folder' ? 'folder' : bytesOf(found, fate)])),
      };
    }
  }
}

const fates = ['old', 'half', 'zeros', 'new'] as const;
type Fate = (typeof fates)[number];

function isLost(names: ReadonlyMap<string, Inode | 'folder'>, path: string): boolean {
  if (path === '/') return false;
  const parent = dirname(path);
  return names.get(parent) !== 'folder' || isLost(names, parent);
}

function bytesOf(inode: Inode, fate: Fate): Buffer {
  if (inode.safe === inode.now) return inode.now;
  // what is written behind durable bytes leaves those as they are
  const kept = inode.now.subarray(0, inode.safe.length).equals(inode.safe) ? inode.safe.length : 0;
  switch (fate) {
    case 'old':
      return inode.safe;
    case 'half':
      return inode.now.subarray(0, kept + ((inode.now.length - kept) >> 1));
    case 'zeros':
      return Buffer.concat([inode.now.subarray(0, kept), Buffer.alloc(inode.now.length - kept)]);
    case 'new':
      return inode.now;
  }
}

const labels = new WeakMap<Buffer, number>();
let drawn = 0;

/** Contents are never changed in place, so a buffer stands for its bytes. */
function label(inode: Inode, fate: Fate): string {
  const known = labels.get(inode.now) ?? ++drawn;
  labels.set(inode.now, known);
  return inode.safe === inode.now ? `${known}` : `${known}${fate}`;
}

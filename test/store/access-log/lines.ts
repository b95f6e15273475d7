import type { NewAccessLine } from '#src/domain/access-log/access-line.ts';
import type { BranchId, UserId } from '#src/domain/ids.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import type { AccessPlace } from '#src/store/access-log/place.ts';
import { idOf } from '../sample-dossier.ts';

export const key = Buffer.alloc(32, 7);

/** A manager of the branch reads a dossier. */
export function line(at: Instant, more: Partial<NewAccessLine> = {}): NewAccessLine {
  return {
    at,
    by: idOf<UserId>('reader'),
    role: 'branchManager',
    relation: 'ownBranch',
    action: 'dossier.read',
    way: 'read',
    branchId: idOf<BranchId>('branch'),
    outcome: 'done',
    request: 'F-23K7-09QX',
    ...more,
  };
}

/** A place in memory whose bytes a test may change, and whose disk it may fill. */
export type Paper = AccessPlace & { readonly kept: Map<Day, Buffer>; anchor: Buffer | undefined; isFull: boolean };

export function paper(kept: ReadonlyMap<Day, Buffer> = new Map(), anchor?: Buffer): Paper {
  const unlessFull = () => {
    if (place.isFull) throw new Error('ENOSPC');
  };
  const place: Paper = {
    kept: new Map(kept),
    anchor,
    isFull: false,
    days: async () => [...place.kept.keys()].sort(),
    read: async (day) => place.kept.get(day) ?? Buffer.alloc(0),
    async append(day, size, bytes) {
      unlessFull();
      place.kept.set(day, Buffer.concat([(place.kept.get(day) ?? Buffer.alloc(0)).subarray(0, size), bytes]));
    },
    async remove(day) {
      place.kept.delete(day);
    },
    readAnchor: async () => place.anchor,
    async writeAnchor(bytes) {
      unlessFull();
      place.anchor = bytes;
    },
  };
  return place;
}

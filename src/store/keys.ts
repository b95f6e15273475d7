import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { writeDurably } from './durable-write.ts';
import { Quarantined } from './errors.ts';
import {
  destroyedEntry,
  drawKey,
  type KeyEntry,
  keyEntry,
  readEntry,
  recordId,
  recordSize,
  rewrap,
  wrappedUnder,
} from './key-record.ts';
import { drawMaster, type MasterSource, type Masters } from './master-key.ts';
import { createQueues } from './queue.ts';
import type { DataKey } from './sealed.ts';

/**
 * The data keys, apart from the data, each wrapped by the master key. Lines of 104 bytes in at most 1,024 small files by
 * the first two characters of the id, so neither start, nor a new key, nor a rotation grows with a file a dossier
 * (decisions/0003).
 */
export type Keystore = {
  readonly folder: string;
  find(id: string): DataKey | undefined;
  /** The key of an id, drawn and made durable at first use. @throws Quarantined keyMissing when destroyed or damaged */
  obtain(id: string): Promise<DataKey>;
  /** Destroys a key for good; safe to repeat. */
  drop(id: string): Promise<void>;
  isDestroyed(id: string): boolean;
  /** Adds keys and destructions from a backup; what is here already stays as it is, so a destroyed key stays destroyed. */
  adopt(keys: Iterable<readonly [string, DataKey | 'destroyed']>): Promise<void>;
  entries(): Iterable<readonly [string, KeyEntry]>;
  /** Wraps everything under a new master key, then forgets the old one. After a crash the next start goes on. */
  rotate(): Promise<void>;
  /** Seals the keys of a backup under the master key or passphrase alone. */
  sealApart(plain: Buffer): Promise<Buffer>;
  openApart(sealed: Buffer): Promise<Buffer>;
};

type Shard = Map<string, KeyEntry>;
const shardEnding = '.keys';

/** Opens a keystore folder with its master keys. Finishes a rotation that a crash cut off. */
export async function openKeystore(
  disk: Disk,
  folder: string,
  source: MasterSource,
  masters: Masters,
): Promise<Keystore> {
  let wrappers = masters;
  const shards = new Map<string, Shard>();
  const torn = new Set<string>();
  const queues = createQueues();

  const fileOf = (name: string) => join(folder, `${name}${shardEnding}`);
  const entryOf = (id: string) => shards.get(shardName(id))?.get(id);
  const load = (name: string) => {
    const bytes = disk.readNow(fileOf(name)) ?? Buffer.alloc(0);
    if (bytes.length % recordSize !== 0) torn.add(name);
    shards.set(name, readShard(bytes, wrappers));
  };
  /** Replaces a shard on disk, then in memory. When it fails, memory is made equal to what the disk then holds. */
  const replace = async (name: string, next: Shard) => {
    if (torn.has(name))
      await writeDurably(disk, `${fileOf(name)}.damaged`, disk.readNow(fileOf(name)) ?? Buffer.alloc(0));
    try {
      await writeDurably(disk, fileOf(name), Buffer.concat([...next.values()].map((entry) => entry.record)));
    } catch (error) {
      load(name);
      throw error;
    }
    torn.delete(name);
    shards.set(name, next);
  };
  const change = (id: string, entry: KeyEntry) =>
    replace(shardName(id), new Map(shards.get(shardName(id))).set(id, entry));
  const rewrapAll = async () => {
    for (const name of [...shards.keys()]) {
      await queues.run(name, async () => {
        const shard = shards.get(name) ?? new Map<string, KeyEntry>();
        if ([...shard.values()].every((entry) => entry.state === 'damaged' || wrappedUnder(entry, wrappers.current)))
          return;
        await replace(name, new Map([...shard].map(([id, entry]) => [id, rewrap(id, entry, wrappers.current)])));
      });
    }
    await source.write({ current: wrappers.current });
    wrappers = { current: wrappers.current };
  };

  for (const { name } of disk.list(folder)) {
    if (name.endsWith(shardEnding)) load(name.slice(0, -shardEnding.length));
  }
  if (wrappers.retiring) await rewrapAll();
  return {
    folder,
    find(id) {
      const entry = entryOf(id);
      return entry?.state === 'key' ? entry.data : undefined;
    },
    obtain: (id) =>
      queues.run(shardName(id), async () => {
        const entry = entryOf(id);
        if (entry?.state === 'key') return entry.data;
        if (entry) throw new Quarantined(id, 'keyMissing');
        const data = drawKey();
        await change(id, keyEntry(id, data, wrappers.current));
        return data;
      }),
    drop: (id) =>
      queues.run(shardName(id), async () => {
        if (entryOf(id)?.state !== 'destroyed') await change(id, destroyedEntry(id, wrappers.current));
      }),
    isDestroyed: (id) => entryOf(id)?.state === 'destroyed',
    async adopt(keys) {
      for (const [name, added] of byShard(keys)) {
        await queues.run(name, async () => {
          const fresh = added
            .filter(([id]) => !entryOf(id))
            .map(([id, key]) => [id, adopted(id, key, wrappers)] as const);
          if (fresh.length > 0) await replace(name, new Map([...(shards.get(name) ?? []), ...fresh]));
        });
      }
    },
    *entries() {
      for (const shard of shards.values()) for (const [id, entry] of shard) yield [id, entry] as const;
    },
    async rotate() {
      if (!wrappers.retiring) {
        const next = { current: drawMaster(), retiring: wrappers.current };
        await source.write(next);
        wrappers = next;
      }
      await rewrapAll();
    },
    sealApart: (plain) => source.sealApart(plain, wrappers.current),
    openApart: source.openApart,
  };
}

/** Does any line of the keystore open with these keys? Undefined: there are no lines. Writes nothing. */
export function opensWith(disk: Disk, folder: string, masters: Masters): boolean | undefined {
  let seen = false;
  for (const { name } of disk.list(folder)) {
    if (!name.endsWith(shardEnding)) continue;
    for (const entry of readShard(disk.readNow(join(folder, name)) ?? Buffer.alloc(0), masters).values()) {
      if (entry.state !== 'damaged') return true;
      seen = true;
    }
  }
  return seen ? false : undefined;
}

function shardName(id: string): string {
  return id.slice(0, 2);
}

function readShard(bytes: Buffer, masters: Masters): Shard {
  const shard: Shard = new Map();
  for (let at = 0; at + recordSize <= bytes.length; at += recordSize) {
    const record = bytes.subarray(at, at + recordSize);
    shard.set(recordId(record), readEntry(record, masters));
  }
  return shard;
}

type Adopted = readonly [string, DataKey | 'destroyed'];

function adopted(id: string, key: DataKey | 'destroyed', { current }: Masters): KeyEntry {
  return key === 'destroyed' ? destroyedEntry(id, current) : keyEntry(id, key, current);
}

function byShard(keys: Iterable<Adopted>): Map<string, Adopted[]> {
  const groups = new Map<string, Adopted[]>();
  for (const one of keys) {
    const name = shardName(one[0]);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}

import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { writeDurably } from './durable-write.ts';
import { type KeyEntry, readEntry, recordId, recordSize } from './key-record.ts';
import type { Masters } from './master-key.ts';

/** The lines of one file, by id. */
export type Shard = ReadonlyMap<string, KeyEntry>;

/** The files of a keystore, in memory and on disk. */
export type KeyShards = {
  names(): readonly string[];
  get(name: string): Shard;
  entry(id: string): KeyEntry | undefined;
  /** Replaces a file on disk, then in memory. When it fails, memory is made equal to what the disk then holds. */
  replace(name: string, next: Shard): Promise<void>;
};

const ending = '.keys';
const none: Shard = new Map();

export function shardName(id: string): string {
  return id.slice(0, 2);
}

/** Reads every file of a keystore folder. `masters` is asked at each reading, since a rotation changes them. */
export function openShards(disk: Disk, folder: string, masters: () => Masters): KeyShards {
  const shards = new Map<string, Shard>();
  const torn = new Set<string>();
  const fileOf = (name: string) => join(folder, `${name}${ending}`);
  const load = (name: string) => {
    const bytes = disk.readNow(fileOf(name)) ?? Buffer.alloc(0);
    if (bytes.length % recordSize !== 0) torn.add(name);
    shards.set(name, readShard(bytes, masters()));
  };
  for (const name of shardNames(disk, folder)) load(name);
  return {
    names: () => [...shards.keys()],
    get: (name) => shards.get(name) ?? none,
    entry: (id) => shards.get(shardName(id))?.get(id),
    async replace(name, next) {
      if (torn.has(name)) await keepCopy(disk, fileOf(name));
      try {
        await writeDurably(disk, fileOf(name), Buffer.concat([...next.values()].map((entry) => entry.record)));
      } catch (error) {
        load(name);
        throw error;
      }
      torn.delete(name);
      shards.set(name, next);
    },
  };
}

/** Does any line of the keystore open with these keys? Undefined: there are no lines. Writes nothing. */
export function opensWith(disk: Disk, folder: string, masters: Masters): boolean | undefined {
  let seen = false;
  for (const name of shardNames(disk, folder)) {
    const bytes = disk.readNow(join(folder, `${name}${ending}`)) ?? Buffer.alloc(0);
    for (const entry of readShard(bytes, masters).values()) {
      if (entry.state !== 'damaged') return true;
      seen = true;
    }
  }
  return seen ? false : undefined;
}

function shardNames(disk: Disk, folder: string): string[] {
  return disk.list(folder).flatMap(({ name }) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : []));
}

/** A file with half a line is kept beside the one that replaces it, for a repair by hand. */
async function keepCopy(disk: Disk, path: string): Promise<void> {
  await writeDurably(disk, `${path}.damaged`, disk.readNow(path) ?? Buffer.alloc(0));
}

function readShard(bytes: Buffer, masters: Masters): Shard {
  const shard = new Map<string, KeyEntry>();
  for (let at = 0; at + recordSize <= bytes.length; at += recordSize) {
    const record = bytes.subarray(at, at + recordSize);
    shard.set(recordId(record), readEntry(record, masters));
  }
  return shard;
}

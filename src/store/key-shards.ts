import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { writeDurably } from './durable-write.ts';
import { readEntry, recordId, recordSize } from './key-record.ts';
import type { Masters } from './master-key.ts';

/**
 * The lines of one file, by id, as they stand there: a key is unwrapped when it is used. So memory holds no more plain keys
 * than are at work, and a start opens each line once.
 */
export type Shard = ReadonlyMap<string, Buffer>;

/** The files of a keystore, in memory and on disk. */
export type KeyShards = {
  names(): readonly string[];
  get(name: string): Shard;
  line(id: string): Buffer | undefined;
  /** Replaces a file on disk, then in memory. When it fails, memory is made equal to what the disk then holds. */
  replace(name: string, next: Shard): Promise<void>;
};

const ending = '.keys';
const none: Shard = new Map();

export function shardName(id: string): string {
  return id.slice(0, 2);
}

/** Reads every file of a keystore folder. */
export function openShards(disk: Disk, folder: string): KeyShards {
  const shards = new Map<string, Shard>();
  const torn = new Set<string>();
  const fileOf = (name: string) => join(folder, `${name}${ending}`);
  const load = (name: string) => {
    const bytes = disk.readNow(fileOf(name)) ?? Buffer.alloc(0);
    if (bytes.length % recordSize !== 0) torn.add(name);
    shards.set(name, readShard(bytes));
  };
  for (const name of shardNames(disk, folder)) load(name);
  return {
    names: () => [...shards.keys()],
    get: (name) => shards.get(name) ?? none,
    line: (id) => shards.get(shardName(id))?.get(id),
    async replace(name, next) {
      if (torn.has(name)) await keepCopy(disk, fileOf(name));
      try {
        await writeDurably(disk, fileOf(name), Buffer.concat([...next.values()]));
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
    for (const line of readShard(bytes).values()) {
      if (readEntry(line, masters).state !== 'damaged') return true;
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

function readShard(bytes: Buffer): Shard {
  const shard = new Map<string, Buffer>();
  for (let at = 0; at + recordSize <= bytes.length; at += recordSize) {
    const record = bytes.subarray(at, at + recordSize);
    shard.set(recordId(record), record);
  }
  return shard;
}

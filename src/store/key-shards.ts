import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { writeDurably } from './durable-write.ts';
import { idSize, readEntry, recordId, recordSize } from './key-record.ts';
import type { Masters } from './master-key.ts';

/**
 * The lines of one file, by id, as they stand there: a key is unwrapped when it is used. So memory holds no more plain keys
 * than are at work. It holds the bytes of the files; looking through the hundred lines of one takes less than an index of all.
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
const none = Buffer.alloc(0);

export function shardName(id: string): string {
  return id.slice(0, 2);
}

/** Reads every file of a keystore folder. */
export function openShards(disk: Disk, folder: string): KeyShards {
  const shards = new Map<string, Buffer>();
  const torn = new Set<string>();
  const fileOf = (name: string) => join(folder, `${name}${ending}`);
  const load = (name: string) => {
    const bytes = disk.readNow(fileOf(name)) ?? Buffer.alloc(0);
    if (bytes.length % recordSize !== 0) torn.add(name);
    shards.set(name, bytes);
  };
  for (const name of shardNames(disk, folder)) load(name);
  return {
    names: () => [...shards.keys()],
    get: (name) => readShard(shards.get(name) ?? none),
    line: (id) => lineOf(shards.get(shardName(id)) ?? none, id),
    async replace(name, next) {
      if (torn.has(name)) await keepCopy(disk, fileOf(name));
      const bytes = Buffer.concat([...next.values()]);
      try {
        await writeDurably(disk, fileOf(name), bytes);
      } catch (error) {
        load(name);
        throw error;
      }
      torn.delete(name);
      shards.set(name, bytes);
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

/** Of two lines of one id the last one counts. */
function lineOf(bytes: Buffer, id: string): Buffer | undefined {
  const lines = Math.floor(bytes.length / recordSize);
  for (let at = (lines - 1) * recordSize; at >= 0; at -= recordSize)
    if (isOf(bytes, at, id)) return bytes.subarray(at, at + recordSize);
  return undefined;
}

/** The end of random ids tells them apart first. */
function isOf(bytes: Buffer, at: number, id: string): boolean {
  for (let place = id.length - 1; place >= 0; place--) if (bytes[at + place] !== id.charCodeAt(place)) return false;
  return id.length === idSize || bytes[at + id.length] === 0;
}

function readShard(bytes: Buffer): Shard {
  const shard = new Map<string, Buffer>();
  for (let at = 0; at + recordSize <= bytes.length; at += recordSize) {
    const record = bytes.subarray(at, at + recordSize);
    shard.set(recordId(record), record);
  }
  return shard;
}

import type { Disk } from './disk.ts';
import { Quarantined } from './errors.ts';
import {
  destroyedEntry,
  drawKey,
  isUnder,
  type KeyEntry,
  keyEntry,
  readEntry,
  rewrap,
  saysDestroyed,
  saysKey,
} from './key-record.ts';
import { type KeyShards, openShards, shardName } from './key-shards.ts';
import { drawMaster, type MasterSource, type Masters } from './master-key.ts';
import { createQueues, type Queues } from './queue.ts';
import type { DataKey } from './sealed.ts';

/**
 * The data keys, apart from the data, each wrapped by the master key. Lines of 104 bytes in at most 1,024 small files by
 * the first two characters of the id, so neither start, nor a new key, nor a rotation grows with a file a dossier
 * (decisions/0003).
 */
export type Keystore = {
  readonly folder: string;
  find(id: string): DataKey | undefined;
  /** The master keys of this moment, with which another thread finds keys too. */
  masters(): Masters;
  /** The key of an id, drawn and made durable at first use. @throws Quarantined keyMissing when destroyed or damaged */
  obtain(id: string): Promise<DataKey>;
  /** Destroys a key for good; safe to repeat. */
  drop(id: string): Promise<void>;
  isDestroyed(id: string): boolean;
  /** Adds keys and destructions from a backup, also for a damaged key; what else is here stays, so a destroyed key stays destroyed. */
  adopt(keys: Iterable<Adopted>): Promise<void>;
  entries(): Iterable<readonly [string, KeyEntry]>;
  /** Wraps everything under a new master key, then forgets the old one. After a crash the next start goes on. */
  rotate(): Promise<void>;
  /** Runs a task while the master key stays the same; a rotation waits for it. */
  steadily<R>(task: () => Promise<R>): Promise<R>;
  /** Seals the keys of a backup under the master key or passphrase alone. */
  sealApart(plain: Buffer): Promise<Buffer>;
  openApart(sealed: Buffer): Promise<Buffer>;
};

/** A key from a backup, or the word that it was destroyed. */
type Adopted = readonly [string, DataKey | 'destroyed'];

/** The parts of an open keystore; what `wrapping` holds changes during a rotation. */
type Parts = {
  readonly shards: KeyShards;
  readonly queues: Queues;
  readonly source: MasterSource;
  readonly wrapping: { masters: Masters };
};

/** The turn of whoever draws a new master key, or needs it to stay; no file of keys is named so. */
const turning = 'master';

/** Opens a keystore folder with its master keys. Finishes a rotation that a crash cut off. */
export async function openKeystore(
  disk: Disk,
  folder: string,
  source: MasterSource,
  masters: Masters,
): Promise<Keystore> {
  const wrapping = { masters };
  const shards = openShards(disk, folder);
  const queues = createQueues();
  const parts: Parts = { shards, queues, source, wrapping };
  if (masters.retiring) await rewrapAll(parts);
  return {
    folder,
    find: (id) => findKey(shards, wrapping.masters, id),
    masters: () => wrapping.masters,
    obtain: (id) => queues.run(shardName(id), () => obtain(parts, id)),
    drop: (id) =>
      queues.run(shardName(id), async () => {
        if (!isDestroyed(parts, id)) await put(parts, id, destroyedEntry(id, parts.wrapping.masters.current));
      }),
    isDestroyed: (id) => isDestroyed(parts, id),
    async adopt(keys) {
      for (const [name, added] of byShard(keys)) await queues.run(name, () => adopt(parts, name, added));
    },
    *entries() {
      for (const name of shards.names())
        for (const [id, line] of shards.get(name)) yield [id, readEntry(line, parts.wrapping.masters)];
    },
    rotate: () => queues.run(turning, () => rotate(parts)),
    steadily: (task) => queues.run(turning, task),
    sealApart: (plain) => source.sealApart(plain, parts.wrapping.masters.current),
    openApart: source.openApart,
  };
}

/** Undefined: never drawn, destroyed or damaged. */
export function findKey(shards: Pick<KeyShards, 'line'>, masters: Masters, id: string): DataKey | undefined {
  const entry = entryOf(shards, masters, id);
  return entry?.state === 'key' ? entry.data : undefined;
}

function entryOf(shards: Pick<KeyShards, 'line'>, masters: Masters, id: string): KeyEntry | undefined {
  const line = shards.line(id);
  return line && readEntry(line, masters);
}

/** Most lines hold a key, which shows without opening them; one that says otherwise must be genuine. */
function isDestroyed({ shards, wrapping }: Parts, id: string): boolean {
  const line = shards.line(id);
  return line !== undefined && saysDestroyed(line) && readEntry(line, wrapping.masters).state === 'destroyed';
}

function put({ shards }: Parts, id: string, entry: KeyEntry): Promise<void> {
  const name = shardName(id);
  return shards.replace(name, new Map(shards.get(name)).set(id, entry.record));
}

async function obtain(parts: Parts, id: string): Promise<DataKey> {
  const entry = entryOf(parts.shards, parts.wrapping.masters, id);
  if (entry?.state === 'key') return entry.data;
  if (entry) throw new Quarantined(id, 'keyMissing');
  const data = drawKey();
  await put(parts, id, keyEntry(id, data, parts.wrapping.masters.current));
  return data;
}

async function adopt({ shards, wrapping }: Parts, name: string, added: readonly Adopted[]): Promise<void> {
  const present = shards.get(name);
  const fresh = added.filter(([id]) => isLost(present.get(id), wrapping.masters));
  if (fresh.length === 0) return;
  const entries = fresh.map(([id, key]) => [id, adopted(id, key, wrapping.masters).record] as const);
  await shards.replace(name, new Map([...present, ...entries]));
}

/** No line, or one of a key that cannot be read any more. */
function isLost(line: Buffer | undefined, masters: Masters): boolean {
  return line === undefined || (saysKey(line) && readEntry(line, masters).state === 'damaged');
}

function adopted(id: string, key: DataKey | 'destroyed', { current }: Masters): KeyEntry {
  return key === 'destroyed' ? destroyedEntry(id, current) : keyEntry(id, key, current);
}

async function rotate(parts: Parts): Promise<void> {
  if (!parts.wrapping.masters.retiring) {
    const next = { current: drawMaster(), retiring: parts.wrapping.masters.current };
    await parts.source.write(next);
    parts.wrapping.masters = next;
  }
  await rewrapAll(parts);
}

/** Brings every line under the current master key; the old one is forgotten when the last line is over. */
async function rewrapAll(parts: Parts): Promise<void> {
  const { masters } = parts.wrapping;
  const { current } = masters;
  for (const name of parts.shards.names()) {
    await parts.queues.run(name, async () => {
      const lines = [...parts.shards.get(name)];
      const entries = lines.map(([id, line]) => [id, readEntry(line, masters)] as const);
      if (entries.every(([, { state, record }]) => state === 'damaged' || isUnder(record, current))) return;
      await parts.shards.replace(name, new Map(entries.map(([id, entry]) => [id, rewrap(id, entry, current).record])));
    });
  }
  await parts.source.write({ current });
  parts.wrapping.masters = { current };
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

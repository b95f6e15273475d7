import type { BlobId } from '#src/domain/ids.ts';
import { type DamageReason, damageIn, Quarantined } from '../errors.ts';
import { readEntry } from '../key-record.ts';
import { keyNameOf } from '../lowdb/backup-keys.ts';
import type { Masters } from '../master-key.ts';
import { openWhole, readHeader } from '../sealed.ts';
import { sha256 } from '../sealed-blob.ts';
import type { Damage } from '../verify-report.ts';
import { type KeyLine, type MovingFrom, type MovingTo, type Named, type Thing, wordsOf } from './place.ts';

export type Moved = {
  keys: number;
  aggregates: number;
  blobs: number;
  /** Days of the access log. */
  days: number;
  /** Of the aggregates and blobs: was there already, the same, as a move that was cut off goes on. */
  already: number;
  /** Left behind: the key was destroyed, so it is nothing any more. */
  dead: number;
  /** Aggregates and blobs of the target, of which the source knows nothing any more. */
  removed: number;
  /** Carried as they are, and as unusable there as here. */
  readonly damaged: Damage[];
};

export type Moving = {
  readonly from: MovingFrom;
  readonly to: MovingTo;
  readonly masters: Masters;
  /** Told now and then. */
  readonly told: (so: Readonly<Moved>) => void;
};

/** So much is written at once: what memory holds of a move. */
const batch = { things: 50, bytes: 8 * 2 ** 20, keys: 500 } as const;

/**
 * Carries a house over, thing by thing, as the very same bytes: nothing is sealed anew. Each is opened with its key, written,
 * read back and compared. What is there already and is the same is left as it is, so a move that was cut off goes on where it was.
 *
 * @throws Error when something reads back otherwise than it was written
 */
export async function moveHouse(moving: Moving): Promise<Moved> {
  const moved: Moved = {
    ...{ keys: 0, aggregates: 0, blobs: 0, days: 0, already: 0, dead: 0, removed: 0 },
    damaged: [],
  };
  const lines = await moveKeys(moving, moved);
  await moveThings(moving, { lines, moved });
  await removeRest(moving, { lines, moved });
  moving.told(moved);
  return moved;
}

type So = { readonly lines: ReadonlyMap<string, Buffer>; readonly moved: Moved };

async function moveKeys({ from, to, told }: Moving, moved: Moved): Promise<ReadonlyMap<string, Buffer>> {
  const lines = new Map<string, Buffer>();
  for await (const { id, line } of from.keyLines()) lines.set(id, line);
  const there = new Map<string, Buffer>();
  for await (const { id, line } of to.keyLines()) there.set(id, line);
  const fresh = [...lines].flatMap(([id, line]): KeyLine[] => (there.get(id)?.equals(line) ? [] : [{ id, line }]));
  for (let at = 0; at < fresh.length; at += batch.keys) {
    await to.writeKeys(fresh.slice(at, at + batch.keys));
    told(moved);
  }
  const gone = [...there.keys()].filter((id) => !lines.has(id));
  if (gone.length > 0) await to.dropKeys(gone);
  for await (const { id, line } of to.keyLines()) {
    if (!lines.get(id)?.equals(line)) throw otherwise(`sleutel ${id}`);
    moved.keys++;
  }
  if (moved.keys !== lines.size) throw otherwise('sleutels');
  return lines;
}

async function moveThings(moving: Moving, { lines, moved }: So): Promise<void> {
  const { from, to } = moving;
  for (const name of from.missing()) {
    const line = lines.get(keyNameOf(name));
    if (!line || readEntry(line, moving.masters).state !== 'destroyed') moved.damaged.push(damageOf(name, 'missing'));
  }
  let waiting: Thing[] = [];
  const flush = async () => {
    await to.write(waiting);
    for (const { name, bytes } of waiting) {
      const back = await to.read(name);
      if (!back || sha256(back) !== sha256(bytes)) throw otherwise(wordsOf(name));
    }
    waiting = [];
    moving.told(moved);
  };
  for await (const name of from.names()) {
    const key = keyOf(name);
    if (key !== undefined && isDestroyed(moving, lines.get(key), moved)) continue;
    const bytes = await from.read(name);
    if (!bytes) throw otherwise(wordsOf(name));
    judge(moving, { lines, moved }, { name, bytes });
    if ((await to.read(name))?.equals(bytes)) moved.already += isCounted(name) ? 1 : 0;
    else waiting.push({ name, bytes });
    const size = waiting.reduce((sum, one) => sum + one.bytes.length, 0);
    if (waiting.length >= batch.things || size >= batch.bytes) await flush();
  }
  if (waiting.length > 0) await flush();
}

function isDestroyed({ masters }: Moving, line: Buffer | undefined, moved: Moved): boolean {
  if (!line || readEntry(line, masters).state !== 'destroyed') return false;
  moved.dead++;
  return true;
}

/** Counts a thing, and tells of one that cannot be opened: it goes along all the same, for a repair from a backup. */
function judge({ from, masters }: Moving, { lines, moved }: So, { name, bytes }: Thing): void {
  if (name.of === 'sealed') moved.aggregates++;
  if (name.of === 'blob') moved.blobs++;
  if (name.of === 'day') moved.days++;
  if (name.of === 'day' || name.of === 'note') return;
  const { id } = name;
  const label = name.of === 'blob' ? { kind: 'blob', id } : { kind: name.kind, id };
  const line = lines.get(keyOf(name) ?? '');
  const entry = line && readEntry(line, masters);
  try {
    const header = readHeader(bytes, label);
    openWhole(header, entry?.state === 'key' ? entry.data : undefined, bytes);
    if (header.revision < from.least(name)) throw new Quarantined(id, 'rolledBack');
  } catch (error) {
    moved.damaged.push(damageOf(name, damageIn(error)));
  }
}

function damageOf(name: Extract<Named, { readonly id: string }>, reason: DamageReason): Damage {
  return name.of === 'blob'
    ? { kind: 'blob', dossierId: name.owner, id: name.id as BlobId, reason }
    : { kind: 'aggregate', collection: name.kind, id: name.id, reason };
}

/** The name of the key that opens a thing; undefined: it is not sealed apart. */
function keyOf(name: Named): string | undefined {
  switch (name.of) {
    case 'sealed':
      return keyNameOf(name);
    case 'blob':
      return keyNameOf({ kind: 'blob', id: name.id, dossierId: name.owner });
    default:
      return undefined;
  }
}

/** Of an earlier try, or of an old copy: what was destroyed since is not to stay there. */
async function removeRest({ from, to, masters }: Moving, { lines, moved }: So): Promise<void> {
  let rest: Named[] = [];
  const flush = async () => {
    await to.remove(rest);
    moved.removed += rest.filter(isCounted).length;
    rest = [];
  };
  for await (const name of to.names()) {
    const line = lines.get(keyOf(name) ?? '');
    const isDead = line !== undefined && readEntry(line, masters).state === 'destroyed';
    if (isDead || !(await from.has(name))) rest.push(name);
    if (rest.length >= batch.things) await flush();
  }
  if (rest.length > 0) await flush();
}

/** Days of the access log and notes go along with it. */
function isCounted(name: Named): boolean {
  return name.of === 'sealed' || name.of === 'blob';
}

function otherwise(what: string): Error {
  return new Error(`${what} reads back otherwise than it was written`);
}

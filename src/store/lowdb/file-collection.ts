import { admit } from '../codec.ts';
import type { Definition } from '../definition.ts';
import { Quarantined } from '../errors.ts';
import { keyNameOf } from '../key-name.ts';
import type { Followable } from '../kinds.ts';
import type { Revised } from '../port.ts';
import { queueOf } from '../queue.ts';
import { createKnown, type Known } from './known.ts';
import { createOpened, type Opened } from './opened.ts';
import type { CollectionParts, Entry } from './parts.ts';
import { removeFiles, scan } from './scan.ts';
import { type Glance, glance, openLow, type Stored } from './sealed-files.ts';

export type FileCollection<I extends string, T, S> = Followable<I, T, S> & {
  readonly definition: Definition<I, T, S>;
  /** Runs a task while nothing else touches this aggregate. */
  exclusively<R>(id: I, task: () => Promise<R>): Promise<R>;
  /** What memory knows, healthy or not. */
  readonly entries: ReadonlyMap<I, Entry<S>>;
  /** Reads and checks a whole file now, past memory. @throws Quarantined */
  inspect(id: I): Promise<Stored<T, S>>;
  /** Revision and summary in a file's header now, past memory. @throws Quarantined */
  glance(id: I): Glance<I, S>;
};

/** Aggregates of one kind, each a lowdb database in a sealed file; memory holds revision and summary of each. */
export async function openFileCollection<I extends string, T, S>(
  parts: CollectionParts<I, T, S>,
): Promise<FileCollection<I, T, S>> {
  const { ground, definition, queues } = parts;
  const known = createKnown(ground, definition, await scan(parts));
  const opened = createOpened<I, T>();
  const exclusively = <R>(id: I, task: () => Promise<R>) =>
    queues.run(definition.key === 'shared' ? `${definition.kind}/${id}` : queueOf(id), async () => {
      known.settle(id);
      return task();
    });
  const write = (id: I, stored: Stored<T, S>) => {
    opened.drop(id);
    return writeThrough(parts, known, id, stored);
  };
  const inspect = (id: I) => readWhole(parts, known, id);
  const isGone = (id: I) => ground.keystore.isDestroyed(keyNameOf(definition, id));
  return {
    definition,
    exclusively,
    inspect,
    glance: (id) => glance(ground, definition, id),
    entries: known.entries,
    watch: known.watch,
    create: (id, value) =>
      exclusively(id, async () => {
        if (known.entries.has(id)) throw new Error(`a ${definition.kind} with this id exists`);
        const admitted = admit(definition, id, value);
        await write(id, { revision: 1, ...admitted });
        return { value: structuredClone(admitted.value), revision: 1 };
      }),
    load: (id) => exclusively(id, () => load({ known, opened, inspect, isGone }, id)),
    save: (id, expected, value) =>
      exclusively(id, async () => {
        const entry = known.usable(id);
        const admitted = admit(definition, id, value);
        if (entry?.revision !== expected) return { ok: false, reason: 'conflict' } as const;
        await write(id, { revision: expected + 1, ...admitted });
        return { ok: true, revision: expected + 1 } as const;
      }),
    summary: (id) => known.entries.get(id)?.summary,
    destroy: (id) =>
      exclusively(id, () => {
        opened.drop(id);
        return destroy(parts, known, id);
      }),
    count: () => known.entries.size,
    ids: () => known.entries.keys(),
    *summaries() {
      for (const entry of known.entries.values()) if (entry.summary !== undefined) yield entry.summary;
    },
    *quarantined() {
      for (const [id, entry] of known.entries) if (entry.damage) yield { id, reason: entry.damage };
    },
  };
}

type Reading<I extends string, T, S> = {
  readonly known: Known<I, S>;
  readonly opened: Opened<I, T>;
  readonly inspect: (id: I) => Promise<Stored<T, S>>;
  /** Its key was destroyed, perhaps with its owner: its file no longer opens, so memory does not either. */
  readonly isGone: (id: I) => boolean;
};

async function load<I extends string, T, S>(
  { known, opened, inspect, isGone }: Reading<I, T, S>,
  id: I,
): Promise<Revised<T> | undefined> {
  const entry = known.usable(id);
  if (!entry) return undefined;
  if (isGone(id)) opened.drop(id);
  const kept = opened.find(id, entry.revision);
  if (kept) return kept;
  try {
    const { value, revision, size = 0 } = await inspect(id);
    const revised = { value, revision };
    opened.keep(id, revised, size);
    return revised;
  } catch (error) {
    throw error instanceof Quarantined ? known.quarantine(id, error.reason) : error;
  }
}

/** Disk first, then memory; when the write fails, memory follows whatever the disk then holds. */
async function writeThrough<I extends string, T, S>(
  parts: CollectionParts<I, T, S>,
  known: Known<I, S>,
  id: I,
  stored: Stored<T, S>,
): Promise<void> {
  const low = openLow(parts.ground, parts.definition, id);
  low.data = stored;
  await parts.moments.before(parts.definition.kind, id);
  try {
    await low.write();
  } catch (error) {
    known.doubt(id);
    try {
      known.settle(id);
    } catch {
      // The disk cannot even be read now: the doubt stays, and the next act on this aggregate settles it first.
    }
    throw error;
  }
  known.put(id, { revision: stored.revision, summary: stored.summary });
}

async function readWhole<I extends string, T, S>(
  parts: CollectionParts<I, T, S>,
  known: Known<I, S>,
  id: I,
): Promise<Stored<T, S>> {
  const low = openLow(parts.ground, parts.definition, id);
  await low.read();
  if (!low.data) throw new Quarantined(id, 'missing');
  const entry = known.entries.get(id);
  if (entry && low.data.revision < entry.revision) throw new Quarantined(id, 'rolledBack');
  return low.data;
}

async function destroy<I extends string, T, S>(
  parts: CollectionParts<I, T, S>,
  known: Known<I, S>,
  id: I,
): Promise<void> {
  const { definition, ground, moments } = parts;
  if (definition.key === 'own') await dropKey(parts, known, id);
  if (definition.key === 'owner' && !ground.keystore.isDestroyed(keyNameOf(definition, id)))
    throw new Error(`a ${definition.kind} goes with its owner, which lives`);
  // whatever loses its key goes from the backup that is being made too
  if (definition.key === 'shared') await moments.before(definition.kind, id);
  known.remove(id);
  await removeFiles(parts, id);
}

/** A key that is gone is gone, also when the disk could not confirm it: the dossier is never shown again. */
async function dropKey<I extends string, T, S>(
  { ground, definition }: CollectionParts<I, T, S>,
  known: Known<I, S>,
  id: I,
): Promise<void> {
  try {
    await ground.keystore.drop(keyNameOf(definition, id));
  } catch (error) {
    if (ground.keystore.isDestroyed(keyNameOf(definition, id))) known.remove(id);
    throw error;
  }
}

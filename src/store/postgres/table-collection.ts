import { admit, encode } from '../codec.ts';
import { type DamageReason, Quarantined } from '../errors.ts';
import { keyNameOf } from '../key-name.ts';
import type { Followable, Watcher } from '../kinds.ts';
import type { Revised, Saved } from '../port.ts';
import { headerSize, seal } from '../sealed.ts';
import type { VerifiedKind } from '../verify.ts';
import { sealedHeads } from './pages.ts';
import { type Entry, entryOf, headOf, lookAt, openRow, rowOf, type SealedRow, type TableParts } from './sealed-rows.ts';
import { orStepAside } from './step-aside.ts';

export type TableCollection<I extends string, T, S> = Followable<I, T, S> &
  VerifiedKind & {
    /** As memory knows it; 0: unknown. */
    revisionOf(id: I): number;
    /** Another server wrote these, or this one did. */
    saw(rows: readonly Omit<SealedRow, 'body'>[]): Promise<void>;
    /** These are gone. */
    lost(ids: readonly string[]): void;
  };

/** A statement and the word of it to the other servers, in one. */
const telling = (change: string) =>
  `with changed as (${change} returning kind, id) select pg_notify('trajectdossier', kind || ' ' || id) from changed`;

const inserting = telling(
  'insert into sealed (kind, id, revision, head, body) values ($1, $2, 1, $3, $4) on conflict do nothing',
);
const updating = telling(
  `update sealed set revision = $3::bigint + 1, head = $4, body = $5, change = pg_current_xact_id()
   where kind = $1 and id = $2 and revision = $3`,
);

/** Aggregates of one kind, each a row whose summary and value are sealed; memory holds revision and summary of each. */
export async function openTableCollection<I extends string, T, S>(
  parts: TableParts<I, T, S>,
): Promise<TableCollection<I, T, S>> {
  const { database, write, keys, definition } = parts;
  const { kind } = definition;
  const entries = new Map<I, Entry<S>>();
  const watchers: Watcher<I, S>[] = [];
  /** Destroyed by this server: a reading that began before knows nothing of it. */
  const destroyed = new Set<I>();

  const put = (id: I, entry: Entry<S>) => {
    // what another server wrote after this may have been read already
    if (entry.revision < (entries.get(id)?.revision ?? 0)) return;
    entries.set(id, entry);
    if (entry.summary !== undefined) for (const watcher of watchers) watcher.put(entry.summary);
  };
  const remove = (id: I) => {
    if (entries.delete(id)) for (const watcher of watchers) watcher.remove(id);
  };
  const quarantine = (id: I, damage: DamageReason) => {
    const known = entries.get(id);
    entries.set(id, { revision: known?.revision ?? 0, summary: known?.summary, damage });
    return new Quarantined(id, damage);
  };
  const usable = (id: I) => {
    const entry = entries.get(id);
    if (entry?.damage) throw new Quarantined(id, entry.damage);
    return entry;
  };
  const saw = async (rows: readonly Omit<SealedRow, 'body'>[]) => {
    for (const row of rows) {
      // what stands in this table under this kind was written as one of it
      const id = row.id as I;
      if (Number(row.revision) <= (entries.get(id)?.revision ?? 0) || destroyed.has(id)) continue;
      put(id, await entryOf(parts, id, row.head));
    }
  };
  const sealed = async (id: I, revision: number, value: T, summary: S) => {
    const key = await keys.obtain(keyNameOf(definition, id));
    return seal({ kind, id, revision, schema: definition.version }, key, encode(summary), encode(value));
  };

  for await (const row of sealedHeads(database.query, kind)) await saw([row]);
  return {
    kind,
    key: definition.key,
    entries,
    look: (id, task) => database.transaction((query) => lookAt(parts, id as I, query, task)),
    revisionOf: (id) => entries.get(id)?.revision ?? 0,
    saw,
    lost: (ids) => {
      for (const id of ids) remove(id as I);
    },
    async create(id, value) {
      const admitted = admit(definition, id, value);
      const file = await sealed(id, 1, admitted.value, admitted.summary);
      const [written] = await write(inserting, [kind, id, ...halves(file)]);
      if (!written) {
        // another server may have been first: memory follows, so that whoever asked sees why
        await saw(await headOf(database.query, kind, id));
        throw new Error(`a ${kind} with this id exists`);
      }
      destroyed.delete(id);
      put(id, { revision: 1, summary: admitted.summary });
      return { value: structuredClone(admitted.value), revision: 1 };
    },
    load: (id) => orStepAside(() => load(parts, id, { usable, remove, quarantine })),
    async save(id, expected, value): Promise<Saved> {
      const admitted = admit(definition, id, value);
      if (!usable(id)) return { ok: false, reason: 'conflict' };
      const file = await sealed(id, expected + 1, admitted.value, admitted.summary);
      const [written] = await write(updating, [kind, id, expected, ...halves(file)]);
      if (!written) return { ok: false, reason: 'conflict' };
      put(id, { revision: expected + 1, summary: admitted.summary });
      return { ok: true, revision: expected + 1 };
    },
    summary: (id) => entries.get(id)?.summary,
    async destroy(id) {
      const name = keyNameOf(definition, id);
      if (definition.key === 'owner' && !keys.isDestroyed(name))
        throw new Error(`a ${kind} goes with its owner, which lives`);
      const dropped = await database.transaction(async (query) => {
        const line = definition.key === 'own' ? [await keys.drop(name, query)] : [];
        await query('delete from blob where owner = $1', [id]);
        await query('delete from sealed where kind = $1 and id = $2', [kind, id]);
        await query(telling('insert into gone (kind, id) values ($1, $2) on conflict do nothing'), [kind, id]);
        return line;
      });
      keys.saw(dropped);
      destroyed.add(id);
      remove(id);
    },
    count: () => entries.size,
    ids: () => entries.keys(),
    *summaries() {
      for (const entry of entries.values()) if (entry.summary !== undefined) yield entry.summary;
    },
    watch: (watcher) => {
      watchers.push(watcher);
    },
    *quarantined() {
      for (const [id, entry] of entries) if (entry.damage) yield { id, reason: entry.damage };
    },
  };
}

function halves(file: Buffer): [Buffer, Buffer] {
  return [file.subarray(0, headerSize), file.subarray(headerSize)];
}

type Known<I> = {
  usable(id: I): { readonly revision: number } | undefined;
  remove(id: I): void;
  quarantine(id: I, damage: DamageReason): Quarantined;
};

async function load<I extends string, T, S>(
  parts: TableParts<I, T, S>,
  id: I,
  known: Known<I>,
): Promise<Revised<T> | undefined> {
  const entry = known.usable(id);
  if (!entry) return undefined;
  const row = await rowOf(parts, id, parts.database.query);
  if (!row) {
    // another server destroyed it a moment ago
    known.remove(id);
    return undefined;
  }
  try {
    const opened = await openRow(parts, id, row);
    if (opened.revision < entry.revision) throw new Quarantined(id, 'rolledBack');
    return opened;
  } catch (error) {
    throw error instanceof Quarantined ? known.quarantine(id, error.reason) : error;
  }
}

import { admit, decode, decodeSummary } from '../codec.ts';
import { decodeOnce } from '../decode-once.ts';
import type { Definition } from '../definition.ts';
import { type DamageReason, Quarantined } from '../errors.ts';
import { keyNameOf } from '../key-name.ts';
import type { Revised } from '../port.ts';
import { openBody, openSummary, readHeader } from '../sealed.ts';
import type { Standing } from '../verify.ts';
import type { Database, Query } from './database.ts';
import type { TableKeys } from './table-keys.ts';
import type { TurnFence } from './turn-fence.ts';

/** What a row of `sealed` looks like; `body` only where it was asked for. */
export type SealedRow = {
  readonly id: string;
  readonly revision: string;
  readonly head: Buffer;
  readonly body: Buffer;
};

export type TableParts<I extends string, T, S> = {
  readonly database: Database;
  readonly write: TurnFence['write'];
  readonly keys: TableKeys;
  readonly definition: Definition<I, T, S>;
};

/** What memory holds of a row. */
export type Entry<S> = { readonly revision: number; readonly summary?: S | undefined; readonly damage?: DamageReason };

export function headOf(query: Query, kind: string, id: string): Promise<Omit<SealedRow, 'body'>[]> {
  return query('select id, revision, head from sealed where kind = $1 and id = $2', [kind, id]);
}

/** As memory is to hold it; the summary of an older version is made anew from its body. */
export async function entryOf<I extends string, T, S>(
  { database, keys, definition }: TableParts<I, T, S>,
  id: I,
  head: Buffer,
): Promise<Entry<S>> {
  try {
    const header = readHeader(head, { kind: definition.kind, id });
    const key = await keys.look(keyNameOf(definition, id));
    const bytes = openSummary(header, key);
    if (header.schema === definition.version)
      return { revision: header.revision, summary: decodeSummary(definition, id, bytes) };
    const [row] = await database.query<SealedRow>('select head, body from sealed where kind = $1 and id = $2', [
      definition.kind,
      id,
    ]);
    if (!row) throw new Quarantined(id, 'missing');
    const whole = readHeader(row.head, { kind: definition.kind, id });
    const value = decode(definition, id, whole.schema, openBody(whole, key, Buffer.concat([row.head, row.body])));
    return { revision: whole.revision, summary: admit(definition, id, value).summary };
  } catch (error) {
    if (error instanceof Quarantined) return { revision: 0, damage: error.reason };
    throw error;
  }
}

export async function rowOf<I extends string, T, S>(
  { definition }: TableParts<I, T, S>,
  id: I,
  query: Query,
): Promise<SealedRow | undefined> {
  const [row] = await query<SealedRow>('select id, revision, head, body from sealed where kind = $1 and id = $2', [
    definition.kind,
    id,
  ]);
  return row;
}

/** Every byte of a row looked at. @throws Quarantined */
export async function openRow<I extends string, T, S>(
  { keys, definition }: TableParts<I, T, S>,
  id: I,
  row: SealedRow,
): Promise<Revised<T>> {
  const header = readHeader(row.head, { kind: definition.kind, id });
  const key = await keys.look(keyNameOf(definition, id));
  openSummary(header, key);
  const value = decodeOnce(definition, header, openBody(header, key, Buffer.concat([row.head, row.body])));
  if (header.revision !== Number(row.revision)) throw new Quarantined(id, 'tampered');
  return { value, revision: header.revision };
}

/** A row and its blobs as they stand at one moment, for who checks them. */
export async function lookAt<I extends string, T, S, R>(
  parts: TableParts<I, T, S>,
  id: I,
  query: Query,
  task: (standing: Standing) => Promise<R>,
): Promise<R> {
  await query('set transaction isolation level repeatable read, read only');
  const row = async () => {
    const found = await rowOf(parts, id, query);
    if (!found) throw new Quarantined(id, 'missing');
    return found;
  };
  return task({
    value: async () => (await openRow(parts, id, await row())).value,
    async revision() {
      const [found] = await headOf(query, parts.definition.kind, id);
      if (!found) throw new Quarantined(id, 'missing');
      const header = readHeader(found.head, { kind: parts.definition.kind, id });
      openSummary(header, await parts.keys.look(keyNameOf(parts.definition, id)));
      return header.revision;
    },
    async blobs() {
      const found = await query<{ id: string }>('select id from blob where owner = $1 order by id', [id]);
      return found.map((one) => one.id);
    },
    async blob(blobId) {
      const [found] = await query<{ bytes: Buffer }>('select bytes from blob where owner = $1 and id = $2', [
        id,
        blobId,
      ]);
      return found?.bytes;
    },
  });
}

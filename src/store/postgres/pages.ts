import type { Day } from '#src/domain/time.ts';
import type { Query } from './database.ts';

/** So many rows are asked at once, small parts of them: memory holds these, and never a table. */
const pageSize = 500;

export type SealedName = { readonly kind: string; readonly id: string };
export type BlobName = { readonly owner: string; readonly id: string };

/** Every sealed row by name, in order; also of one that came meanwhile, when its turn is still to come. */
export function sealedNames(query: Query): AsyncGenerator<SealedName> {
  return pages((after: SealedName | undefined) =>
    query(`select kind, id from sealed where (kind, id) > ($1, $2) order by kind, id limit ${pageSize}`, [
      after?.kind ?? '',
      after?.id ?? '',
    ]),
  );
}

/** Every blob by name, in order. */
export function blobNames(query: Query): AsyncGenerator<BlobName> {
  return pages((after: BlobName | undefined) =>
    query(`select owner, id from blob where (owner, id) > ($1, $2) order by owner, id limit ${pageSize}`, [
      after?.owner ?? '',
      after?.id ?? '',
    ]),
  );
}

type SealedHead = { readonly id: string; readonly revision: string; readonly head: Buffer };
type KeyLine = { readonly id: string; readonly line: Buffer };

/** The head of every row of a kind, in order. */
export function sealedHeads(query: Query, kind: string): AsyncGenerator<SealedHead> {
  return pages((after: SealedHead | undefined) =>
    query(`select id, revision, head from sealed where kind = $1 and id > $2 order by id limit ${pageSize}`, [
      kind,
      after?.id ?? '',
    ]),
  );
}

/** Every line of a key, in order. */
export function keyLines(query: Query): AsyncGenerator<KeyLine> {
  return pages((after: KeyLine | undefined) =>
    query(`select id, line from data_key where id > $1 order by id limit ${pageSize}`, [after?.id ?? '']),
  );
}

/** Days of the access log that have lines. */
export async function accessDays(query: Query): Promise<Day[]> {
  // the column is a date
  const rows = await query<{ day: Day }>('select distinct day::text as day from access_piece order by day');
  return rows.map(({ day }) => day);
}

/** All that a day of the access log holds. */
export async function accessOf(query: Query, day: Day): Promise<Buffer> {
  const rows = await query<{ bytes: Buffer }>('select bytes from access_piece where day = $1 order by at', [day]);
  return Buffer.concat(rows.map(({ bytes }) => bytes));
}

/** The bytes of a row as a file would have them. */
export async function sealedBytes(query: Query, { kind, id }: SealedName): Promise<Buffer | undefined> {
  const [row] = await query<{ head: Buffer; body: Buffer }>(
    'select head, body from sealed where kind = $1 and id = $2',
    [kind, id],
  );
  return row && Buffer.concat([row.head, row.body]);
}

export async function blobBytes(query: Query, { owner, id }: BlobName): Promise<Buffer | undefined> {
  const [row] = await query<{ bytes: Buffer }>('select bytes from blob where owner = $1 and id = $2', [owner, id]);
  return row?.bytes;
}

/** Rows of any table as text, with what stands in hexadecimal written out; for tables whose rows have no sealed bodies. */
export async function* rowsAsText(query: Query, table: string): AsyncGenerator<Buffer> {
  const name = `"${table.replaceAll('"', '""')}"`;
  const rows = pages((after: { at: string; row: string } | undefined) =>
    query<{ at: string; row: string }>(
      `select ctid::text as at, to_jsonb(t)::text as row from ${name} t where ctid > $1::tid order by ctid limit ${pageSize}`,
      [after?.at ?? '(0,0)'],
    ),
  );
  for await (const { row } of rows) {
    const written = [...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex = '']) => Buffer.from(hex, 'hex'));
    yield Buffer.concat([Buffer.from(row, 'utf8'), ...written]);
  }
}

async function* pages<R extends object>(ask: (after: R | undefined) => Promise<R[]>): AsyncGenerator<R> {
  for (let after: R | undefined; ; ) {
    const rows: R[] = await ask(after);
    yield* rows;
    after = rows.at(-1);
    if (rows.length < pageSize) return;
  }
}

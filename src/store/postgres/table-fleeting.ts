import type { Instant } from '#src/domain/time.ts';
import { encode, readJson } from '../codec.ts';
import { Quarantined } from '../errors.ts';
import { hasEnded, hashed } from '../fleeting.ts';
import { type Fleeting, type FleetingPlace, type Kept, type Shelf, shelves, type ValueOn } from '../fleeting-port.ts';
import { derivedKey, type Master } from '../master-key.ts';
import { createQueues } from '../queue.ts';
import { type DataKey, openWhole, readHeader, seal } from '../sealed.ts';
import type { Database, Query } from './database.ts';

/** In its seals, and what its key is for. */
const kind = 'fleeting';
/** Versions of what is sealed; of another version is as good as lost. */
const version = 1;

type At = { readonly shelf: Shelf; readonly whose: string; readonly name: string };
type Row = { readonly bytes: Buffer; readonly change: string };

/**
 * What is fleeting, in rows that all servers share. A row bears the number of the transaction that wrote it, and is changed only while
 * it bears the number that was read: of two servers one was first, and the other reads and decides again. Within this server changes
 * of one place wait for each other in memory, so that a flood at one name takes one connection.
 *
 * @param master its key comes of the master key, which changes with every destruction: what was typed before opens with nothing then
 */
export function openTableFleeting({ query }: Database, master: () => Master): Fleeting {
  const queues = createQueues();
  const tidy = keepTidy(query);
  return {
    async change(place, now, next) {
      const key = derivedKey(master(), kind);
      const at: At = { shelf: place.shelf, ...hashed(key.key, place) };
      return queues.run(at.name, async () => {
        for (;;) {
          const row = await find(query, at);
          const before = row && opened(place, key, at, row, now);
          const { result, kept: after } = next(before);
          if (after === before) return result;
          await tidy(at.shelf, { now, grows: row === undefined });
          if (await write(query, at, row, after && sealed(key, at, after))) return result;
        }
      });
    },
    async forget(shelf, whose) {
      const { key } = derivedKey(master(), kind);
      await query('delete from fleeting where shelf = $1 and whose = $2', [shelf, hashed(key, { shelf, whose }).whose]);
    },
  };
}

async function find(query: Query, { shelf, whose, name }: At): Promise<Row | undefined> {
  const [row] = await query<Row>(
    'select bytes, change::text as change from fleeting where shelf = $1 and whose = $2 and name = $3',
    [shelf, whose, name],
  );
  return row;
}

type Sealed = { readonly until: Instant; readonly bytes: Buffer };

/** Was it still as it was read? */
async function write(query: Query, at: At, row: Row | undefined, after: Sealed | undefined): Promise<boolean> {
  const place = [at.shelf, at.whose, at.name];
  const written = !after
    ? await query(`delete from fleeting ${unchanged} returning name`, [...place, row?.change ?? '0'])
    : row
      ? await query(
          `update fleeting set until = $5, bytes = $6, change = pg_current_xact_id() ${unchanged} returning name`,
          [...place, row.change, after.until, after.bytes],
        )
      : await query(
          `insert into fleeting (shelf, whose, name, until, bytes) values ($1, $2, $3, $4, $5)
           on conflict do nothing returning name`,
          [...place, after.until, after.bytes],
        );
  return written.length > 0;
}

const unchanged = 'where shelf = $1 and whose = $2 and name = $3 and change = $4::text::xid8';

/** The moment is sealed along, so that nobody beside the program makes something last. */
function sealed(key: DataKey, { name }: At, kept: Kept<unknown>): Sealed {
  const bytes = seal({ kind, id: name, revision: 1, schema: version }, key, new Uint8Array(), encode(kept));
  return { until: kept.until, bytes };
}

/** What cannot be read is lost, as it may be. */
function opened<S extends Shelf>(
  { shelf }: FleetingPlace<S>,
  key: DataKey,
  { name }: At,
  { bytes }: Row,
  now: Instant,
): Kept<ValueOn<S>> | undefined {
  try {
    const header = readHeader(bytes, { kind, id: name });
    if (header.schema !== version) return undefined;
    // sealed above
    const { value, until } = readJson(name, openWhole(header, key, bytes)) as Kept<unknown>;
    const read = shelves[shelf].schema.safeParse(value);
    // the schema of this very shelf
    return read.success && !hasEnded({ until }, now) ? { value: read.data as ValueOn<S>, until } : undefined;
  } catch (error) {
    if (error instanceof Quarantined) return undefined;
    throw error;
  }
}

/** Looked after once a minute, and each time that a shelf took a fiftieth of what it may hold. */
function keepTidy(query: Query) {
  const seen = new Map<Shelf, { readonly at: number; readonly grown: number }>();
  return async (shelf: Shelf, { now, grows }: { readonly now: Instant; readonly grows: boolean }): Promise<void> => {
    const { most } = shelves[shelf];
    const at = Date.parse(now);
    const last = seen.get(shelf) ?? { at: 0, grown: 0 };
    const grown = last.grown + (grows ? 1 : 0);
    const isDue = Math.abs(at - last.at) >= 60_000 || grown >= most / 50;
    seen.set(shelf, isDue ? { at, grown: 0 } : { ...last, grown });
    if (!isDue) return;
    // what another server takes away at this moment is left to it
    await query(
      `delete from fleeting where (shelf, whose, name) in (
         select shelf, whose, name from fleeting
         where shelf = $1 and (until <= $2 or change <= (
           select change from fleeting where shelf = $1 order by change desc offset $3 limit 1
         )) for update skip locked
       )`,
      [shelf, now, most],
    );
  };
}

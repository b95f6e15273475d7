import { StoreRefused } from '../errors.ts';
import { readEntry } from '../key-record.ts';
import type { Masters } from '../master-key.ts';
import { type MoveMark, markName, readMark, refuseMoved, writeMark } from '../moving/mark.ts';
import { type KeyLine, type MovingTo, type Named, noteNames, type Thing } from '../moving/place.ts';
import { headerSize } from '../sealed.ts';
import { addressWords } from './address.ts';
import { type Database, openDatabase, type Query } from './database.ts';
import { silence } from './masters.ts';
import { accessDays, accessOf, blobBytes, blobNames, keyLines, sealedBytes, sealedNames } from './pages.ts';
import { refusalOf } from './refusals.ts';
import { locks, prepareSchema } from './schema.ts';

/** How a database is held. `alone`: no server works on it. `moment`: as it is now, while servers go on. */
export type Holding = 'alone' | 'moment';

/** Opens a database to move to, and holds it while `task` runs. @throws StoreRefused */
export function toTables<R>(databaseUrl: string, masters: Masters, task: (place: MovingTo) => Promise<R>): Promise<R> {
  return onDatabase(databaseUrl, (database) =>
    held(database, async () => task(await placeOf(database, database.query, { databaseUrl, masters }))),
  );
}

/** Opens a database to move from: it is read as it was at one moment, and nothing is written. @throws StoreRefused */
export function fromTables<R>(
  databaseUrl: string,
  { masters, holding }: { readonly masters: Masters; readonly holding: Holding },
  task: (place: MovingTo) => Promise<R>,
): Promise<R> {
  return onDatabase(databaseUrl, (database) => {
    const look = () =>
      database.hold(async (query) => {
        await query('set transaction isolation level repeatable read, read only');
        return task(await placeOf(database, query, { databaseUrl, masters }));
      });
    return holding === 'alone' ? held(database, look) : look();
  });
}

async function onDatabase<R>(databaseUrl: string, task: (database: Database) => Promise<R>): Promise<R> {
  const database = openDatabase(databaseUrl);
  try {
    await prepareSchema(database);
    return await task(database);
  } catch (error) {
    throw refusalOf(error, databaseUrl);
  } finally {
    await database.close();
  }
}

/** Nobody else moves, and no server works: each tells that it is there before it asks for this lock, and goes when it is taken. */
function held<R>(database: Database, task: () => Promise<R>): Promise<R> {
  return database.hold(async (query) => {
    const [lock] = await query<{ ours: boolean }>('select pg_try_advisory_xact_lock($1) as ours', [locks.move]);
    if (!lock?.ours) throw new StoreRefused('busy', 'Er wordt al iets overgebracht van of naar deze database.');
    const [server] = await database.query(
      `select id from server where seen_at > now() - $1 * interval '1 millisecond' limit 1`,
      [silence],
    );
    // in a place that bears the mark no server can work: what was heard there is a check that was cut off
    if (server && !(await markIn(query)))
      throw new StoreRefused(
        'locked',
        'Er werkt nog een programma op deze database. Stop het op elke server, wacht een kwart minuut en doe dit opnieuw.',
      );
    return task();
  });
}

/** Called by a server once it told the others that it is there. @throws StoreRefused moved; busy */
export async function refuseWhileMoved(database: Database, masters: { leave(): Promise<void> }): Promise<void> {
  try {
    await database.transaction(async (query) => {
      const [lock] = await query<{ ours: boolean }>('select pg_try_advisory_xact_lock_shared($1) as ours', [
        locks.move,
      ]);
      if (!lock?.ours)
        throw new StoreRefused(
          'busy',
          'De gegevens in deze database worden op dit moment overgebracht. Wacht tot dat klaar is.',
        );
      refuseMoved(await markIn(query));
    });
  } catch (error) {
    await masters.leave();
    throw error;
  }
}

async function markIn(query: Query): Promise<MoveMark | undefined> {
  const [row] = await query<{ bytes: Buffer }>('select bytes from note where name = $1', [markName]);
  return readMark(row?.bytes);
}

type Around = { readonly databaseUrl: string; readonly masters: Masters };

async function placeOf(database: Database, query: Query, { databaseUrl, masters }: Around): Promise<MovingTo> {
  const mark = await markIn(query);
  const [first] = await query<KeyLine>('select id, line from data_key limit 1');
  if (first && !mark && readEntry(first.line, masters).state === 'damaged')
    throw new StoreRefused('wrongKey', 'De sleutel past niet bij deze database. Er is niets veranderd.');
  const [row] = await query<KeyLine>("select id, line from data_key where id = 'store'");
  const entry = row && readEntry(row.line, masters);
  return {
    words: `de ${addressWords(databaseUrl)}`,
    store: entry?.state === 'key' ? entry.data.keyId.toString('hex') : undefined,
    mark,
    isEmpty: !first && !mark,
    keyLines: () => keyLines(query),
    names: () => namesIn(query),
    read: (name) => readOne(query, name),
    has: (name) => hasOne(query, name),
    least: () => 0,
    missing: () => [],
    strangers: () => [],
    async writeKeys(lines) {
      await query(
        `insert into data_key (id, line) select * from unnest($1::text[], $2::bytea[])
         on conflict (id) do update set line = excluded.line, change = pg_current_xact_id()`,
        [lines.map(({ id }) => id), lines.map(({ line }) => line)],
      );
    },
    async dropKeys(ids) {
      await query('delete from data_key where id = any($1)', [ids]);
    },
    write: (things) =>
      database.transaction(async (inOne) => {
        for (const thing of things) await writeOne(inOne, thing);
      }),
    remove: (names) =>
      database.transaction(async (inOne) => {
        for (const name of names) await removeOne(inOne, name);
      }),
    async writeMark(next) {
      // at once, whatever else is under way
      if (next) await putNote(database.query, markName, writeMark(next));
      else await database.query('delete from note where name = $1', [markName]);
    },
    finish: async () => {},
  };
}

async function* namesIn(query: Query): AsyncGenerator<Named> {
  for (const name of noteNames) if (await readOne(query, { of: 'note', name })) yield { of: 'note', name };
  for await (const { kind, id } of sealedNames(query)) yield { of: 'sealed', kind, id };
  for await (const { owner, id } of blobNames(query)) yield { of: 'blob', owner, id };
  for (const day of await accessDays(query)) yield { of: 'day', day };
}

async function readOne(query: Query, name: Named): Promise<Buffer | undefined> {
  switch (name.of) {
    case 'sealed':
      return sealedBytes(query, name);
    case 'blob':
      return blobBytes(query, name);
    case 'day': {
      const [some] = await query('select 1 as one from access_piece where day = $1 limit 1', [name.day]);
      return some && accessOf(query, name.day);
    }
    case 'note': {
      const [row] = await query<{ bytes: Buffer }>('select bytes from note where name = $1', [name.name]);
      return row?.bytes;
    }
  }
}

async function hasOne(query: Query, name: Named): Promise<boolean> {
  if (name.of !== 'sealed' && name.of !== 'blob') return (await readOne(query, name)) !== undefined;
  const [found] =
    name.of === 'sealed'
      ? await query('select 1 as one from sealed where kind = $1 and id = $2', [name.kind, name.id])
      : await query('select 1 as one from blob where owner = $1 and id = $2', [name.owner, name.id]);
  return found !== undefined;
}

async function writeOne(query: Query, { name, bytes }: Thing): Promise<void> {
  switch (name.of) {
    case 'sealed':
      await query(
        `insert into sealed (kind, id, revision, head, body) values ($1, $2, $3, $4, $5)
         on conflict (kind, id) do update set revision = $3, head = $4, body = $5, change = pg_current_xact_id()`,
        [name.kind, name.id, revisionIn(bytes), bytes.subarray(0, headerSize), bytes.subarray(headerSize)],
      );
      return;
    case 'blob':
      await query(
        'insert into blob (owner, id, bytes) values ($1, $2, $3) on conflict (owner, id) do update set bytes = $3',
        [name.owner, name.id, bytes],
      );
      return;
    case 'day':
      await query('delete from access_piece where day = $1', [name.day]);
      await query('insert into access_piece (day, at, bytes) values ($1, 0, $2)', [name.day, bytes]);
      return;
    case 'note':
      await putNote(query, name.name, bytes);
  }
}

async function removeOne(query: Query, name: Named): Promise<void> {
  switch (name.of) {
    case 'sealed':
      await query('delete from sealed where kind = $1 and id = $2', [name.kind, name.id]);
      return;
    case 'blob':
      await query('delete from blob where owner = $1 and id = $2', [name.owner, name.id]);
      return;
    case 'day':
      await query('delete from access_piece where day = $1', [name.day]);
      return;
    case 'note':
      await query('delete from note where name = $1', [name.name]);
  }
}

export async function putNote(query: Query, name: string, bytes: Buffer): Promise<void> {
  await query(
    `insert into note (name, bytes) values ($1, $2)
     on conflict (name) do update set bytes = $2, change = pg_current_xact_id()`,
    [name, bytes],
  );
}

/** As its head says; of one that is damaged at least 1, so that it is seen and set apart. */
function revisionIn(bytes: Buffer): bigint {
  const said = bytes.length >= 64 ? bytes.readBigUInt64BE(56) : 1n;
  return said > 0n && said < 2n ** 53n ? said : 1n;
}

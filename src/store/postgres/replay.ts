import { realDisk } from '../disk.ts';
import { StoreRefused } from '../errors.ts';
import { ownerOf } from '../key-name.ts';
import { readEntry, saysDestroyed } from '../key-record.ts';
import { keyFileSource, type Masters } from '../master-key.ts';
import { type Database, openDatabase, type Query } from './database.ts';
import { blobNames, sealedNames } from './pages.ts';
import { refusalOf } from './refusals.ts';
import { prepareSchema } from './schema.ts';
import type { KeyRow } from './table-keys.ts';

export type ReplayOptions = {
  /** The database as it is now, or was last: its keys and its register of destruction are right. */
  readonly from: string;
  /** The same database as it was before, recovered elsewhere. */
  readonly to: string;
  readonly keyFile: string;
};
export type Replayed = {
  readonly keys: number;
  /** How many keys were destroyed, over all time. */
  readonly destroyed: number;
  /** What was destroyed later than the moment that was recovered, and is gone there again: rows and files. */
  readonly removed: number;
};

/** Notes that are of now, whatever the moment: the register of what was destroyed, and a master key on its way. */
const notesOfNow = ['vernietigd', 'master'];

/**
 * A database that was recovered to an earlier moment has the keys of that moment, under a master key that a destruction since may have
 * replaced: it does not open, and what was destroyed would be back. This brings the keys and the register of now into it, in one
 * transaction, and removes what they say is destroyed (R31, R34).
 *
 * @throws StoreRefused wrongKey, noDatabase, busy while a server works on `to`, notEmpty when the two are not of one house
 */
export async function replayDestructions({ from, to, keyFile }: ReplayOptions): Promise<Replayed> {
  const masters = await keyFileSource(realDisk, keyFile, `${keyFile}.none`).read();
  if (!masters) throw new StoreRefused('keyMissing', 'Het sleutelbestand ontbreekt. Er is niets veranderd.');
  const now = await linesOf(from, masters);
  const recovered = openDatabase(to);
  try {
    return await bring(recovered, now);
  } catch (error) {
    throw refusalOf(error, to);
  } finally {
    await recovered.close();
  }
}

type Now = {
  readonly lines: readonly KeyRow[];
  readonly notes: readonly { readonly name: string; readonly bytes: Buffer }[];
};

async function linesOf(url: string, masters: Masters): Promise<Now> {
  const database = openDatabase(url);
  try {
    const now = await database.transaction(async (query) => {
      await query('set transaction isolation level repeatable read, read only');
      return {
        lines: await query<KeyRow>('select id, line from data_key'),
        notes: await query<Now['notes'][number]>('select name, bytes from note where name = any($1)', [notesOfNow]),
      };
    });
    if (now.lines.some(({ line }) => readEntry(line, masters).state === 'damaged'))
      throw new StoreRefused(
        'wrongKey',
        'Het sleutelbestand past niet bij de database van --from. Dat moet de database zijn zoals die nu is. Er is niets veranderd.',
      );
    return now;
  } catch (error) {
    throw refusalOf(error, url);
  } finally {
    await database.close();
  }
}

async function bring(database: Database, { lines, notes }: Now): Promise<Replayed> {
  await prepareSchema(database);
  const dead = new Set(lines.filter(({ line }) => saysDestroyed(line)).map(({ id }) => id));
  return database.transaction(async (query) => {
    // removing what a long time left takes as long as it takes; all of it or nothing
    await query('set local statement_timeout = 0');
    await query('lock table data_key in exclusive mode');
    await refuseBusy(query);
    await refuseOther(query, lines);
    const removed = await removeDead(query, dead);
    await query('delete from data_key');
    await query('insert into data_key (id, line) select * from unnest($1::text[], $2::bytea[])', [
      lines.map(({ id }) => id),
      lines.map(({ line }) => line),
    ]);
    await query('delete from note where name = any($1)', [notesOfNow]);
    for (const { name, bytes } of notes) await query('insert into note (name, bytes) values ($1, $2)', [name, bytes]);
    return { keys: lines.length, destroyed: dead.size, removed };
  });
}

async function refuseBusy(query: Query): Promise<void> {
  const [alive] = await query(
    `select pid from pg_stat_activity
     where datname = current_database() and application_name = 'trajectdossier' and pid <> pg_backend_pid() limit 1`,
  );
  if (alive)
    throw new StoreRefused('busy', 'Op de database van --to werkt een server. Stop die eerst. Er is niets veranderd.');
}

/** A house never forgets a key it drew: of a destroyed one a line remains. */
async function refuseOther(query: Query, lines: readonly KeyRow[]): Promise<void> {
  const [strange] = await query('select id from data_key where not id = any($1) limit 1', [lines.map(({ id }) => id)]);
  const [any] = await query('select id from data_key limit 1');
  if (strange || !any)
    throw new StoreRefused(
      'notEmpty',
      'De database van --to is niet die van --from op een eerder moment. Er is niets veranderd.',
    );
}

/** @returns how many rows and files went */
async function removeDead(query: Query, dead: ReadonlySet<string>): Promise<number> {
  let removed = 0;
  for await (const { kind, id } of sealedNames(query)) {
    if (!dead.has(ownerOf(id))) continue;
    await query('delete from sealed where kind = $1 and id = $2', [kind, id]);
    await query('insert into gone (kind, id) values ($1, $2) on conflict do nothing', [kind, id]);
    removed++;
  }
  for await (const { owner, id } of blobNames(query)) {
    if (!dead.has(ownerOf(owner))) continue;
    await query('delete from blob where owner = $1 and id = $2', [owner, id]);
    removed++;
  }
  return removed;
}

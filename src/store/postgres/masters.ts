import { setTimeout as delay } from 'node:timers/promises';
import { StoreRefused } from '../errors.ts';
import { readEntry, rewrap } from '../key-record.ts';
import {
  drawMaster,
  type Master,
  type MasterSource,
  type Masters,
  masterFrom,
  openUnder,
  sealUnder,
} from '../master-key.ts';
import type { Database, Query } from './database.ts';
import type { NoteRow } from './follow.ts';
import type { KeyRow } from './table-keys.ts';

/** The master key of every server of a house: in a file of each, never in the database. */
export type KeptMasters = {
  current(): Masters;
  /** Takes over a new master key that another server drew, and forgets the old one once all have the new one. */
  saw(rows: readonly NoteRow[]): Promise<void>;
  /** Looks which master key the house has now. @throws StoreRefused wrongKey */
  renew(): Promise<void>;
  /** Tells the others that this server is there, and with which master key. */
  beat(): Promise<void>;
  /** A new master key: every line wrapped anew, and the old key forgotten by every server that is there. */
  rotate(): Promise<void>;
  leave(): Promise<void>;
};

/**
 * Its note: the id of the master key that the lines are under, and behind it, as long as servers take that over, the key itself
 * under the one before. Whoever writes a line holds this note, so that none is written under a key that goes.
 */
const noteName = 'master';
const idSize = 8;
/** A server that was not heard for so long is not waited for, in milliseconds. */
export const silence = 15_000;
/** How long is waited for the others at most, and how often is looked, in milliseconds. */
const patience = 30_000;
const between = 250;

/** A line under the master key `$3`; writes nothing when the house has another by now. */
export const insertUnderMaster = `
  insert into data_key (id, line)
  select $1::text, $2::bytea from note where name = '${noteName}' and substring(bytes for ${idSize}) = $3 for share`;

/** @throws StoreRefused keyMissing; wrongKey when the lines of the database were wrapped under another key */
export async function openMasters(database: Database, source: MasterSource, server: string): Promise<KeptMasters> {
  const inFile = async () => {
    const found = await source.read();
    if (!found) throw new StoreRefused('keyMissing', 'Het sleutelbestand ontbreekt. Er is niets veranderd.');
    return found;
  };
  let masters = await inFile();
  const keep = async (next: Masters) => {
    await source.write(next);
    masters = next;
  };
  const take = async (note: Buffer) => {
    const next = agreed(masters, note) ?? agreed(await inFile(), note);
    if (!next) throw new StoreRefused('wrongKey', strangerWords);
    if (!isSame(next, masters)) await keep(next);
  };
  const read = async () => {
    const [row] = await database.query<NoteRow>('select name, bytes from note where name = $1', [noteName]);
    if (!row) throw new Error('a house has a note of its master key');
    await take(row.bytes);
    return row.bytes;
  };
  const beat = async () => {
    await database.query(
      `insert into server (id, master) values ($1, $2)
       on conflict (id) do update set master = $2, seen_at = now()`,
      [server, masters.current.id],
    );
  };
  /** What is under way comes to its end: all have the new key, and nobody keeps the old one. */
  const finish = async () => {
    const note = await read();
    if (note.length === idSize) return;
    await beat();
    await othersHave(database, masters.current);
    await database.query(ending, [noteName, note, masters.current.id]);
    await read();
  };
  await database.query('insert into note (name, bytes) values ($1, $2) on conflict do nothing', [
    noteName,
    masters.current.id,
  ]);
  await read();
  await beat();
  return {
    current: () => masters,
    async saw(rows) {
      const note = rows.find(({ name }) => name === noteName);
      if (!note) return;
      await take(note.bytes);
      await beat();
    },
    async renew() {
      await read();
    },
    beat,
    async rotate() {
      await finish();
      const next = drawMaster();
      const old = masters.current;
      // the file first: whatever happens now, both keys are there
      await keep({ current: old, retiring: next });
      await database.transaction((query) => wrapAnew(query, { current: old, retiring: next }));
      await finish();
    },
    leave: async () => void (await database.query('delete from server where id = $1', [server])),
  };
}

const strangerWords =
  'Dit sleutelbestand past niet bij deze database. Na een vernietiging is er een nieuwe sleutel: neem KEY_FILE over van de andere server. Er is niets veranderd.';

/** What a server with these keys is to have by the note; undefined: it has none of them. */
function agreed(masters: Masters, note: Buffer): Masters | undefined {
  const id = note.subarray(0, idSize);
  const sealed = note.subarray(idSize);
  const own = [masters.current, masters.retiring].find((one) => one?.id.equals(id));
  if (sealed.length === 0) return own && { current: own };
  const current = own ?? openedBy(masters, sealed);
  const retiring = [masters.current, masters.retiring].find((one) => one && !one.id.equals(id));
  return current?.id.equals(id) ? { current, ...(retiring && { retiring }) } : undefined;
}

function isSame(one: Masters, other: Masters): boolean {
  const ids = ({ current, retiring }: Masters) => `${current.id.toString('hex')} ${retiring?.id.toString('hex')}`;
  return ids(one) === ids(other);
}

/** Every line under the new key, which waits as `retiring` until it is the current one. */
async function wrapAnew(query: Query, { current: old, retiring: next }: Required<Masters>): Promise<void> {
  const [noted] = await query('select name from note where name = $1 and bytes = $2 for update', [noteName, old.id]);
  if (!noted) throw new Error('another server drew a master key at this moment');
  const lines = await query<KeyRow>('select id, line from data_key for update');
  const fresh = lines.flatMap(({ id, line }) => {
    const entry = readEntry(line, { current: old });
    return entry.state === 'damaged' ? [] : [{ id, line: rewrap(id, entry, next).record }];
  });
  await query(
    `update data_key set line = fresh.line, change = pg_current_xact_id()
     from unnest($1::text[], $2::bytea[]) as fresh (id, line) where data_key.id = fresh.id`,
    [fresh.map(({ id }) => id), fresh.map(({ line }) => line)],
  );
  await query(noting, [noteName, Buffer.concat([next.id, sealUnder(old.key, next.key)])]);
}

const noting = `
  with noted as (
    update note set bytes = $2, change = pg_current_xact_id() where name = $1 returning name
  ) select pg_notify('trajectdossier', 'note ' || name) from noted`;

const ending = `
  with noted as (
    update note set bytes = $3, change = pg_current_xact_id() where name = $1 and bytes = $2 returning name
  ) select pg_notify('trajectdossier', 'note ' || name) from noted`;

function openedBy({ current, retiring }: Masters, sealed: Buffer): Master | undefined {
  for (const master of [current, retiring]) {
    const key = master && openUnder(master.key, sealed);
    if (key) return masterFrom(key);
  }
  return undefined;
}

/** Waits until every server that is there has this master key. */
async function othersHave(database: Database, { id }: Master): Promise<void> {
  for (const until = Date.now() + patience; Date.now() < until; await delay(between)) {
    const [row] = await database.query<{ count: string }>(
      `select count(*) from server where master <> $1 and seen_at > now() - $2 * interval '1 millisecond'`,
      [id, silence],
    );
    if (row?.count === '0') return;
  }
}

import { setTimeout as delay } from 'node:timers/promises';
import { StoreRefused } from '../errors.ts';
import { isUnder, readEntry, rewrap } from '../key-record.ts';
import {
  drawMaster,
  type Master,
  type MasterSource,
  type Masters,
  masterFrom,
  openUnder,
  sealUnder,
} from '../master-key.ts';
import type { Database } from './database.ts';
import type { NoteRow } from './follow.ts';
import { locks } from './schema.ts';
import type { KeyRow } from './table-keys.ts';

/** The master key of every server of a house: in a file of each, never in the database. */
export type KeptMasters = {
  current(): Masters;
  /** Takes over a new master key that another server drew, and forgets the old one once all have the new one. */
  saw(rows: readonly NoteRow[]): Promise<void>;
  /** Tells the others that this server is there, and with which master key. */
  beat(): Promise<void>;
  /** A new master key: every line wrapped anew, and the old key forgotten by every server that is there. */
  rotate(): Promise<void>;
  leave(): Promise<void>;
};

/** The new master key under the old one, as long as servers take it over; empty when all have. */
const noteName = 'master';
/** A server that was not heard for so long is not waited for, in milliseconds. */
const silence = 15_000;
/** How long is waited for the others at most, and how often is looked, in milliseconds. */
const patience = 30_000;
const between = 250;

/** @throws StoreRefused keyMissing; wrongKey when the lines of the database were wrapped under another key */
export async function openMasters(database: Database, source: MasterSource, server: string): Promise<KeptMasters> {
  const found = await source.read();
  if (!found) throw new StoreRefused('keyMissing', 'Het sleutelbestand ontbreekt. Er is niets veranderd.');
  let masters = found;
  const keep = async (next: Masters) => {
    await source.write(next);
    masters = next;
  };
  const saw = async (rows: readonly NoteRow[]) => {
    for (const { name, bytes } of rows) {
      if (name !== noteName) continue;
      if (bytes.length === 0) {
        if (masters.retiring) await keep({ current: masters.current });
        continue;
      }
      const next = openedBy(masters, bytes);
      if (next && !next.id.equals(masters.current.id)) await keep({ current: next, retiring: masters.current });
    }
    await beat();
  };
  const beat = async () => {
    await database.query(
      `insert into server (id, master) values ($1, $2)
       on conflict (id) do update set master = $2, seen_at = now()`,
      [server, masters.current.id],
    );
  };
  await saw(await database.query<NoteRow>('select name, bytes from note where name = $1', [noteName]));
  await refuseStranger(database, masters);
  return {
    current: () => masters,
    saw,
    beat,
    async rotate() {
      const next = drawMaster();
      const old = masters.current;
      // the file first: whatever happens now, both keys are there
      await keep({ current: next, retiring: old });
      await database.transaction(async (query) => {
        await query('select pg_advisory_xact_lock($1)', [locks.keys]);
        const lines = await query<KeyRow>('select id, line from data_key for update');
        const fresh = lines.flatMap(({ id, line }) => {
          const entry = readEntry(line, masters);
          if (entry.state === 'damaged' || isUnder(line, next)) return [];
          return [{ id, line: rewrap(id, entry, next).record }];
        });
        await query(
          `update data_key set line = fresh.line, change = pg_current_xact_id()
           from unnest($1::text[], $2::bytea[]) as fresh (id, line) where data_key.id = fresh.id`,
          [fresh.map(({ id }) => id), fresh.map(({ line }) => line)],
        );
        await query(noting, [noteName, sealUnder(old.key, next.key)]);
      });
      await beat();
      await othersHave(database, next);
      await database.query(noting, [noteName, Buffer.alloc(0)]);
      await keep({ current: next });
    },
    leave: async () => void (await database.query('delete from server where id = $1', [server])),
  };
}

const noting = `
  with noted as (
    insert into note (name, bytes) values ($1, $2)
    on conflict (name) do update set bytes = $2, change = pg_current_xact_id() returning name
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

/** Another key opens nothing, and a key from before the last destruction no more than that. */
async function refuseStranger(database: Database, masters: Masters): Promise<void> {
  const [row] = await database.query<KeyRow>('select id, line from data_key limit 1');
  if (row && readEntry(row.line, masters).state === 'damaged')
    throw new StoreRefused(
      'wrongKey',
      'Dit sleutelbestand past niet bij deze database. Na een vernietiging is er een nieuwe sleutel: neem KEY_FILE over van de andere server. Er is niets veranderd.',
    );
}

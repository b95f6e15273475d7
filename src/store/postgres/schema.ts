import { StoreRefused } from '../errors.ts';
import type { Database, Query } from './database.ts';

/**
 * The tables, a step a version. Whoever opens a database takes the missing steps, under a lock: of two servers that start at
 * once the second finds them taken. A step that was released is never changed.
 */
const steps: readonly string[] = [
  `
  create table sealed (
    kind text not null,
    id text not null,
    revision bigint not null,
    head bytea not null,
    body bytea not null,
    change xid8 not null default pg_current_xact_id(),
    primary key (kind, id)
  );
  alter table sealed alter column body set storage external;
  create index sealed_change on sealed (change);
  create table gone (
    kind text not null,
    id text not null,
    change xid8 not null default pg_current_xact_id(),
    at timestamptz not null default now(),
    primary key (kind, id)
  );
  create index gone_change on gone (change);
  create table data_key (
    id text primary key,
    line bytea not null,
    change xid8 not null default pg_current_xact_id()
  );
  create index data_key_change on data_key (change);
  create table blob (
    owner text not null,
    id text not null,
    bytes bytea not null,
    at timestamptz not null default now(),
    primary key (owner, id)
  );
  alter table blob alter column bytes set storage external;
  create table note (
    name text primary key,
    bytes bytea not null,
    change xid8 not null default pg_current_xact_id()
  );
  create table server (
    id text primary key,
    master bytea not null,
    seen_at timestamptz not null default now()
  );
  create table claim (name text primary key);
  create table access_piece (
    day date not null,
    at bigint not null,
    bytes bytea not null,
    primary key (day, at)
  );
  `,
  // unlogged: it goes into no copy of the database, no archive and no standby, and is empty after a crash, as it may be
  `
  create unlogged table fleeting (
    shelf text not null,
    whose text not null,
    name text not null,
    until timestamptz not null,
    bytes bytea not null,
    change xid8 not null default pg_current_xact_id(),
    primary key (shelf, whose, name)
  );
  alter table fleeting alter column bytes set storage external;
  create index fleeting_change on fleeting (shelf, change);
  `,
  `
  create table turn (
    is_only boolean primary key default true check (is_only),
    number bigint not null
  );
  `,
];

/** Locks of the program in a database, by number: any that nobody else uses. */
export const locks = {
  schema: 7_241_001,
  scheduler: 7_241_002,
  access: 7_241_004,
  turn: 7_241_005,
  move: 7_241_006,
  backups: 7_241_007,
} as const;

/** Brings the tables up to date. @throws StoreRefused tooNew; notEmpty when another program lives there */
export async function prepareSchema(database: Database): Promise<void> {
  await database.transaction(async (query) => {
    await query('select pg_advisory_xact_lock($1)', [locks.schema]);
    await refuseStranger(query);
    await query('create table if not exists schema_version (version integer not null)');
    const version = await versionOf(query);
    if (version > steps.length) {
      throw new StoreRefused(
        'tooNew',
        `Deze database is van een nieuwere versie van trajectdossier (tabellen: versie ${version}, dit programma kent versie ${steps.length}). Start de nieuwere versie. Er is niets veranderd.`,
      );
    }
    for (const step of steps.slice(version)) await query(step);
    for (const table of followed) await numberAnew(query, table);
    if (version === steps.length) return;
    await query('delete from schema_version');
    await query('insert into schema_version values ($1)', [steps.length]);
  });
}

/** Tables of which each server reads what changed, by the number of the transaction. */
const followed = ['sealed', 'gone', 'data_key', 'note'] as const;

/** So many rows at once, that no statement takes long. */
const some = 5_000;

/**
 * What a dump brought in from another server bears numbers of transactions that are still to come here: every reading of what is
 * new would bring all of it.
 */
async function numberAnew(query: Query, table: (typeof followed)[number]): Promise<void> {
  const numbering = `
    update ${table} set change = default where ctid = any(array(
      select ctid from ${table} where change >= pg_snapshot_xmax(pg_current_snapshot()) limit ${some}
    )) returning 1`;
  for (let left = some; left === some; ) left = (await query(numbering)).length;
}

async function refuseStranger(query: Query): Promise<void> {
  const rows = await query<{ name: string }>(
    'select tablename as name from pg_tables where schemaname = current_schema()',
  );
  const names = new Set(rows.map(({ name }) => name));
  // of every version of the tables
  const isOurs = ['schema_version', 'sealed', 'data_key'].every((name) => names.has(name));
  if (names.size > 0 && !isOurs)
    throw new StoreRefused(
      'notEmpty',
      'In deze database staan tabellen van een ander programma. Klopt DATABASE_URL? Trajectdossier heeft een eigen database nodig. Er is niets veranderd.',
    );
}

async function versionOf(query: Query): Promise<number> {
  const [row] = await query<{ version: number }>('select version from schema_version');
  return row?.version ?? 0;
}

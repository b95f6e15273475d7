import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { StoreAway } from '#src/domain/store-away.ts';

/** A statement: text, its values, and the rows it gives. */
export type Query = <R extends object>(text: string, values?: readonly unknown[]) => Promise<R[]>;

export type Connection = pg.Client;

export type Database = {
  readonly query: Query;
  /** All of it or nothing; what throws is rolled back. */
  transaction<R>(task: (query: Query) => Promise<R>): Promise<R>;
  /** The same for what lasts: it keeps a connection for itself, and takes none that a page waits for. */
  hold<R>(task: (query: Query) => Promise<R>): Promise<R>;
  /** A connection of its own, for listening and for locks. The caller ends it. */
  connect(): Promise<Connection>;
  close(): Promise<void>;
};

/** How long in milliseconds a statement may run, a connection may take, and ending one. */
const patience = { statement: 10_000, connection: 5_000, goodbye: 2_000 } as const;

/** So many connections a server: for pages and writes, and for what lasts, one turn and the mails that are on the line. */
const width = { usual: 10, lasting: 6 } as const;

/** The database gives back the locks of a machine that fell silent within a quarter of a minute. */
const aliveness = '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3';

/** Opens a pool of connections by a `postgres://` address; `sslmode` in it says how TLS is asked. */
export function openDatabase(connectionString: string): Database {
  const common = {
    connectionString,
    application_name: 'trajectdossier',
    options: aliveness,
    keepAlive: true,
    keepAliveInitialDelayMillis: patience.connection,
    connectionTimeoutMillis: patience.connection,
    statement_timeout: patience.statement,
    query_timeout: patience.statement + patience.connection,
  };
  const usual = openPool({ ...common, max: width.usual });
  const lasting = openPool({ ...common, max: width.lasting });
  return {
    query: asking((text, values) => usual.use((pool) => pool.query(text, values))),
    transaction: (task) => usual.use((pool) => transact(pool, task)),
    hold: (task) => lasting.use((pool) => transact(pool, task)),
    async connect() {
      const client = new pg.Client(common);
      // it may break before whoever asked for it listens
      client.on('error', () => undefined);
      await client.connect().catch(throwAway);
      return client;
    },
    async close() {
      await Promise.all([usual.end(), lasting.end()]);
    },
  };
}

type Pool = { use<R>(task: (pool: pg.Pool) => Promise<R>): Promise<R>; end(): Promise<void> };

/** Where one connection gave no answer, the others are of the same line: whoever asks next gets a new one. */
function openPool(options: pg.PoolConfig): Pool {
  const make = () => {
    const pool = new pg.Pool(options);
    // a connection that breaks while nobody uses it: the next one who needs one gets another
    pool.on('error', () => undefined);
    return pool;
  };
  let pool = make();
  return {
    async use(task) {
      const used = pool;
      try {
        return await task(used);
      } catch (error) {
        if (pool === used && isSilence(error)) {
          pool = make();
          void ended(used);
        }
        throw error;
      }
    },
    end: () => ended(pool),
  };
}

/** Ends it, but waits for no goodbye over a line that is silent. */
export async function ended(one: { end(): Promise<void> }): Promise<void> {
  const goodbye = one.end().catch(() => undefined);
  await Promise.race([goodbye, delay(patience.goodbye, undefined, { ref: false })]);
}

async function transact<R>(pool: pg.Pool, task: (query: Query) => Promise<R>): Promise<R> {
  const client = await pool.connect().catch(throwAway);
  // of one that breaks while it is used, the statement that is asked next tells
  const ignore = () => undefined;
  client.on('error', ignore);
  const query = asking((text, values) => client.query(text, values));
  const release = (isWhole: boolean) => {
    client.off('error', ignore);
    client.release(!isWhole);
  };
  try {
    await query('begin');
    const result = await task(query);
    await query('commit');
    release(true);
    return result;
  } catch (error) {
    // nothing more is asked over a line that is silent: whoever waits for this, waits for no second answer
    release(!(error instanceof StoreAway) && (await isDone(query('rollback'))));
    throw error;
  }
}

function isDone(asked: Promise<unknown>): Promise<boolean> {
  return asked.then(
    () => true,
    () => false,
  );
}

type Ask = (text: string, values: unknown[]) => Promise<pg.QueryResult>;

function asking(ask: Ask): Query {
  return async <R extends object>(text: string, values: readonly unknown[] = []) => {
    const { rows } = await ask(text, [...values]).catch(throwAway);
    // the columns of a statement are the business of whoever wrote it
    return rows as R[];
  };
}

function throwAway(error: unknown): never {
  throw isAway(error) ? new StoreAway('the database cannot be reached', { cause: error }) : error;
}

/**
 * Of SQLSTATE: connection exceptions, shutting down, starting up, no room (on the disk, in memory, for connections), a server that
 * only reads as a standby does, and a statement that waited too long.
 */
const away = /^(08|57P|53|25006|57014)/;

/** Does the database take nothing now, whatever the statement is? */
export function isAway(error: unknown): boolean {
  if (error instanceof StoreAway) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return away.test(code) || /^E[A-Z]+$/.test(code) || /terminated|timeout|not queryable|closed/i.test(error.message);
}

/** Did nobody answer and nobody hang up? */
function isSilence(error: unknown): boolean {
  const cause = error instanceof StoreAway ? error.cause : error;
  return cause instanceof Error && cause.message === 'Query read timeout';
}

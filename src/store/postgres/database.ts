import pg from 'pg';

/** A statement: text, its values, and the rows it gives. */
export type Query = <R extends object>(text: string, values?: readonly unknown[]) => Promise<R[]>;

export type Database = {
  readonly query: Query;
  /** All of it or nothing; what throws is rolled back. */
  transaction<R>(task: (query: Query) => Promise<R>): Promise<R>;
  /** A connection of its own, for what lasts: listening and locks. The caller ends it. */
  connect(): Promise<pg.Client>;
  close(): Promise<void>;
};

/** The database cannot be reached now: nothing was written that was not acknowledged, and trying again is right. */
export class StoreAway extends Error {
  override name = 'StoreAway';
}

/** How long in milliseconds a statement may run, and a connection may take. */
const patience = { statement: 10_000, connection: 5_000 } as const;

/** So many connections a server. */
const width = 10;

/** Opens a pool of connections by a `postgres://` address; `sslmode` in it says how TLS is asked. */
export function openDatabase(connectionString: string): Database {
  const common = {
    connectionString,
    application_name: 'trajectdossier',
    keepAlive: true,
    connectionTimeoutMillis: patience.connection,
  };
  const pool = new pg.Pool({ ...common, max: width, statement_timeout: patience.statement });
  // a connection that breaks while nobody uses it: the next one who needs one gets another
  pool.on('error', () => undefined);
  return {
    query: asking((text, values) => pool.query(text, values)),
    async transaction(task) {
      const client = await pool.connect().catch(throwAway);
      const query = asking((text, values) => client.query(text, values));
      try {
        await query('begin');
        const result = await task(query);
        await query('commit');
        client.release();
        return result;
      } catch (error) {
        const isWhole = await query('rollback').then(
          () => true,
          () => false,
        );
        client.release(!isWhole);
        throw error;
      }
    },
    async connect() {
      const client = new pg.Client(common);
      await client.connect().catch(throwAway);
      return client;
    },
    close: () => pool.end(),
  };
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

/** Classes of SQLSTATE: connection exceptions, shutting down, starting up, too many connections. */
const away = /^(08|57P|53300)/;

/** Did the connection fail, not the statement? */
export function isAway(error: unknown): boolean {
  if (error instanceof StoreAway) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    away.test(code) || /^E[A-Z]+$/.test(code) || /terminated|timeout exceeded|not queryable|closed/i.test(error.message)
  );
}

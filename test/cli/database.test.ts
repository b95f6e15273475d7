import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseEnv } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '#src/config.ts';
import { startServer } from '#src/main.ts';
import { startPostgres, type TestServer } from '../store/postgres/server.ts';
import { installation, typed } from './typed.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

/** A folder with keys and settings for an empty database, or for one that is there. */
async function place(given?: string) {
  const folder = await mkdtemp(join(tmpdir(), 'td-database-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const address = given ?? (await server.create());
  return { ...installation(folder, 'http://localhost:4199', address), address };
}

async function house() {
  const made = await place();
  return { ...made, begun: await typed(...made.init) };
}

it('an installation begins in an empty database, and tells where that is without the password', async () => {
  const { begun, address, settings } = await house();
  const { hostname, port, pathname, password } = new URL(address);
  expect(begun).toMatchObject({ code: 0, err: '' });
  expect(begun.out).toContain(`database ${pathname.slice(1)} op ${hostname}, poort ${port}`);
  expect(begun.out).not.toContain(`:${password}@`);
  expect(await readFile(settings, 'utf8')).not.toContain('DATA_DIR');
  const second = await place(address);
  expect(await typed(...second.init)).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/al een installatie\. Er is niets veranderd/),
  });
});

it('what is typed at the server works beside the program that runs', async () => {
  const { type, settings } = await house();
  const read = readConfig(parseEnv(await readFile(settings, 'utf8')) as Record<string, string>);
  if (!read.ok) throw new Error('the settings are right');
  const quiet = () => undefined;
  const log = { info: quiet, warn: quiet, error: quiet };
  const running = await startServer({ ...read.config, port: 0 }, { log });
  onTestFinished(() => running.stop());
  const added = await type(
    'user',
    'add',
    '--naam',
    'A. Directeur',
    '--mail',
    'ans@maasgroep.test',
    '--rol',
    'directie',
  );
  expect(added).toMatchObject({ code: 0, err: '' });
  await running.store.fresh();
  const { users } = running.store.organisation.read().value;
  expect(users.map(({ email }) => email)).toContain('ans@maasgroep.test');
  for (const words of [
    ['user', 'reset', '--mail', 'ans@maasgroep.test'],
    ['simulate', '--until', '2099-01-01'],
    ['user', 'lock', '--mail', 'ans@maasgroep.test'],
  ])
    expect(await type(...words), words.join(' ')).toMatchObject({ code: 0, err: '' });
  expect(await type('verify', '--data', '--destroyed')).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining('alles is heel'),
  });
  const copy = join(dirname(settings), 'kopie.tdb');
  const copied = await type('backup', copy);
  expect(copied).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining('Servers die draaien, werkten door.'),
  });
  expect(await type('jobs', 'run')).toMatchObject({ code: 1, err: expect.stringMatching(/doet dit werk zelf/) });
  await running.stop();
  expect(await type('jobs', 'run')).toMatchObject({ code: 0, err: '' });
  const folder = join(dirname(settings), 'terug');
  expect(await type('restore', copy, '--map', folder)).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/^Teruggezet: /),
  });
});

it('what is wrong with a database is told in a sentence, never with its password', async () => {
  const { address, settings, type } = await house();
  const kept = await readFile(settings, 'utf8');
  const changed = (change: Partial<URL>) => Object.assign(new URL(address), change).href;
  const cases: readonly (readonly [string, RegExp])[] = [
    [await server.create(), /nog leeg\. Klopt DATABASE_URL\?/],
    [await elsewhere('create table note (id integer)'), /van een ander programma\./],
    [await elsewhere("create table schema_version as select '2.0' as version"), /van een ander programma\./],
    [changed({ port: '1' }), /is niet te bereiken/],
    [changed({ hostname: 'nergens.invalid', search: 'sslmode=disable' }), /is niet te bereiken/],
    [changed({ password: 'iets-anders' }), /neemt de naam of het wachtwoord .* niet aan/],
    [changed({ pathname: '/nergens' }), /bestaat niet/],
    [changed({ search: 'sslmode=verify-full' }), /heeft geen TLS/],
  ];
  for (const [database, sentence] of cases) {
    await writeFile(settings, kept.replace(address, database));
    const told = await type('verify');
    expect(told).toMatchObject({ code: 1, out: '', err: expect.stringMatching(sentence) });
    expect(told.err).not.toContain(`:${new URL(database).password}`);
    expect(told.err.trim().split('\n')).toHaveLength(1);
  }
});

/** A database in which another program lives. */
async function elsewhere(made: string): Promise<string> {
  const address = await server.create();
  await asked(address, made);
  return address;
}

async function asked(address: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(text);
  await client.end();
}

it('a database of a newer version is left alone', async () => {
  const { type, address } = await house();
  await asked(address, 'update schema_version set version = 999');
  expect(await type('verify')).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/nieuwere versie/) });
});

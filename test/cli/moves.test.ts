import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { summarise } from '#src/domain/summarise.ts';
import { openStore } from '#src/store/open.ts';
import { openDatabase } from '#src/store/postgres/database.ts';
import { prepareSchema } from '#src/store/postgres/schema.ts';
import { copyDatabase, startPostgres, type TestServer } from '../store/postgres/server.ts';
import { linesIn } from '../web/access-rows.ts';
import { installation, typed } from './typed.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

/** A house in a folder, and an empty database. */
async function houseBefore() {
  const folder = await mkdtemp(join(tmpdir(), 'td-moves-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const databaseUrl = await server.create();
  const { init, ...made } = installation(folder);
  expect(await typed(...init)).toMatchObject({ code: 0 });
  return { ...made, folder, databaseUrl };
}

it('a house goes to a database and back by what is typed, and the log tells of it', async () => {
  const { folder, databaseUrl, dataDir, keyFile, type } = await houseBefore();
  expect(await type('migrate', '--from', 'DATA_DIR')).toMatchObject({ code: 2 });
  expect(await type('migrate', '--from', 'DATA_DIR', '--to', 'mysql://x/y')).toMatchObject({ code: 2 });
  const there = await type('migrate', '--from', dataDir, '--to', databaseUrl);
  expect(there).toMatchObject({ code: 0, err: '' });
  expect(there.out).toContain('teruggelezen en nagekeken');
  expect(there.out).not.toContain('postgres:postgres');
  // the old place is not a second house
  const again = await type('verify');
  expect(again.code).toBe(1);
  expect(again.err).toContain('overgebracht');

  const back = join(folder, 'terug');
  const returned = await type('migrate', '--from', databaseUrl, '--to', back, '--json');
  expect(returned).toMatchObject({ code: 0 });
  expect(JSON.parse(returned.out)).toMatchObject({ sound: true });
  const store = await openStore({ dataDir: back, keyFile, summarise });
  const acts = (await linesIn(store)).filter(({ by }) => by === 'operator').map(({ action }) => action);
  await store.close();
  expect(acts.filter((action) => action === 'operator.migrate')).toHaveLength(2);
});

it('a move for which there is no room says what to do, and goes on when there is', async () => {
  const { databaseUrl, type } = await houseBefore();
  const database = openDatabase(databaseUrl);
  await prepareSchema(database);
  await database.query(`create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'no space left on device' using errcode = 'disk_full'; end $$`);
  await database.query('create trigger refuse before insert on sealed for each row execute function refuse()');
  const full = await type('migrate', '--from', 'DATA_DIR', '--to', databaseUrl);
  expect(full).toMatchObject({ code: 1, out: '' });
  expect(full.err).toMatch(/geen plaats meer op de schijf\.\nHet overbrengen is niet af\. Doe migrate nog eens/);
  await database.query('drop trigger refuse on sealed');
  await database.close();
  expect(await type('migrate', '--from', 'DATA_DIR', '--to', databaseUrl)).toMatchObject({ code: 0, err: '' });
});

it('a house that was left is gone on with when somebody says so', async () => {
  const { databaseUrl, type } = await houseBefore();
  expect(await type('migrate', '--from', 'DATA_DIR', '--to', databaseUrl)).toMatchObject({ code: 0, err: '' });
  expect((await type('verify')).err).toContain('migrate --heropen PLAATS');
  expect(await type('migrate', '--heropen', 'DATA_DIR')).toMatchObject({ code: 0, err: '' });
  expect(await type('verify')).toMatchObject({ code: 0 });
});

it('of what went along damaged nobody is told to throw the first copy away', async () => {
  const { databaseUrl, type, dataDir } = await houseBefore();
  const shard = join(dataDir, 'dossier', '00');
  await mkdir(shard, { recursive: true });
  await writeFile(join(shard, `${'0'.repeat(26)}.sealed`), 'van een ander');
  const there = await type('migrate', '--from', 'DATA_DIR', '--to', databaseUrl);
  expect(there).toMatchObject({ code: 1, err: expect.stringContaining('Beschadigd, en zo overgebracht') });
  expect(there.out).toContain('Haal dat uit een back-up terug');
  expect(there.out).not.toContain('gegevens mogen niet dubbel');
});

it('keys of now go into a recovered database by what is typed, and the log tells of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'td-moves-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const databaseUrl = await server.create();
  const { init, type, keyFile } = installation(folder, undefined, databaseUrl);
  expect(await typed(...init)).toMatchObject({ code: 0 });

  expect(await type('replay', '--from', databaseUrl)).toMatchObject({ code: 2 });
  expect(await type('replay', '--from', databaseUrl, '--to', 'x')).toMatchObject({ code: 2 });
  const other = await type('replay', '--from', databaseUrl, '--to', await server.create());
  expect(other).toMatchObject({ code: 1, out: '' });
  expect(other.err).toContain('op een eerder moment');
  const recovered = await copyDatabase(databaseUrl, `recovered_${process.pid}`);
  const replayed = await type('replay', '--from', databaseUrl, '--to', recovered);
  expect(replayed).toMatchObject({ code: 0, err: '' });
  expect(replayed.out).toContain('waarvan vernietigd: 0');
  const store = await openStore({ databaseUrl: recovered, keyFile, summarise });
  const acts = (await linesIn(store)).map(({ action }) => action);
  await store.close();
  expect(acts).toContain('operator.replay');
});

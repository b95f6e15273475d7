import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { summarise } from '#src/domain/summarise.ts';
import { openStore } from '#src/store/open.ts';
import { copyDatabase, startPostgres, type TestServer } from '../store/postgres/server.ts';
import { linesIn } from '../web/access-rows.ts';
import { installation, typed } from './typed.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

it('a house goes to a database and back by what is typed, and the log tells of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'td-moves-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const databaseUrl = await server.create();
  const { init, dataDir, keyFile, type } = installation(folder);
  expect(await typed(...init)).toMatchObject({ code: 0 });

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

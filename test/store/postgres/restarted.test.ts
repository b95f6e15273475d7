import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { StoreAway } from '#src/domain/store-away.ts';
import type { Instant } from '#src/domain/time.ts';
import { locks } from '#src/store/postgres/schema.ts';
import { sampleDossier } from '../sample-dossier.ts';
import { emptyHouse } from './house.ts';
import { startPostgres, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

it('a database that is stopped and started under two servers at work loses nothing that was told to be kept', {
  timeout: 120_000,
}, async ({ skip }) => {
  const { restart } = server;
  if (!restart) return skip('somebody else’s server is not stopped');
  const { keyFile, databaseUrl, open } = await emptyHouse(server);
  await copyFile(keyFile, `${keyFile}.other`);
  const stores = [await open(), await open(databaseUrl, `${keyFile}.other`)];
  onTestFinished(async () => {
    await Promise.all(stores.map((store) => store.close()));
  });

  const kept = new Set<string>();
  const noted: Instant[] = [];
  let number = 0;
  let refused = 0;
  let working = true;
  const work = stores.map(async (store) => {
    while (working) {
      const dossier = sampleDossier(++number, 1);
      const at = new Date(Date.UTC(2026, 10, 30, 8) + number * 1000).toISOString() as Instant;
      store.accessLog.add({ by: 'system', action: 'work.see', way: 'read', outcome: 'done', at });
      noted.push(at);
      try {
        await store.dossiers.create(dossier.id, dossier);
        kept.add(dossier.id);
      } catch (error) {
        expect(error).toBeInstanceOf(StoreAway);
        refused++;
        await delay(50);
      }
    }
  });
  await delay(500);
  await restart();
  const before = kept.size;
  await delay(1_500);
  working = false;
  await Promise.all(work);

  expect(refused).toBeGreaterThan(0);
  expect(kept.size).toBeGreaterThan(before);
  for (const store of stores) {
    await store.fresh();
    await store.accessLog.settled();
    const here = new Set<string>(store.dossiers.ids());
    expect([...kept].filter((id) => !here.has(id))).toEqual([]);
    for (const id of store.dossiers.ids()) expect((await store.dossiers.load(id))?.revision).toBe(1);
  }
  expect(stores[0]?.dossiers.count()).toBe(stores[1]?.dossiers.count());
  const lines = await stores[0]?.accessLog.linesOf('2026-11-30');
  expect(lines?.map(({ at }) => at).sort()).toEqual(noted.sort());
  expect(await stores[1]?.accessLog.check()).toMatchObject({ lines: noted.length, troubles: [] });
});

/** Another server, which dies while it holds what it wrote and every lock of the house. */
const dying = `
  import pg from 'pg';
  const client = new pg.Client({ connectionString: process.env.AT });
  await client.connect();
  await client.query('begin');
  for (const lock of process.env.LOCKS.split(' ')) await client.query('select pg_advisory_xact_lock($1)', [lock]);
  await client.query("update sealed set revision = 9, head = '', change = pg_current_xact_id() where kind = 'dossier'");
  await client.query("delete from data_key");
  await client.query("update note set bytes = ''");
  console.log('ready');
  setInterval(() => undefined, 1000);
`;

it('a server killed in the middle of a transaction leaves nothing of it, and nobody waits for it', async () => {
  const { databaseUrl, open } = await emptyHouse(server);
  const store = await open();
  onTestFinished(() => store.close());
  const dossier = sampleDossier(1, 1);
  await store.dossiers.create(dossier.id, dossier);
  const env = { ...process.env, AT: databaseUrl, LOCKS: [locks.turn, locks.access, locks.scheduler].join(' ') };
  const child = spawn(process.execPath, ['--input-type=module', '-e', dying], { env });
  await once(child.stdout, 'data');
  await store.fresh();
  expect(await store.dossiers.load(dossier.id)).toEqual({ value: dossier, revision: 1 });
  const saved = store.dossiers.save(dossier.id, 1, dossier);
  const turn = store.inTurn(async () => 'in turn');
  expect(await store.onDuty()).toBe(false);

  child.kill('SIGKILL');
  expect(await saved).toEqual({ ok: true, revision: 2 });
  expect(await turn).toBe('in turn');
  expect(await store.onDuty()).toBe(true);
  await store.fresh();
  expect(await store.dossiers.load(dossier.id)).toEqual({ value: dossier, revision: 2 });
  expect([...store.dossiers.quarantined()]).toEqual([]);
});

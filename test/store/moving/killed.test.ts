import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '#src/store/open.ts';
import { dataFolder } from '../data-folder.ts';
import { startPostgres, type TestServer } from '../postgres/server.ts';
import { sampleSummary } from '../sample-dossier.ts';
import { everyFile, fillHouse } from './full-house.ts';

const bundle = join(import.meta.dirname, '../../../node_modules/.cache/trajectdossier-mover.mjs');
let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
  await build({
    ...{ entryPoints: [join(import.meta.dirname, 'mover.ts')], outfile: bundle, bundle: true, packages: 'external' },
    ...{ platform: 'node', format: 'esm', logLevel: 'warning' },
  });
});
afterAll(async () => {
  await server.stop();
  await rm(bundle, { force: true });
});

/** Moves in a process that is killed before its 10th file or statement, then before its 20th, until it gets to the end. */
function moveKilled(from: string, to: string, keyFile: string): number {
  for (let n = 10; ; n += 10) {
    const ran = spawnSync(process.execPath, [bundle, from, to, keyFile, String(n)], { encoding: 'utf8' });
    if (ran.signal === 'SIGKILL') continue;
    // killed after its last act it is done, and says where the data went
    if (!ran.stderr.includes('overgebracht naar')) expect(ran.stdout, ran.stderr).toMatch(/^done/);
    return n / 10 - 1;
  }
}

it('ends the same after kill -9 of a real process at every tenth act, in both directions', {
  timeout: 300_000,
}, async () => {
  const folder = await dataFolder();
  await fillHouse(folder, 2);
  const { dataDir, keyFile, keystoreDir } = folder;
  const whole = await everyFile(folder);
  const databaseUrl = await server.create();
  expect(moveKilled(dataDir, databaseUrl, keyFile)).toBeGreaterThan(5);
  const store = await openStore({ databaseUrl, keyFile, summarise: sampleSummary });
  expect((await store.verify({ data: true })).findings).toEqual([]);
  expect(store.dossiers.count()).toBe(2);
  await store.close();
  // the checks that were killed were heard a moment ago: a person waits a quarter of a minute
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('delete from server');
  await client.end();
  for (const path of [dataDir, keystoreDir]) await rm(path, { recursive: true });
  expect(moveKilled(databaseUrl, dataDir, keyFile)).toBeGreaterThan(5);
  expect(await everyFile(folder)).toEqual(whole);
});

import { spawnSync } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it, onTestFinished } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import { summarise } from '#src/domain/summarise.ts';
import { openLowdbStore } from '#src/store/lowdb/open.ts';
import { castOrganisation } from '#test/builders/cast.ts';
import { confirmedYear } from '#test/commands/book-years/confirmed-year.ts';
import { dataFolder } from '#test/store/data-folder.ts';
import { sampleInvoice } from '#test/store/sample-invoice.ts';
import { ending } from './ending.ts';
import { dueDossier, loneCase, oldCase, scene } from './scene.ts';

const bundle = join(import.meta.dirname, '../../../node_modules/.cache/trajectdossier-burner.mjs');

/** A data folder on a real disk, with two dossiers and a book year to go, and one dossier that stays; closed. */
async function place() {
  const { dataDir, keyFile, keystoreDir } = await dataFolder();
  const store = await openLowdbStore({ dataDir, keyFile, summarise, organisation: castOrganisation });
  const { dossier, from } = dueDossier(1);
  const { day, dossiers } = await scene({
    numbers: [1, 2],
    store,
    cases: [oldCase(dossier, 1, addDays(from, -800))],
    listed: [loneCase(2, addDays(from, -800))],
  });
  for (const { id } of dossiers) await store.blobs.put(id, Buffer.from('een scan'));
  const other = dueDossier(3).dossier;
  await store.dossiers.create(other.id, other);
  await confirmedYear(store, 2018, addDays(day, -8));
  for (const number of [1, 2]) {
    const invoice = sampleInvoice(2018, number);
    await store.blobs.put(invoice.id, Buffer.from('de woorden van een factuur'));
    await store.invoices.create(invoice.id, invoice);
  }
  await store.close();
  return { dataDir, keyFile, keystoreDir, day };
}

type Place = Awaited<ReturnType<typeof place>>;

async function copyOf({ dataDir, keyFile, keystoreDir, day }: Place, name: string): Promise<Place> {
  const root = join(dataDir, '..', name);
  await mkdir(root);
  await cp(dataDir, join(root, 'data'), { recursive: true });
  await cp(keyFile, join(root, 'key'));
  await cp(keystoreDir, join(root, 'key.keystore'), { recursive: true });
  return { dataDir: join(root, 'data'), keyFile: join(root, 'key'), keystoreDir: join(root, 'key.keystore'), day };
}

/** Runs the other process until it is done or dead. */
function burn({ dataDir, keyFile, day }: Place, n: number): 'done' | 'killed' {
  const ran = spawnSync(process.execPath, [bundle, dataDir, keyFile, day, String(n)], { encoding: 'utf8' });
  if (ran.signal === 'SIGKILL') return 'killed';
  expect(ran.stdout, ran.stderr).toBe('done');
  return 'done';
}

async function endingIn({ dataDir, keyFile }: Place) {
  const store = await openLowdbStore({ dataDir, keyFile, summarise });
  const found = await ending(store);
  await store.close();
  return found;
}

it('ends the same with one certificate a list after kill -9 of a real process, step by step', {
  timeout: 300_000,
}, async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'burner.ts')],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  onTestFinished(() => rm(bundle, { force: true }));
  const start = await place();
  const whole = await copyOf(start, 'whole');
  expect(burn(whole, 0)).toBe('done');
  const expected = await endingIn(whole);
  expect(expected.stages).toEqual([
    ['done', 'PV-2028-0001'],
    ['done', 'PV-2028-0002'],
  ]);
  expect([expected.cases, expected.bookYears, expected.register.length, expected.figures.length]).toEqual([
    [],
    [],
    4,
    2,
  ]);
  let kills = 0;
  // every act is tried on a disk in memory (cut-off.test.ts); a process takes a second, so here a spread of them
  for (let n = 3; ; n += 23) {
    const one = await copyOf(start, `killed-${n}`);
    if (burn(one, n) === 'done') break;
    kills += 1;
    // killed once more on its way back, and then left alone
    burn(one, 9);
    expect(burn(one, 0)).toBe('done');
    expect(await endingIn(one), `killed before act ${n}`).toEqual(expected);
  }
  expect(kills).toBeGreaterThan(5);
});

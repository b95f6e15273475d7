import { expect, it } from 'vitest';
import { runDestructions } from '#src/commands/destruction/run-destructions.ts';
import { summarise } from '#src/domain/summarise.ts';
import type { Day } from '#src/domain/time.ts';
import { backupStore } from '#src/store/lowdb/backup.ts';
import { type LowdbStore, openLowdbStore } from '#src/store/lowdb/open.ts';
import { restoreStore } from '#src/store/lowdb/restore.ts';
import { verifyStore } from '#src/store/lowdb/verify.ts';
import { isSound } from '#src/store/verify-report.ts';
import { castOrganisation } from '#test/builders/cast.ts';
import { movableClock } from '#test/builders/clock.ts';
import { depsOn } from '#test/commands/destruction/scene.ts';
import { dataFolder } from '#test/store/data-folder.ts';
import { memoryPlace, openOnDisk } from '#test/store/memory-place.ts';
import { openAfter, stopsDuring } from '#test/store/stopped.ts';
import { yearScene } from './scene.ts';

const contents = { summarise, organisation: castOrganisation };

const run = (store: LowdbStore, day: Day) => runDestructions(depsOn(store, movableClock(day)), day);

/** All that can be seen after a run, wherever it was cut off. */
async function ending(store: LowdbStore) {
  const [id] = store.destructions.ids();
  const list = id && (await store.destructions.load(id))?.value;
  return {
    stage:
      list && list.stage.kind === 'done' ? [list.stage.certificate.number, list.stage.certificate.fingerprint] : [],
    entries: list?.entries,
    years: store.bookYearLists.all().map(({ year }) => year),
    invoices: store.invoiceLists.page({ limit: 9 }).rows.map(({ number }) => number),
    register: store.destroyed.lines(),
    sound: isSound(await verifyStore(store, { data: false })),
  };
}

it('ends the same with one certificate, wherever it was killed', { timeout: 300_000 }, async () => {
  const disk = await memoryPlace();
  const store = await openOnDisk(disk, contents);
  const { decided } = await yearScene({ store });
  const { runsOn } = await decided('2034-01-01');
  await store.knownDay.remember(runsOn);
  const { killed, all } = await stopsDuring(disk, { spread: 80 }, () => run(store, runsOn));
  const whole = await ending(store);
  expect(whole).toMatchObject({ years: [2027], invoices: ['F-2027-0001'], sound: true });
  expect(whole.stage[0]).toBe('PV-2034-0001');
  expect(whole.register).toHaveLength(1);
  expect(killed.length).toBeGreaterThan(40);
  for (const [at, state] of all.entries()) {
    const again = await openAfter(state, contents);
    await run(again, runsOn);
    expect(await ending(again), `state ${at} of ${all.length}`).toEqual(whole);
  }
});

it('is destroyed once more by a restore of what was made before, and nothing of it opens', async () => {
  const folder = await dataFolder();
  const rest = { summarise, organisation: castOrganisation };
  const store = await openLowdbStore({ ...folder, ...rest });
  const { decided, first } = await yearScene({ store });
  const { runsOn } = await decided('2034-01-01');
  const file = `${folder.keyFile}.backup`;
  await backupStore(store, file);
  await store.knownDay.remember(runsOn);
  expect(await run(store, runsOn)).toMatchObject({ certified: 1, failed: [] });
  await store.close();
  const place = { dataDir: `${folder.dataDir}-2`, keyFile: folder.keyFile, keystoreDir: folder.keystoreDir };
  expect(await restoreStore(file, place)).toMatchObject({ references: ['FACTUREN-2026'] });
  const restored = await openLowdbStore({ ...place, ...rest });
  expect(restored.bookYearLists.all().map(({ year }) => year)).toEqual([2027]);
  expect(await restored.invoices.load(first.id)).toBeUndefined();
  expect(await restored.traces({ texts: ['F-2026-0001'], ids: [], depth: 'whole' })).toEqual([]);
  await restored.close();
});

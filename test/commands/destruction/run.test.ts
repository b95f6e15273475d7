import { expect, it } from 'vitest';
import { runDestructions } from '#src/commands/destruction/run-destructions.ts';
import { addDays, addYears } from '#src/domain/calendar.ts';
import { confirmedList, dueDossier, scene } from './scene.ts';

it('destroys what was confirmed, and tells it in one certificate and a line a dossier', async () => {
  const { deps, store, dossiers, list, day } = await scene({ numbers: [2, 1] });
  const run = await runDestructions(deps, day);
  expect(run).toMatchObject({ clock: 'right', done: 2, certified: 1, failed: [] });
  for (const { id } of dossiers) expect(await store.dossiers.load(id)).toBeUndefined();
  const done = (await store.destructions.load(list.id))?.value;
  expect(done?.stage).toMatchObject({ kind: 'done', certificate: { number: `PV-${day.slice(0, 4)}-0001`, on: day } });
  expect(store.destroyed.lines().map(({ reference }) => reference)).toEqual(['MG-2026-0001', 'MG-2026-0002']);
  expect(JSON.stringify(done)).not.toContain(dossiers[0]?.id);
});

it('destroys nothing the day before', async () => {
  const { deps, store, clock, dossiers, day } = await scene();
  clock.set(addDays(day, -1));
  expect(await runDestructions(deps, addDays(day, -1))).toMatchObject({ done: 0, certified: 0 });
  expect(await store.dossiers.load(dossiers[0]?.id as never)).toBeDefined();
});

it('keeps certificate and register for seven years, and not a day longer', async () => {
  const found = await scene();
  const { deps, store, clock, list, day } = found;
  await runDestructions(deps, day);
  const last = addYears(day, 7);
  for (const [on, kept] of [
    [addDays(last, -1), 1],
    [last, 1],
    [addDays(last, 1), 0],
  ] as const) {
    clock.set(on);
    // a day that comes years later is not believed at once
    await store.knownDay.remember(addDays(on, -1));
    await runDestructions(deps, on);
    expect(store.destroyed.lines()).toHaveLength(kept);
    expect(store.destructionLists.certified()).toHaveLength(kept);
  }
  expect(await store.destructions.load(list.id)).toBeUndefined();
});

it('numbers certificates without gaps, whatever came between', async () => {
  const { deps, store, clock, day, list } = await scene({ numbers: [1] });
  await runDestructions(deps, day);
  const [second, third] = [dueDossier(2), dueDossier(3)];
  for (const { dossier } of [second, third]) await store.dossiers.create(dossier.id, dossier);
  const lists = [second, third].map(({ dossier }) =>
    confirmedList([dossier], addDays(day, -8), { name: dossier.reference }),
  );
  for (const one of lists) await store.destructions.create(one.id, one);
  clock.set(day);
  await runDestructions(deps, day);
  const numbers = store.destructionLists.certified().map(({ certificate }) => certificate);
  expect(new Set(numbers)).toEqual(new Set(['PV-2028-0001', 'PV-2028-0002', 'PV-2028-0003']));
  expect((await store.destructions.load(list.id))?.value.stage).toMatchObject({
    certificate: { number: 'PV-2028-0001' },
  });
});

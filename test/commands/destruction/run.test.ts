import { expect, it } from 'vitest';
import { runDestructions } from '#src/commands/destruction/run-destructions.ts';
import { addDays } from '#src/domain/calendar.ts';
import { scene } from './scene.ts';

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

import { expect, it, onTestFinished } from 'vitest';
import { StandsStill } from '#src/domain/maintenance/stands-still.ts';
import type { Instant } from '#src/domain/time.ts';
import { standingStill } from '#src/store/standstill.ts';
import { maintenanceScene } from '#test/commands/maintenance/scene.ts';
import { dataFolder } from './data-folder.ts';
import { sampleDossier } from './sample-dossier.ts';

const started: Instant = '2026-11-24T17:00:00.000Z';
const before: Instant = '2026-11-24T17:59:59.999Z';
const until: Instant = '2026-11-24T18:00:00.000Z';

async function busy() {
  const found = await maintenanceScene();
  const run = await found.run();
  const machine = { ...run.machine, value: 'running' };
  const by = found.office.systemAdmin.id;
  await found.store.maintenances.save(found.id, 1, {
    ...run,
    machine,
    started: { by, at: started },
    stillUntil: until,
  });
  return found;
}

it('refuses every write of a dossier, its files and its numbers while maintenance runs, and none of them afterwards', async () => {
  const { store } = await busy();
  let now = before;
  const still = standingStill(store, () => now);
  const dossier = sampleDossier(1, 1);
  await expect(still.dossiers.create(dossier.id, dossier)).rejects.toEqual(new StandsStill(until));
  await expect(still.dossiers.save(dossier.id, 1, dossier)).rejects.toBeInstanceOf(StandsStill);
  await expect(still.cases.destroy(dossier.id as never)).rejects.toBeInstanceOf(StandsStill);
  await expect(still.blobs.put(dossier.id, new Uint8Array(1))).rejects.toBeInstanceOf(StandsStill);
  await expect(still.counter('reference-2026')).rejects.toBeInstanceOf(StandsStill);
  expect(await still.dossiers.load(dossier.id)).toBeUndefined();
  now = until;
  await still.dossiers.create(dossier.id, dossier);
  expect(store.dossiers.count()).toBe(1);
});

it('keeps that somebody read a dossier, with the reason, and not one word more of it', async () => {
  const { store } = await busy();
  const still = standingStill(store, () => before);
  const { id } = sampleDossier(1, 1);
  await store.dossiers.create(id, sampleDossier(1, 1));
  const dossier = (await store.dossiers.load(id))?.value;
  if (!dossier) throw new Error('it is gone');
  const line = { id: 'x'.repeat(26) as never, at: before, by: dossier.coaches[0]?.userId ?? ('system' as const) };
  const read = { ...dossier, events: [...dossier.events, { ...line, type: 'content.read', reason: 'Overleg' }] };
  const more = [
    { ...read, reference: 'MG-2026-9999' },
    { ...read, events: [...dossier.events.slice(1), ...read.events.slice(-1)] },
    { ...dossier, events: [...dossier.events, { ...line, type: 'note.added' }] },
  ];
  for (const one of more) await expect(still.dossiers.save(dossier.id, 1, one)).rejects.toBeInstanceOf(StandsStill);
  expect((await still.dossiers.save(dossier.id, 1, read)).ok).toBe(true);
});

it('still keeps the maintenance itself, and lets people log in', async () => {
  const { store, id, run } = await busy();
  const still = standingStill(store, () => before);
  expect((await still.maintenances.save(id, 2, { ...(await run()), work: 'Klaar' })).ok).toBe(true);
  await still.sessions.removeUnseenSince(before);
  const { value, revision } = still.organisation.read();
  expect((await still.organisation.save(revision, value)).ok).toBe(true);
});

it('stands still from its beginning, so a clock that is set back locks nobody out for longer', async () => {
  const { store } = await busy();
  const { stillUntil } = store.maintenanceLists;
  expect(stillUntil(started)).toBe(until);
  expect(stillUntil('2026-11-24T16:59:59.999Z')).toBeUndefined();
  expect(stillUntil('2026-11-23T17:30:00.000Z')).toBeUndefined();
});

it('stands still after a restart too, and still not longer than was said', async () => {
  const { store: made, id } = await busy();
  const run = (await made.maintenances.load(id))?.value;
  if (!run) throw new Error('it is gone');
  const folder = await dataFolder();
  const first = await folder.open();
  await first.maintenances.create(id, run);
  await first.close();
  const again = await folder.open();
  onTestFinished(() => again.close());
  const dossier = sampleDossier(1, 1);
  await expect(standingStill(again, () => before).dossiers.create(dossier.id, dossier)).rejects.toEqual(
    new StandsStill(until),
  );
  await standingStill(again, () => until).dossiers.create(dossier.id, dossier);
});

import { expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import { summarise } from '#src/domain/summarise.ts';
import { castOrganisation } from '#test/builders/cast.ts';
import { memoryPlace, openOnDisk } from '#test/store/memory-place.ts';
import { openAfter, stopsDuring } from '#test/store/stopped.ts';
import { ending, runOn } from './ending.ts';
import { dueDossier, loneCase, oldCase, scene } from './scene.ts';

const contents = { summarise, organisation: castOrganisation };

/** Two dossiers to go, with a scan each and a case, and a case by itself; a third dossier that stays. */
async function place() {
  const disk = await memoryPlace();
  const store = await openOnDisk(disk, contents);
  const { dossier, from } = dueDossier(1);
  const cases = [oldCase(dossier, 1, addDays(from, -800)), oldCase(dossier, 2, addDays(from, -100))];
  const { day, dossiers } = await scene({ numbers: [1, 2], store, cases, listed: [loneCase(3, addDays(from, -800))] });
  for (const { id } of dossiers) await store.blobs.put(id, Buffer.from('een scan'));
  const other = dueDossier(3).dossier;
  await store.dossiers.create(other.id, other);
  return { disk, store, day };
}

it('ends the same with one certificate, wherever a run was killed', { timeout: 300_000 }, async () => {
  const { disk, store, day } = await place();
  const { killed, all } = await stopsDuring(disk, { spread: 150 }, () => runOn(store, day));
  const whole = await ending(store);
  expect(whole).toMatchObject({ stages: [['done', 'PV-2028-0001']], sound: true });
  expect(whole.dossiers).toHaveLength(1);
  expect(whole.register).toHaveLength(3);
  expect(whole.cases).toHaveLength(1);
  expect(killed.length).toBeGreaterThan(100);
  for (const [at, state] of all.entries()) {
    const again = await openAfter(state, contents);
    await runOn(again, day);
    expect(await ending(again), `state ${at} of ${all.length}`).toEqual(whole);
  }
});

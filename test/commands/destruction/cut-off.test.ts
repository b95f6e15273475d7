import { expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import { summarise } from '#src/domain/summarise.ts';
import type { LowdbStore } from '#src/store/lowdb/open.ts';
import { castOrganisation } from '#test/builders/cast.ts';
import { contentsOf, createMemoryDisk, type MemoryDisk } from '#test/store/memory-disk.ts';
import { memoryPlace, openOnDisk } from '#test/store/memory-place.ts';
import { type DiskState, powerLossStates } from '#test/store/power-loss.ts';
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

function rebooted(state: DiskState): Promise<{ disk: MemoryDisk; store: LowdbStore }> {
  const disk = createMemoryDisk(new Map([...state].filter(([path]) => path !== '/data/lock')));
  return openOnDisk(disk, contents).then((store) => ({ disk, store }));
}

it('ends the same with one certificate, wherever a run was killed', { timeout: 300_000 }, async () => {
  const { disk, store, day } = await place();
  const killed: DiskState[] = [];
  const lost: DiskState[] = [];
  const seen = new Set<string>();
  disk.afterAct = () => {
    killed.push(contentsOf(disk));
    for (const { key, state } of powerLossStates(disk)) {
      if (seen.has(key)) continue;
      seen.add(key);
      lost.push(state());
    }
  };
  await runOn(store, day);
  disk.afterAct = () => {};
  const whole = await ending(store);
  expect(whole).toMatchObject({ stages: [['done', 'PV-2028-0001']], sound: true });
  expect(whole.dossiers).toHaveLength(1);
  expect(whole.register).toHaveLength(3);
  expect(whole.cases).toHaveLength(1);
  // a power loss leaves thousands of states; a spread of them is tried
  const step = Math.ceil(lost.length / 150);
  const states = [...killed, ...lost.filter((_, at) => at % step === 0)];
  expect(killed.length).toBeGreaterThan(100);
  for (const [at, state] of states.entries()) {
    const { store: again } = await rebooted(state);
    await runOn(again, day);
    expect(await ending(again), `state ${at} of ${states.length}`).toEqual(whole);
  }
});

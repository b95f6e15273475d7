import { expect, it } from 'vitest';
import type { BlobRef } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { LowdbStore } from '#src/store/lowdb/open.ts';
import { contentsOf, createMemoryDisk, type MemoryDisk } from './memory-disk.ts';
import { memoryPlace, openOnDisk } from './memory-place.ts';
import { type DiskState, powerLossStates } from './power-loss.ts';
import { sampleDossier } from './sample-dossier.ts';

/** What was acknowledged, and what may have landed, at some moment. */
type Moment = {
  readonly acknowledged: ReadonlyMap<Dossier['id'], number>;
  readonly offered: ReadonlyMap<Dossier['id'], number>;
  readonly blobs: ReadonlyMap<Dossier['id'], BlobRef>;
  readonly counted: number;
  readonly destroyed: ReadonlySet<Dossier['id']>;
};

it('leaves the old or the new revision after a power loss at any moment, and the new one once it was acknowledged', {
  timeout: 300_000,
}, async () => {
  const cases = await enumerate();
  expect(cases.length).toBeGreaterThanOrEqual(5000);
  for (const [at, { state, moment }] of cases.entries()) {
    const { disk, store, wrong } = await check(state(), moment);
    // one judgement a state: asking `expect` about each value takes longer than the store's own work
    if (wrong.length > 0) expect.fail(`state ${at}: ${wrong.join(', ')}`);
    // Writing on what was found takes as long as the rest together, so it is done on every fifth state.
    if (at % 5 === 0) await goOn(store, disk, moment);
  }
});

/** Works on a recording disk, and collects every state a power loss could leave, with what must hold in it. */
async function enumerate(): Promise<{ state: () => DiskState; moment: Moment }[]> {
  const disk = await memoryPlace();
  const store = await openOnDisk(disk);
  const cases: { state: () => DiskState; moment: Moment }[] = [];
  const seen = new Set<string>();
  const acknowledged = new Map<Dossier['id'], number>();
  const offered = new Map<Dossier['id'], number>();
  const blobs = new Map<Dossier['id'], BlobRef>();
  const destroyed = new Set<Dossier['id']>();
  let counted = 0;
  disk.afterAct = () => {
    const moment = {
      acknowledged: new Map(acknowledged),
      offered: new Map(offered),
      blobs: new Map(blobs),
      destroyed: new Set(destroyed),
      counted,
    };
    for (const { key, state } of powerLossStates(disk)) {
      if (seen.has(key)) continue;
      seen.add(key);
      // Built now: the disk goes on changing.
      const built = state();
      cases.push({ state: () => built, moment });
    }
  };

  const create = async (number: number) => {
    const dossier = sampleDossier(number, 1);
    offered.set(dossier.id, 1);
    const blob = await store.blobs.put(dossier.id, Buffer.from(`scan ${number}`));
    await store.dossiers.create(dossier.id, dossier);
    blobs.set(dossier.id, blob);
    acknowledged.set(dossier.id, 1);
  };
  const save = async (number: number) => {
    const { id } = sampleDossier(number, 1);
    const loaded = await store.dossiers.load(id);
    if (!loaded) throw new Error('a dossier vanished');
    offered.set(id, loaded.revision + 1);
    await store.dossiers.save(id, loaded.revision, {
      ...loaded.value,
      assignment: { ...loaded.value.assignment, question: `revision ${loaded.revision + 1}` },
    });
    acknowledged.set(id, loaded.revision + 1);
  };
  const count = async () => {
    counted = await store.counter('reference-2026');
  };
  await Promise.all([create(1), create(2), create(3)]);
  for (let round = 0; round < 13; round++) await Promise.all([save(1), save(2), save(3), count()]);
  const gone = sampleDossier(3, 1).id;
  offered.set(gone, Number.POSITIVE_INFINITY);
  await store.dossiers.destroy(gone);
  destroyed.add(gone);
  await Promise.all([save(1), save(2)]);
  await store.rotateKeys();
  await store.close();
  return cases;
}

type Checked = { readonly disk: MemoryDisk; readonly store: LowdbStore; readonly wrong: readonly string[] };

async function check(state: DiskState, moment: Moment): Promise<Checked> {
  const afterReboot = new Map(state);
  // Another boot: the lock's holder is gone.
  afterReboot.delete('/data/lock');
  const disk = createMemoryDisk(afterReboot);
  const store = await openOnDisk(disk);
  const wrong: string[] = [];
  for (const id of moment.offered.keys()) wrong.push(...(await wrongIn(store, id, moment)));
  for (const { id, reason } of store.dossiers.quarantined()) wrong.push(`${id} in quarantine: ${reason}`);
  return { disk, store, wrong };
}

/** What was found of one dossier that may not be so. */
async function wrongIn(store: LowdbStore, id: Dossier['id'], moment: Moment): Promise<string[]> {
  const highest = moment.offered.get(id) ?? 0;
  const least = moment.acknowledged.get(id) ?? 0;
  const loaded = await store.dossiers.load(id);
  if (moment.destroyed.has(id)) return loaded ? [`${id} came back`] : [];
  if (!loaded) return highest === Number.POSITIVE_INFINITY || least === 0 ? [] : [`${id} is lost`];
  const { revision, value } = loaded;
  const blob = moment.blobs.get(id);
  const scan = blob && Buffer.from(await store.blobs.get(id, blob)).toString();
  return [
    ...(revision < least || revision > highest ? [`${id} has revision ${revision}`] : []),
    ...(revision > 1 && value.assignment.question !== `revision ${revision}` ? [`${id} holds another revision`] : []),
    ...(scan?.includes('scan') === false ? [`${id} has another blob`] : []),
  ];
}

/** The store works on: numbers are new, leftovers go. */
async function goOn(store: LowdbStore, disk: MemoryDisk, moment: Moment): Promise<void> {
  expect(await store.counter('reference-2026')).toBeGreaterThan(moment.counted);
  for (const id of moment.offered.keys()) await store.blobs.sweep(id, new Set());
  expect([...contentsOf(disk).keys()].filter((path) => path.startsWith('/data') && path.endsWith('.tmp'))).toEqual([]);
}

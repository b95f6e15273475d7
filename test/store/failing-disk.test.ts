import { expect, it } from 'vitest';
import type { LowdbStore } from '#src/store/lowdb/open.ts';
import { contentsOf, createMemoryDisk, failure, type MemoryDisk } from './memory-disk.ts';
import { memoryPlace, openOnDisk } from './memory-place.ts';
import { restrictingCase, sampleDossier } from './sample-dossier.ts';

const codes = ['EIO', 'ENOSPC', 'EACCES'] as const;

it('keeps memory equal to the disk when the n-th act fails, for every n, and works on after it', async () => {
  for (let n = 1; ; n++) {
    const disk = await memoryPlace();
    const store = await openOnDisk(disk);
    const failed = failAt(disk, n, codes[n % codes.length] ?? 'EIO');
    await work(store);
    disk.beforeAct = () => {};
    await expectEqual(store, disk);
    const { id } = sampleDossier(1, 1);
    const loaded = await store.dossiers.load(id);
    if (loaded) expect(await store.dossiers.save(id, loaded.revision, loaded.value)).toMatchObject({ ok: true });
    await store.close();
    if (!failed()) break;
  }
});

it('finishes a write that the disk takes in small parts', async () => {
  const disk = await memoryPlace();
  const { write } = disk;
  disk.write = (file, bytes) => write(file, bytes.subarray(0, 700));
  const store = await openOnDisk(disk);
  const dossier = sampleDossier(1);
  await store.dossiers.create(dossier.id, dossier);
  expect((await store.dossiers.load(dossier.id))?.value).toEqual(dossier);
});

it('reads on while the disk is full, and writes again when there is room', async () => {
  const disk = await memoryPlace();
  const store = await openOnDisk(disk);
  const dossier = sampleDossier(1, 1);
  await store.dossiers.create(dossier.id, dossier);
  disk.beforeAct = (act) => {
    if (act === 'create' || act === 'write') throw failure('ENOSPC', '/data');
  };
  await expect(store.dossiers.save(dossier.id, 1, { ...dossier, restrictedBy: [restrictingCase] })).rejects.toThrow(
    'ENOSPC',
  );
  await expect(store.counter('reference-2026')).rejects.toThrow('ENOSPC');
  expect(await store.dossiers.load(dossier.id)).toEqual({ value: dossier, revision: 1 });
  disk.beforeAct = () => {};
  expect(await store.dossiers.save(dossier.id, 1, { ...dossier, restrictedBy: [restrictingCase] })).toEqual({
    ok: true,
    revision: 2,
  });
  expect(await store.counter('reference-2026')).toBe(1);
});

/** Makes one act fail, the n-th from now. */
function failAt(disk: MemoryDisk, n: number, code: string): () => boolean {
  let acts = 0;
  disk.beforeAct = () => {
    if (++acts === n) throw failure(code, '/data');
  };
  return () => acts >= n;
}

/** A little of everything; what fails is somebody's Dutch page, never the end of the process. */
async function work(store: LowdbStore): Promise<void> {
  const quietly = (act: Promise<unknown>) => act.catch(() => undefined);
  for (const number of [1, 2]) {
    const dossier = sampleDossier(number, 1);
    await quietly(store.blobs.put(dossier.id, Buffer.from('scan')));
    await quietly(store.dossiers.create(dossier.id, dossier));
    const loaded = await store.dossiers.load(dossier.id);
    if (loaded)
      await quietly(
        store.dossiers.save(dossier.id, loaded.revision, { ...loaded.value, restrictedBy: [restrictingCase] }),
      );
  }
  await quietly(store.counter('reference-2026'));
  const { value, revision } = store.organisation.read();
  await quietly(store.organisation.save(revision, { ...structuredClone(value), name: 'Anders' }));
  await quietly(store.rotateKeys());
  await quietly(store.dossiers.destroy(sampleDossier(2, 1).id));
}

/** A second program, reading the same bytes from nothing, sees what memory holds. */
async function expectEqual(store: LowdbStore, disk: MemoryDisk): Promise<void> {
  const contents = contentsOf(disk);
  contents.delete('/data/lock');
  const fresh = await openOnDisk(createMemoryDisk(contents));
  for (const number of [1, 2]) {
    const { id } = sampleDossier(number, 1);
    expect(await store.dossiers.load(id)).toEqual(await fresh.dossiers.load(id));
    expect(store.dossiers.summary(id)).toEqual(fresh.dossiers.summary(id));
  }
  const all = { scope: { kind: 'all' }, order: 'name', limit: 9 } as const;
  expect(store.lists.list(all)).toEqual(fresh.lists.list(all));
  expect(store.organisation.read()).toEqual(fresh.organisation.read());
}

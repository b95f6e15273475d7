import { copyFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DossierId } from '#src/domain/ids.ts';
import { Quarantined } from '#src/store/errors.ts';
import type { LowdbStore } from '#src/store/lowdb/open.ts';
import { verifyStore } from '#src/store/lowdb/verify.ts';
import { isSound } from '#src/store/verify-report.ts';
import { dataFolder } from './data-folder.ts';
import { contentsOf, createMemoryDisk } from './memory-disk.ts';
import { memoryPlace, openOnDisk } from './memory-place.ts';
import { idOf, restrictingCase, sampleDossier, sampleLetterhead, sampleSession } from './sample-dossier.ts';

const ids = [1, 2, 3].map((number) => idOf<DossierId>(`dossier-${number}`));
const pathOf = (id: string) => `/data/dossier/${id.slice(0, 2)}/${id}.sealed`;

type Damage = { readonly kind: 'flip' | 'swap' | 'truncate' | 'rollBack' | 'remove'; readonly at: number };

it('finds 1,000 flips, swaps, truncations, roll-backs and removals, and only that dossier is out', {
  timeout: 300_000,
}, async () => {
  const disk = await memoryPlace();
  const store = await openOnDisk(disk);
  for (const number of [1, 2, 3])
    await store.dossiers.create(idOf<DossierId>(`dossier-${number}`), sampleDossier(number, 1));
  const older = contentsOf(disk);
  for (const number of [1, 2])
    await store.dossiers.save(idOf<DossierId>(`dossier-${number}`), 1, {
      ...sampleDossier(number, 1),
      restrictedBy: [restrictingCase],
    });
  await store.close();
  const whole = contentsOf(disk);
  const [victim = '', other = '', healthy = ''] = ids;
  const bytesIn = (from: Map<string, Buffer | 'folder'>, id: string) => {
    const found = from.get(pathOf(id));
    if (!(found instanceof Buffer)) throw new Error('a dossier has a file');
    return found;
  };
  await fc.assert(
    fc.asyncProperty(
      fc.record<Damage>({ kind: fc.constantFrom('flip', 'swap', 'truncate', 'rollBack', 'remove'), at: fc.nat() }),
      async ({ kind, at }) => {
        const contents = new Map(whole);
        const bytes = Buffer.from(bytesIn(whole, victim));
        if (kind === 'remove') contents.delete(pathOf(victim));
        else {
          bytes.writeUInt8(bytes.readUInt8(at % bytes.length) ^ (1 << (at & 7)), at % bytes.length);
          const damaged = {
            flip: bytes,
            swap: bytesIn(whole, other),
            truncate: bytes.subarray(0, at % bytes.length),
            rollBack: bytesIn(older, victim),
          };
          contents.set(pathOf(victim), damaged[kind]);
        }
        const opened = await openOnDisk(createMemoryDisk(contents));
        await expect(opened.dossiers.load(victim as DossierId)).rejects.toBeInstanceOf(Quarantined);
        await expect(opened.dossiers.save(victim as DossierId, 2, sampleDossier(1, 1))).rejects.toBeInstanceOf(
          Quarantined,
        );
        expect([...opened.dossiers.quarantined()].map((one) => one.id)).toEqual([victim]);
        expect((await opened.dossiers.load(other as DossierId))?.value.restrictedBy).toEqual([restrictingCase]);
        expect(await opened.dossiers.load(healthy as DossierId)).toBeDefined();
        expect((await opened.dossiers.save(healthy as DossierId, 1, sampleDossier(3, 1))).ok).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

it('still finds a roll-back when the program was opened and closed in between', async () => {
  const folder = await dataFolder();
  const [id = idOf<DossierId>('dossier-1')] = ids;
  let store = await folder.open();
  await store.dossiers.create(id, sampleDossier(1, 1));
  const file = store.ground.folders.file('dossier', id);
  await copyFile(file, `${folder.keyFile}.old`);
  await store.dossiers.save(id, 1, sampleDossier(1, 1));
  await store.close();
  await copyFile(`${folder.keyFile}.old`, file);
  for (let time = 0; time < 3; time++) {
    store = await folder.open();
    expect([...store.dossiers.quarantined()]).toEqual([{ id, reason: 'rolledBack' }]);
    await store.close();
  }
});

it('closes in full when a login is damaged, so that a roll-back is still found', async () => {
  const folder = await dataFolder();
  const [id = idOf<DossierId>('dossier-1')] = ids;
  const store = await folder.open();
  await store.dossiers.create(id, sampleDossier(1, 1));
  const file = store.ground.folders.file('dossier', id);
  await copyFile(file, `${folder.keyFile}.old`);
  await store.dossiers.save(id, 1, sampleDossier(1, 1));
  await store.sessions.create(sampleSession('h'));
  store.sessions.touch('h', '2026-11-22T08:01:00.000Z');
  const names = await readdir(join(folder.dataDir, 'session'), { recursive: true });
  await truncate(join(folder.dataDir, 'session', names.find((name) => name.endsWith('.sealed')) ?? ''), 100);
  await store.close();
  await copyFile(`${folder.keyFile}.old`, file);
  const again = await folder.open();
  expect([...again.dossiers.quarantined()]).toEqual([{ id, reason: 'rolledBack' }]);
  await again.close();
});

it('finds a roll-back under a running program', async () => {
  const folder = await dataFolder();
  const id = idOf<DossierId>('dossier-1');
  const store = await folder.open();
  await store.dossiers.create(id, sampleDossier(1, 1));
  const file = store.ground.folders.file('dossier', id);
  const old = await readFile(file);
  await store.dossiers.save(id, 1, sampleDossier(1, 1));
  await writeFile(file, old);
  await expect(store.dossiers.load(id)).rejects.toMatchObject({ reason: 'rolledBack' });
  await store.close();
});

it('lists in verify what is damaged, missing, left over or strange', async () => {
  const folder = await dataFolder();
  const store = await folder.open();
  for (const number of [1, 2]) await create(store, number);
  expect(await verifyStore(store, { data: true })).toMatchObject({ aggregates: 3, blobs: 2, findings: [] });
  const [first = idOf<DossierId>('dossier-1'), second = idOf<DossierId>('dossier-2')] = ids;
  const { folders, disk } = store.ground;
  await store.blobs.put(idOf<DossierId>('dossier-9'), Buffer.from('nobody'));
  await writeFile(join(folder.dataDir, 'notes.txt'), 'not ours');
  expect(isSound(await verifyStore(store, { data: false }))).toBe(false);
  await rm(join(folder.dataDir, 'notes.txt'));
  const left = await verifyStore(store, { data: true });
  expect(left.findings).toEqual([{ kind: 'orphanFolder', dossierId: idOf('dossier-9') }]);
  expect(isSound(left)).toBe(true);
  const [blob] = disk.list(folders.blobs(first));
  await truncate(join(folders.blobs(first), blob?.name ?? ''), 1500);
  await truncate(folders.file('dossier', second), 1500);
  const report = await verifyStore(store, { data: true });
  expect(report.findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'blob', dossierId: first, reason: 'truncated' }),
      { kind: 'aggregate', collection: 'dossier', id: second, reason: 'truncated' },
    ]),
  );
  expect(isSound(report)).toBe(false);
  await store.close();
});

it('sets damaged briefpapier apart, under a running program and at the next start, and misses what is gone', async () => {
  const folder = await dataFolder();
  const store = await folder.open();
  const [cut, gone] = [sampleLetterhead(1), sampleLetterhead(2)];
  for (const one of [cut, gone]) await store.letterheads.create(one.id, one);
  const fileOf = (id: string) => store.ground.folders.file('letterhead', id);
  await truncate(fileOf(cut.id), 1500);
  const finding = { kind: 'aggregate', collection: 'letterhead', id: cut.id, reason: 'truncated' };
  expect((await verifyStore(store, { data: true })).findings).toEqual([finding]);
  await expect(store.letterheads.load(cut.id)).rejects.toMatchObject({ reason: 'truncated' });
  await store.close();
  await rm(fileOf(gone.id));
  const again = await folder.open();
  expect([...again.letterheads.quarantined()]).toEqual([{ id: gone.id, reason: 'missing' }]);
  expect((await verifyStore(again, { data: true })).findings).toHaveLength(2);
  await again.close();
});

async function create(store: LowdbStore, number: number): Promise<void> {
  const dossier = sampleDossier(number, 1);
  const blob = await store.blobs.put(dossier.id, Buffer.alloc(3000, 'scan'));
  const upload = {
    id: idOf<never>(`upload-${number}`),
    kind: 'cv' as const,
    title: 'cv',
    type: 'pdf' as const,
    blob,
    by: dossier.coaches[0]?.userId ?? idOf<never>('coach'),
    at: '2026-01-01T00:00:00.000Z' as const,
  };
  await store.dossiers.create(dossier.id, { ...dossier, uploads: [upload] });
}

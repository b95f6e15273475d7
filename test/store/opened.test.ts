import { expect, it } from 'vitest';
import type { DossierId } from '#src/domain/ids.ts';
import { createOpened } from '#src/store/lowdb/opened.ts';
import { memoryPlace, openOnDisk } from './memory-place.ts';
import { sampleDossier } from './sample-dossier.ts';

it('reads the file of a dossier once, again after it was saved, and no more once it is destroyed', async () => {
  const disk = await memoryPlace();
  const store = await openOnDisk(disk);
  const dossier = sampleDossier(1);
  await store.dossiers.create(dossier.id, dossier);
  let reads = 0;
  const { read } = disk;
  disk.read = (path) => {
    if (path.includes(dossier.id)) reads++;
    return read(path);
  };
  const first = await store.dossiers.load(dossier.id);
  expect(await store.dossiers.load(dossier.id)).toBe(first);
  expect(reads).toBe(1);
  const changed = { ...dossier, reference: 'MG-2026-0099' as typeof dossier.reference };
  await store.dossiers.save(dossier.id, 1, changed);
  expect(await store.dossiers.load(dossier.id)).toEqual({ value: changed, revision: 2 });
  expect(reads).toBe(2);
  await store.dossiers.destroy(dossier.id);
  expect(await store.dossiers.load(dossier.id)).toBeUndefined();
});

it('keeps what was used last, as much as fits', () => {
  const opened = createOpened<DossierId, string>();
  const ids = [1, 2, 3, 4].map((number) => sampleDossier(number).id);
  const [first, second, third, fourth] = ids as [DossierId, DossierId, DossierId, DossierId];
  const share = 3 * 2 ** 20;
  for (const id of [first, second]) opened.keep(id, { value: id, revision: 1 }, share);
  expect(opened.find(first, 1)?.value).toBe(first);
  opened.keep(third, { value: third, revision: 1 }, share);
  expect(ids.map((id) => opened.find(id, 1)?.value)).toEqual([first, undefined, third, undefined]);
  expect(opened.find(first, 2)).toBeUndefined();
  opened.keep(fourth, { value: fourth, revision: 1 }, 4 * share);
  expect(ids.some((id) => opened.find(id, 1))).toBe(false);
});

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DossierId } from '#src/domain/ids.ts';
import { backupStore } from '#src/store/lowdb/backup.ts';
import { canaries, fillWithCanaries } from './canaries.ts';
import { type DataFolder, dataFolder } from './data-folder.ts';
import { readableIn } from './plain-words.ts';
import { idOf, sampleDossier } from './sample-dossier.ts';

it('has nothing of a client, sponsor or login readable anywhere on disk, names and backup included', async () => {
  const folder = await dataFolder();
  const store = await folder.open();
  await fillWithCanaries(store);
  await backupStore(store, `${folder.keyFile}.backup`);
  await store.close();
  expect(await found(folder)).toEqual([]);
});

it.skipIf(process.platform === 'win32')('gives files and folders to their owner only', async () => {
  const folder = await dataFolder();
  const store = await folder.open();
  await store.blobs.put(idOf<DossierId>('dossier-1'), Buffer.from('scan'));
  await store.dossiers.create(idOf<DossierId>('dossier-1'), sampleDossier(1, 1));
  await backupStore(store, `${folder.keyFile}.backup`);
  await store.close();
  for (const path of await everything(folder)) expect((await stat(path)).mode & 0o077, path).toBe(0);
});

async function found(folder: DataFolder): Promise<string[]> {
  const hits: string[] = [];
  for (const path of await everything(folder)) {
    const status = await stat(path);
    const bytes = status.isFile() ? await readFile(path) : Buffer.alloc(0);
    const words = [...readableIn(Buffer.from(path), canaries), ...readableIn(bytes, canaries)];
    hits.push(...words.map((word) => `${word} in ${path}`));
  }
  return hits;
}

async function everything(folder: DataFolder): Promise<string[]> {
  const root = join(folder.dataDir, '..');
  return (await readdir(root, { recursive: true })).map((name) => join(root, name));
}

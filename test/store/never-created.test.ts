import { rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DossierId } from '#src/domain/ids.ts';
import { Quarantined } from '#src/store/errors.ts';
import { foldersOf } from '#src/store/lowdb/folders.ts';
import { verifyStore } from '#src/store/lowdb/verify.ts';
import { type DataFolder, dataFolder } from './data-folder.ts';
import { idOf, sampleDossier } from './sample-dossier.ts';

const id = idOf<DossierId>('dossier-9');

/** A folder with one dossier, and the letter of a registration that was cut off: blob and key, and no dossier. */
async function cutOff() {
  const folder = await dataFolder();
  const store = await folder.open();
  await store.dossiers.create(sampleDossier(1, 1).id, sampleDossier(1, 1));
  const letter = await store.blobs.put(id, Buffer.from('Geachte heer Proef'));
  await store.close();
  return { folder, letter };
}

/** As if the last blob was put so many hours ago. */
async function age({ dataDir }: DataFolder, hours: number): Promise<void> {
  const then = Date.now() / 1000 - hours * 3600;
  await utimes(foldersOf(dataDir).blobs(id), then, then);
}

it('destroys the letters and the key of a dossier that was never created, a day later at a start', async () => {
  const { folder, letter } = await cutOff();
  await age(folder, 25);
  const store = await folder.open();
  expect(await verifyStore(store, { data: true })).toMatchObject({ findings: [] });
  expect(store.ground.keystore.isDestroyed(id)).toBe(true);
  await expect(store.blobs.get(id, letter)).rejects.toBeInstanceOf(Quarantined);
  await store.close();
});

it('keeps them within that day, since the registration may be tried again', async () => {
  const { folder, letter } = await cutOff();
  await age(folder, 23);
  const store = await folder.open();
  await store.dossiers.create(id, sampleDossier(9, 1));
  expect(Buffer.from(await store.blobs.get(id, letter)).toString()).toBe('Geachte heer Proef');
  await store.close();
});

it('keeps the key of a dossier whose file was lost, since its backup needs it', async () => {
  const { folder } = await cutOff();
  const before = await folder.open();
  await before.dossiers.create(id, sampleDossier(9, 1));
  await before.close();
  await rm(before.ground.folders.file('dossier', id));
  await age(folder, 25);
  const store = await folder.open();
  expect([...store.dossiers.quarantined()]).toEqual([{ id, reason: 'missing' }]);
  expect(store.ground.keystore.find(id)).toBeDefined();
  await store.close();
});

it.each([
  ['after a crash', ({ dataDir }: DataFolder) => writeFile(join(dataDir, 'lock'), staleLock)],
  ['without the ledger', ({ keystoreDir }: DataFolder) => rm(join(keystoreDir, 'revisions.sealed'))],
  ['with a damaged ledger', ({ keystoreDir }: DataFolder) => writeFile(join(keystoreDir, 'revisions.sealed'), 'x')],
])('destroys nothing %s: then nobody can tell a dossier that never was from one that was lost', async (_, happen) => {
  const { folder } = await cutOff();
  await age(folder, 25);
  await happen(folder);
  const store = await folder.open();
  expect(store.ground.keystore.find(id)).toBeDefined();
  await store.close();
});

const staleLock = JSON.stringify({ pid: process.pid, host: hostname(), startedAt: 'boot 1', token: '0'.repeat(24) });

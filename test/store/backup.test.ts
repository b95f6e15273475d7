import { copyFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import type { DossierId } from '#src/domain/ids.ts';
import { realDisk } from '#src/store/disk.ts';
import { backupStore } from '#src/store/lowdb/backup.ts';
import { type LowdbStore, openLowdbStore } from '#src/store/lowdb/open.ts';
import { restoreStore } from '#src/store/lowdb/restore.ts';
import { verifyStore } from '#src/store/lowdb/verify.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { isSound } from '#src/store/verify-report.ts';
import { type DataFolder, dataFolder } from './data-folder.ts';
import {
  idOf,
  sampleDossier,
  sampleLetterhead,
  sampleOrganisation,
  sampleSummary,
  withUploads,
} from './sample-dossier.ts';

const rest = { summarise: sampleSummary, organisation: sampleOrganisation };

async function filled(dossiers = 12) {
  const folder = await dataFolder();
  const store = await folder.open();
  const files = [];
  for (let number = 1; number <= dossiers; number++) {
    const dossier = sampleDossier(number, 3);
    const blob = await store.blobs.put(dossier.id, Buffer.alloc(number === 1 ? 2_500_000 : 2000, `scan ${number} `));
    await store.dossiers.create(dossier.id, withUploads(dossier, blob));
    files.push({ dossierId: dossier.id, blob, path: store.ground.folders.blob(dossier.id, blob.id) });
  }
  await store.counter('reference-2026');
  return { folder, store, files, file: `${folder.keyFile}.backup`, elsewhere: `${folder.dataDir}-2` };
}

it('restores every dossier, blob, counter, briefpapier and the organisation, equal to the last bit', async () => {
  const { folder, store, file, elsewhere } = await filled();
  for (const one of [1, 2].map((number) => sampleLetterhead(number))) await store.letterheads.create(one.id, one);
  expect(await backupStore(store, file)).toEqual({ aggregates: 16, blobs: 12, skipped: [] });
  const place = { dataDir: elsewhere, keyFile: folder.keyFile, keystoreDir: `${elsewhere}.keys` };
  expect(await restoreStore(file, place)).toEqual({
    aggregates: 16,
    blobs: 12,
    destroyed: 0,
    references: [],
    left: [],
    sealKey: 'absent',
  });
  const restored = await openLowdbStore({ ...place, ...rest });
  expect(isSound(await verifyStore(restored, { data: true }))).toBe(true);
  await expectSame(store, restored);
  expect(await restored.counter('reference-2026')).toBe(2);
  await restored.close();
  await store.close();
});

it('is whole when it is made while people save, add files and destroy', async () => {
  const { folder, store, file, elsewhere } = await filled();
  let stop = false;
  const busy = [1, 2, 3, 4].map(async (number) => {
    const { id } = sampleDossier(number);
    while (!stop) {
      const loaded = await store.dossiers.load(id);
      if (!loaded) throw new Error('a dossier vanished');
      const blob = await store.blobs.put(id, Buffer.from(`revision ${loaded.revision}`));
      const uploads = loaded.value.uploads.map((upload) => ({ ...upload, blob }));
      await store.dossiers.save(id, loaded.revision, { ...loaded.value, uploads });
    }
  });
  const made = backupStore(store, file);
  await store.dossiers.destroy(idOf<DossierId>('dossier-9'));
  await made;
  stop = true;
  await Promise.all(busy);
  await store.close();
  const place = { dataDir: elsewhere, keyFile: folder.keyFile, keystoreDir: `${elsewhere}.keys` };
  await restoreStore(file, place);
  const restored = await openLowdbStore({ ...place, ...rest });
  expect(isSound(await verifyStore(restored, { data: true }))).toBe(true);
  expect(await restored.dossiers.load(idOf<DossierId>('dossier-9'))).toBeUndefined();
  await restored.close();
});

it('keeps destroyed dossiers destroyed when an older backup is put back beside the keystore of today', async () => {
  const { folder, store, file, elsewhere } = await filled(3);
  await backupStore(store, file);
  const { id } = sampleDossier(2);
  await store.dossiers.destroy(id);
  await store.close();
  const place = { dataDir: elsewhere, keyFile: folder.keyFile, keystoreDir: folder.keystoreDir };
  expect(await restoreStore(file, place)).toMatchObject({ destroyed: 2 });
  const restored = await openLowdbStore({ ...place, ...rest });
  expect(await restored.dossiers.load(id)).toBeUndefined();
  expect(restored.dossiers.count()).toBe(2);
  expect((await readdir(elsewhere, { recursive: true })).filter((name) => name.includes(id))).toEqual([]);
  await restored.close();
});

it('puts back a dossier and an organisation of which the key is damaged here, with the key of the backup', async () => {
  const { folder, store, file, elsewhere } = await filled(3);
  await backupStore(store, file);
  await store.close();
  await damageKey(folder, sampleDossier(2).id);
  await damageKey(folder, 'organisation');
  const place = { dataDir: elsewhere, keyFile: folder.keyFile, keystoreDir: folder.keystoreDir };
  expect(await restoreStore(file, place)).toMatchObject({ aggregates: 5, blobs: 3, destroyed: 0, left: [] });
  const restored = await openLowdbStore({ ...place, ...rest });
  expect(await verifyStore(restored, { data: true })).toMatchObject({ findings: [] });
  expect(await restored.dossiers.load(sampleDossier(2).id)).toBeDefined();
  await restored.close();
});

it('leaves out a dossier of which a damaged line says that it was destroyed, and names it', async () => {
  const { folder, store, file, elsewhere } = await filled(3);
  await backupStore(store, file);
  const { id } = sampleDossier(2);
  await store.dossiers.destroy(id);
  await store.close();
  await damageKey(folder, id);
  const place = { dataDir: elsewhere, keyFile: folder.keyFile, keystoreDir: folder.keystoreDir };
  expect(await restoreStore(file, place)).toMatchObject({ aggregates: 4, blobs: 2, destroyed: 0, left: [id] });
  expect((await readdir(elsewhere, { recursive: true })).filter((name) => name.includes(id))).toEqual([]);
});

it('refuses a folder that is not empty, a wrong key and missing keys, and writes nothing', async () => {
  const { folder, store, file, elsewhere } = await filled(2);
  await backupStore(store, file);
  await store.close();
  const keystoreDir = `${elsewhere}.keys`;
  await expect(restoreStore(file, { dataDir: folder.dataDir, keyFile: folder.keyFile })).rejects.toMatchObject({
    code: 'notEmpty',
  });
  const wrong = `${folder.keyFile}-wrong`;
  await createKeyFile(realDisk, wrong);
  await expect(restoreStore(file, { dataDir: elsewhere, keyFile: wrong, keystoreDir })).rejects.toMatchObject({
    code: 'wrongKey',
  });
  await copyFile(file, `${file}-2`);
  await expect(
    restoreStore(`${file}-2`, { dataDir: elsewhere, keyFile: folder.keyFile, keystoreDir }),
  ).rejects.toMatchObject({ code: 'keyMissing' });
  await expect(readdir(elsewhere)).rejects.toThrow('ENOENT');
  await mkdir(elsewhere);
  await writeFile(join(elsewhere, 'something'), '');
  await expect(restoreStore(file, { dataDir: elsewhere, keyFile: folder.keyFile, keystoreDir })).rejects.toMatchObject({
    code: 'notEmpty',
  });
});

it('finds every change in a backup before it writes a byte', async () => {
  const { folder, store, file, elsewhere } = await filled(2);
  await backupStore(store, file);
  await store.close();
  const whole = await readFile(file);
  const place = { dataDir: elsewhere, keyFile: folder.keyFile, keystoreDir: `${elsewhere}.keys` };
  for (let step = 0; step < 60; step++) {
    const damaged = Buffer.from(whole);
    const at = (step * 7919) % whole.length;
    damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at);
    await writeFile(file, damaged);
    await expect(restoreStore(file, place)).rejects.toMatchObject({ code: 'badArchive' });
  }
  for (const bytes of [
    whole.subarray(0, whole.length - 1),
    whole.subarray(0, 22),
    Buffer.concat([whole, Buffer.of(1)]),
  ]) {
    await writeFile(file, bytes);
    await expect(restoreStore(file, place)).rejects.toMatchObject({ code: 'badArchive' });
  }
  await expect(readdir(elsewhere)).rejects.toThrow('ENOENT');
});

it('leaves out what is in quarantine and says so, and never overwrites a backup', async () => {
  const { store, file } = await filled(3);
  const { id } = sampleDossier(2);
  await truncate(store.ground.folders.file('dossier', id), 1100);
  expect(await backupStore(store, file)).toEqual({
    aggregates: 4,
    blobs: 2,
    skipped: [{ kind: 'aggregate', collection: 'dossier', id, reason: 'truncated' }],
  });
  await expect(backupStore(store, file)).rejects.toMatchObject({ code: 'notEmpty' });
  await store.close();
});

it('leaves nothing of its own behind when it fails, and files of somebody else as they are', async () => {
  const { folder, store, file } = await filled(1);
  const others = [`${file}.tmp`, `${file}.keys.tmp`];
  for (const path of others) await writeFile(path, 'van een ander');
  const key = await readFile(folder.keyFile);
  await rm(folder.keyFile);
  await expect(backupStore(store, file)).rejects.toMatchObject({ code: 'wrongKey' });
  await writeFile(folder.keyFile, key, { mode: 0o600 });
  const besides = async () => (await readdir(dirname(file))).filter((name) => name.includes('.backup')).sort();
  expect(await besides()).toEqual(others.map((path) => basename(path)).sort());
  await backupStore(store, file);
  expect(await besides()).toEqual([file, `${file}.keys`, ...others].map((path) => basename(path)).sort());
  for (const path of others) expect(await readFile(path, 'utf8')).toBe('van een ander');
  await store.close();
});

it('names each file of a dossier that is gone, altered or another, and copies all that is whole', async () => {
  const { store, files, file } = await filled(4);
  const [gone, altered, other] = files;
  if (!gone || !altered || !other) throw new Error('four dossiers have four files');
  await rm(gone.path);
  await flipBit(altered.path, 1100);
  const { revision } = (await store.dossiers.load(other.dossierId)) ?? { revision: 0 };
  const longer = { ...other.blob, size: 3000 };
  await store.dossiers.save(other.dossierId, revision, withUploads(sampleDossier(3, 3), longer));
  const skipped = ({ dossierId, blob }: typeof gone, reason: string) => ({
    kind: 'blob',
    dossierId,
    id: blob.id,
    reason,
  });
  expect(await backupStore(store, file)).toEqual({
    aggregates: 6,
    blobs: 1,
    skipped: [skipped(gone, 'missing'), skipped(altered, 'tampered'), skipped(other, 'tampered')],
  });
  await store.close();
});

it('leaves a file that no dossier names any more behind, whole or damaged', async () => {
  const { store, file } = await filled(2);
  const { id } = sampleDossier(1);
  await store.blobs.put(id, Buffer.from('of a try that died'));
  const removed = await store.blobs.put(id, Buffer.from('taken out'));
  await flipBit(store.ground.folders.blob(id, removed.id), 1030);
  expect(await backupStore(store, file)).toMatchObject({ blobs: 2, skipped: [] });
  await store.close();
});

it('opens a backup made with a passphrase by that passphrase alone', async () => {
  const folder = await dataFolder();
  const store = await openLowdbStore({ dataDir: folder.dataDir, passphrase: 'een lange zin', ...rest });
  await store.dossiers.create(sampleDossier(1).id, sampleDossier(1, 1));
  const file = `${folder.keyFile}.backup`;
  await backupStore(store, file);
  await store.close();
  const elsewhere = `${folder.dataDir}-2`;
  await restoreStore(file, { dataDir: elsewhere, passphrase: 'een lange zin' });
  const restored = await openLowdbStore({ dataDir: elsewhere, passphrase: 'een lange zin', ...rest });
  expect(restored.dossiers.count()).toBe(1);
  await restored.close();
});

/** Flips one bit of the wrapped key in the line of an id. */
async function damageKey({ keystoreDir }: DataFolder, id: string): Promise<void> {
  const shard = join(keystoreDir, `${id.slice(0, 2)}.keys`);
  const bytes = await readFile(shard);
  await flipBit(shard, bytes.indexOf(id) + 80);
}

async function flipBit(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  await writeFile(path, bytes);
}

async function expectSame(one: LowdbStore, other: LowdbStore): Promise<void> {
  expect(new Set(other.dossiers.ids())).toEqual(new Set(one.dossiers.ids()));
  for (const id of one.dossiers.ids()) {
    const loaded = await other.dossiers.load(id);
    expect(loaded).toEqual(await one.dossiers.load(id));
    for (const { blob } of loaded?.value.uploads ?? []) {
      expect(Buffer.from(await other.blobs.get(id, blob)).equals(await one.blobs.get(id, blob))).toBe(true);
    }
  }
  for (const id of one.letterheads.ids())
    expect(await other.letterheads.load(id)).toEqual(await one.letterheads.load(id));
  expect(other.organisation.read()).toEqual(one.organisation.read());
}

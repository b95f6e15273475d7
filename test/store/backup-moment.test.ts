import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import type { Case } from '#src/domain/cases/case.ts';
import { backupStore } from '#src/store/lowdb/backup.ts';
import { type LowdbStore, openLowdbStore } from '#src/store/lowdb/open.ts';
import { restoreStore } from '#src/store/lowdb/restore.ts';
import { verifyStore } from '#src/store/lowdb/verify.ts';
import { isSound } from '#src/store/verify-report.ts';
import { type DataFolder, dataFolder } from './data-folder.ts';
import { sampleRequest } from './sample-case.ts';
import { sampleDossier, sampleOrganisation, sampleSummary, withUploads } from './sample-dossier.ts';

const rest = { summarise: sampleSummary, organisation: sampleOrganisation };
const writers = [1, 2, 3, 4];
const doomed = [21, 22, 23];

async function house() {
  const folder = await dataFolder();
  const store = await folder.open();
  for (let number = 1; number <= 30; number++) {
    const dossier = sampleDossier(number, 30);
    const blob = await store.blobs.put(dossier.id, Buffer.alloc(4000, `scan ${number} `));
    await store.dossiers.create(dossier.id, withUploads(dossier, blob));
  }
  for (const number of writers) {
    const one = told(number, 0);
    await store.cases.create(one.id, one);
  }
  return { folder, store };
}

/** A case that says of its dossier which revision was acknowledged before it was written. */
function told(number: number, revision: number): Case {
  return sampleRequest(number, { text: `na versie ${revision}` });
}

/** What was acknowledged, as whoever got the answer knows it. */
type Known = { readonly saved: Map<number, number>; writes: number };

/** Saves a dossier with a new file, then a case that builds on it, without end. */
async function write(store: LowdbStore, number: number, known: Known, stopped: () => boolean): Promise<void> {
  const { id } = sampleDossier(number);
  while (!stopped()) {
    const loaded = await store.dossiers.load(id);
    if (!loaded) throw new Error('a dossier vanished');
    const blob = await store.blobs.put(id, Buffer.from(`file of revision ${loaded.revision + 1}`));
    await store.dossiers.save(id, loaded.revision, withUploads(loaded.value, blob));
    known.saved.set(number, loaded.revision + 1);
    const before = await store.cases.load(told(number, 0).id);
    if (!before) throw new Error('a case vanished');
    await store.cases.save(before.value.id, before.revision, told(number, loaded.revision + 1));
    known.writes += 2;
  }
}

async function restored(folder: DataFolder, file: string, name: string): Promise<LowdbStore> {
  const elsewhere = `${folder.dataDir}-${name}`;
  const place = { dataDir: elsewhere, keyFile: folder.keyFile, keystoreDir: folder.keystoreDir };
  await restoreStore(file, place);
  return openLowdbStore({ ...place, ...rest });
}

it('is the store as it was at one moment, while four people write, dossiers are destroyed and a master key is drawn', {
  timeout: 120_000,
}, async () => {
  const { folder, store } = await house();
  const known: Known = { saved: new Map(), writes: 0 };
  let stop = false;
  const busy = writers.map((number) => write(store, number, known, () => stop));
  const made: { readonly file: string; readonly before: ReadonlyMap<number, number> }[] = [];
  for (let round = 0; round < 6; round++) {
    const file = `${folder.keyFile}.backup-${round}`;
    const before = new Map(known.saved);
    const making = backupStore(store, file);
    const gone = doomed[round];
    if (gone !== undefined) await store.dossiers.destroy(sampleDossier(gone).id);
    if (round % 2 === 1) await store.rotateKeys();
    expect((await making).skipped).toEqual([]);
    made.push({ file, before });
  }
  stop = true;
  await Promise.all(busy);
  expect(known.writes).toBeGreaterThan(50);
  await store.close();

  for (const [round, { file, before }] of made.entries()) {
    const back = await restored(folder, file, String(round));
    expect((await verifyStore(back, { data: true })).findings).toEqual([]);
    for (const number of writers) {
      const dossier = await back.dossiers.load(sampleDossier(number).id);
      const [upload] = dossier?.value.uploads ?? [];
      if (!dossier || !upload) throw new Error('every backup has it');
      expect(dossier.revision).toBeGreaterThanOrEqual(before.get(number) ?? 1);
      const bytes = await back.blobs.get(dossier.value.id, upload.blob);
      if (dossier.revision > 1) expect(Buffer.from(bytes).toString()).toBe(`file of revision ${dossier.revision}`);
      // what the case builds on is there: nothing in a backup is younger than the moment
      const one = (await back.cases.load(told(number, 0).id))?.value;
      const builtOn = Number(one?.kind === 'request' && one.text.split(' ').at(-1));
      expect([builtOn <= dossier.revision, dossier.revision - builtOn <= 1 || builtOn === 0]).toEqual([true, true]);
    }
    for (const number of doomed) expect(await back.dossiers.load(sampleDossier(number).id)).toBeUndefined();
    await back.close();
  }
});

it('refuses a second backup while one is made, and a place among the data or the keys', async () => {
  const { folder, store } = await house();
  const file = `${folder.keyFile}.backup`;
  const both = await Promise.allSettled([backupStore(store, file), backupStore(store, `${file}-2`)]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'busy' } });
  for (const inside of [`${folder.dataDir}/kopie.tdb`, `${folder.keystoreDir}/kopie.tdb`])
    await expect(backupStore(store, inside)).rejects.toMatchObject({ code: 'keyUnsafe' });
  await store.close();
});

it('keeps no file from being swept or written once it is over, also when it was stopped halfway', async () => {
  const { folder, store } = await house();
  const stopping = new AbortController();
  const making = backupStore(store, `${folder.keyFile}.backup`, { signal: stopping.signal });
  stopping.abort();
  await expect(making).rejects.toThrow();
  expect(store.moments.isKept()).toBe(false);
  expect(isSound(await verifyStore(store, { data: true }))).toBe(true);
  expect((await readdir(dirname(folder.keyFile))).filter((name) => name.includes('.backup'))).toEqual([]);
  expect((await backupStore(store, `${folder.keyFile}.backup`)).skipped).toEqual([]);
  await store.close();
});

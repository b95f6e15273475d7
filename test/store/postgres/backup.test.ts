import { mkdir, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openLowdbStore } from '#src/store/lowdb/open.ts';
import { restoreStore } from '#src/store/lowdb/restore.ts';
import { verifyStore } from '#src/store/lowdb/verify.ts';
import { openStore } from '#src/store/open.ts';
import { layKeysBeside } from '#src/store/postgres/keys-beside.ts';
import { sampleDossier, sampleSummary, withUploads } from '../sample-dossier.ts';
import { emptyHouse } from './house.ts';
import { startPostgres, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

it('is the backup of a folder, made while servers work, and leaves nothing beside it', async () => {
  const house = await emptyHouse(server);
  const store = await house.open();
  onTestFinished(() => store.close());
  const dossier = sampleDossier(1, 2);
  const scan = await store.blobs.put(dossier.id, Buffer.from('scan'));
  await store.dossiers.create(dossier.id, withUploads(dossier, scan));
  const gone = sampleDossier(2, 1);
  await store.dossiers.create(gone.id, gone);
  await store.dossiers.destroy(gone.id);
  const file = join(house.folder, 'kopie.tdb');
  expect(await store.backup(file)).toMatchObject({ blobs: 1, skipped: [] });
  await expect(store.backup(file)).rejects.toMatchObject({ code: 'notEmpty' });
  expect((await readdir(house.folder)).toSorted()).toEqual(['key', 'kopie.tdb', 'kopie.tdb.keys']);
  const place = { dataDir: join(house.folder, 'terug'), keyFile: house.keyFile };
  expect(await restoreStore(file, place)).toMatchObject({ blobs: 1, left: [] });
  const back = await openStore({ ...place, summarise: sampleSummary });
  expect((await back.verify({ data: true })).findings).toEqual([]);
  expect(Buffer.from(await back.blobs.get(dossier.id, scan)).toString()).toBe('scan');
  await expect(back.dossiers.create(gone.id, gone)).rejects.toThrow('keyMissing');
  await back.close();
});

it('takes away what a backup left that was killed, and leaves one alone that may be under way', async () => {
  const house = await emptyHouse(server);
  const store = await house.open();
  onTestFinished(() => store.close());
  const [killed, busy] = ['.trajectdossier-kopie-aaaaaa', '.trajectdossier-kopie-bbbbbb'];
  for (const name of [killed, busy]) await mkdir(join(house.folder, name, 'gegevens'), { recursive: true });
  const daysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
  await utimes(join(house.folder, killed), daysAgo, daysAgo);
  await store.backup(join(house.folder, 'kopie.tdb'));
  expect((await readdir(house.folder)).toSorted()).toEqual([busy, 'key', 'kopie.tdb', 'kopie.tdb.keys']);
});

it('opens after a destruction too, with the keys of now, and without what was destroyed', async () => {
  const house = await emptyHouse(server);
  const store = await house.open();
  onTestFinished(() => store.close());
  const [kept, gone] = [sampleDossier(1, 1), sampleDossier(2, 1)];
  for (const dossier of [kept, gone]) await store.dossiers.create(dossier.id, dossier);
  // every server makes one, at the same hour of the night
  const files = ['een.tdb', 'twee.tdb'].map((name) => join(house.folder, name));
  await Promise.all(files.map((file) => store.backup(file)));
  await store.dossiers.destroy(gone.id);
  await store.rotateKeys();
  for (const file of files) {
    const place = { dataDir: `${file}-terug`, keyFile: house.keyFile, keystoreDir: `${file}-sleutels` };
    await expect(restoreStore(file, place)).rejects.toMatchObject({ code: 'wrongKey' });
    await layKeysBeside(house.databaseUrl, place);
    expect(await restoreStore(file, place)).toMatchObject({ left: [], destroyed: 1 });
    const back = await openLowdbStore({ ...place, summarise: sampleSummary });
    expect((await verifyStore(back, { data: true })).findings).toEqual([]);
    expect([...back.dossiers.ids()]).toEqual([kept.id]);
    await expect(back.dossiers.create(gone.id, gone)).rejects.toThrow('keyMissing');
    await back.close();
  }
});

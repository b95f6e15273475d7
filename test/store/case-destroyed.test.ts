import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { verifyStore } from '#src/store/lowdb/verify.ts';
import { isSound } from '#src/store/verify-report.ts';
import { dataFolder } from './data-folder.ts';
import { sampleComplaint } from './sample-case.ts';

it('destroys a complaint with its letters and its key, and leaves nothing to tell that it was there (R32, R51)', async () => {
  const folder = await dataFolder();
  const store = await folder.open();
  const files = async () => [
    ...(await readdir(folder.dataDir, { recursive: true })),
    ...(await readdir(folder.keystoreDir, { recursive: true })),
  ];
  const stays = sampleComplaint(1);
  const goes = sampleComplaint(2);
  await store.cases.create(stays.id, stays);
  const before = await files();
  const letter = await store.blobs.put(goes.id, Buffer.from('{"title":"Ontvangst van een klacht"}'));
  await store.cases.create(goes.id, goes);
  expect((await files()).length).toBeGreaterThan(before.length);
  await store.cases.destroy(goes.id);
  expect((await files()).filter((name) => name.includes(goes.id) || name.includes(letter.id))).toEqual([]);
  expect(store.cases.summary(goes.id)).toBeUndefined();
  expect(store.caseLists.register({ kind: 'complaint', limit: 9 }).rows.map(({ id }) => id)).toEqual([stays.id]);
  expect(isSound(await verifyStore(store, { data: true }))).toBe(true);
  await store.close();
  const again = await folder.open();
  expect(await again.cases.load(goes.id)).toBeUndefined();
  expect((await again.cases.load(stays.id))?.value).toEqual(stays);
  expect(isSound(await verifyStore(again, { data: true }))).toBe(true);
  await again.close();
});

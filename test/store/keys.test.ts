import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DossierId } from '#src/domain/ids.ts';
import { realDisk } from '#src/store/disk.ts';
import { openLowdbStore } from '#src/store/lowdb/open.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { type DataFolder, dataFolder } from './data-folder.ts';
import { contentsOf, createMemoryDisk, failure } from './memory-disk.ts';
import { memoryPlace, openOnDisk } from './memory-place.ts';
import { idOf, sampleDossier, sampleOrganisation, sampleSummary } from './sample-dossier.ts';

const id = idOf<DossierId>('dossier-1');
const rest = { summarise: sampleSummary, organisation: sampleOrganisation };

it('refuses a wrong or missing key, keystore or passphrase and changes no byte', async () => {
  const folder = await filled();
  const wrong = `${folder.keyFile}-wrong`;
  await createKeyFile(realDisk, wrong);
  const before = await bytesUnder(folder);
  const refusals = [
    { keyFile: wrong, keystoreDir: folder.keystoreDir },
    { keyFile: wrong },
    { keyFile: `${folder.keyFile}-none`, keystoreDir: folder.keystoreDir },
    { passphrase: 'geheim', keystoreDir: folder.keystoreDir },
    { passphrase: 'geheim' },
    {},
  ];
  for (const keys of refusals) {
    await expect(openLowdbStore({ dataDir: folder.dataDir, ...keys, ...rest })).rejects.toMatchObject({
      code: expect.stringMatching(/^(wrongKey|keyMissing)$/),
    });
  }
  expect(await bytesUnder(folder)).toEqual(before);
});

it('refuses a key file inside the data folder, through a link too, and a keystore inside it', async () => {
  const folder = await dataFolder();
  await mkdir(folder.dataDir);
  const inside = join(folder.dataDir, 'key');
  await createKeyFile(realDisk, inside);
  await expect(
    openLowdbStore({ dataDir: folder.dataDir, keyFile: inside, keystoreDir: folder.keystoreDir, ...rest }),
  ).rejects.toMatchObject({ code: 'keyUnsafe' });
  await expect(
    openLowdbStore({
      dataDir: folder.dataDir,
      keyFile: folder.keyFile,
      keystoreDir: join(folder.dataDir, 'keys'),
      ...rest,
    }),
  ).rejects.toMatchObject({ code: 'keyUnsafe' });
});

it.skipIf(process.platform === 'win32')('refuses a key file that others can read', async () => {
  const folder = await dataFolder();
  await chmod(folder.keyFile, 0o644);
  await expect(folder.open()).rejects.toMatchObject({ code: 'keyUnsafe' });
});

it.each([
  ['all zero', Buffer.alloc(32)],
  ['counting', Buffer.from(Array.from({ length: 32 }, (_, at) => at))],
  ['readable text', Buffer.from('changemechangemechangemechangeme')],
  ['repeated', Buffer.concat([Buffer.from('9f3c', 'hex')].flatMap((two) => Array.from({ length: 16 }, () => two)))],
  ['too short', Buffer.alloc(31, 7)],
])('refuses a key that is %s', async (_, key) => {
  const folder = await dataFolder();
  await writeFile(folder.keyFile, key.toString('base64'));
  await expect(folder.open()).rejects.toMatchObject({ code: 'keyUnsafe' });
});

it('opens with a passphrase and with no other', async () => {
  const folder = await dataFolder();
  const place = { dataDir: folder.dataDir, ...rest };
  const store = await openLowdbStore({ ...place, passphrase: 'een lange zin' });
  await store.dossiers.create(id, sampleDossier(1, 1));
  await store.close();
  await expect(openLowdbStore({ ...place, passphrase: 'een andere zin' })).rejects.toMatchObject({ code: 'wrongKey' });
  const again = await openLowdbStore({ ...place, passphrase: 'een lange zin' });
  expect(await again.dossiers.load(id)).toBeDefined();
  await again.close();
});

it('finishes a rotation of the master key that was cut off at any act, and the old key opens nothing', async () => {
  for (let n = 1; ; n++) {
    const disk = await memoryPlace();
    const store = await openOnDisk(disk);
    for (const number of [1, 2, 3]) await store.dossiers.create(sampleDossier(number, 1).id, sampleDossier(number, 1));
    const old = disk.readNow('/safe/key');
    let acts = 0;
    disk.beforeAct = () => {
      if (++acts >= n) throw failure('EIO', 'the power is off');
    };
    const whole = await store.rotateKeys().then(
      () => true,
      () => false,
    );
    const contents = contentsOf(disk);
    contents.delete('/data/lock');
    const next = createMemoryDisk(contents);
    const reopened = await openOnDisk(next);
    for (const number of [1, 2, 3]) expect(await reopened.dossiers.load(sampleDossier(number, 1).id)).toBeDefined();
    expect(next.readNow('/safe/key')?.toString().trim().split('\n')).toHaveLength(1);
    if (!whole) continue;
    await reopened.close();
    const stale = contentsOf(next);
    if (old) stale.set('/safe/key', old);
    await expect(openOnDisk(createMemoryDisk(stale))).rejects.toMatchObject({ code: 'wrongKey' });
    break;
  }
});

it('finishes a destruction that was cut off at any act, and never gives half a dossier', async () => {
  for (let n = 1; ; n++) {
    const disk = await memoryPlace();
    const store = await openOnDisk(disk);
    await store.blobs.put(id, Buffer.from('scan'));
    await store.dossiers.create(id, sampleDossier(1, 1));
    let acts = 0;
    disk.beforeAct = () => {
      if (++acts >= n) throw failure('EIO', 'the power is off');
    };
    const whole = await store.dossiers.destroy(id).then(
      () => true,
      () => false,
    );
    const contents = contentsOf(disk);
    contents.delete('/data/lock');
    const next = createMemoryDisk(contents);
    const reopened = await openOnDisk(next);
    const begun = reopened.ground.keystore.isDestroyed(id);
    expect(await reopened.dossiers.load(id).then((found) => found !== undefined)).toBe(!begun);
    if (begun) expect([...contentsOf(next).keys()].filter((path) => path.includes(id))).toEqual([]);
    if (whole) break;
  }
});

it('costs one dossier when one line of the keystore is damaged, and keeps that line for a repair', async () => {
  const folder = await filled();
  const shard = join(folder.keystoreDir, `${id.slice(0, 2)}.keys`);
  const bytes = await readFile(shard);
  bytes.writeUInt8(bytes.readUInt8(80) ^ 1, 80);
  await writeFile(shard, bytes);
  const store = await folder.open();
  expect([...store.dossiers.quarantined()]).toEqual([{ id, reason: 'keyMissing' }]);
  expect(await store.dossiers.load(idOf<DossierId>('dossier-2'))).toBeDefined();
  await store.rotateKeys();
  expect((await readFile(shard)).includes(bytes.subarray(0, 104))).toBe(true);
  await store.close();
});

async function filled(): Promise<DataFolder> {
  const folder = await dataFolder();
  const store = await folder.open();
  for (const number of [1, 2]) await store.dossiers.create(sampleDossier(number, 1).id, sampleDossier(number, 1));
  await store.close();
  return folder;
}

/** Every file of data and keys with its bytes and time. */
async function bytesUnder(folder: DataFolder): Promise<string[]> {
  const all: string[] = [];
  for (const root of [folder.dataDir, folder.keystoreDir]) {
    for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      all.push(`${path} ${(await stat(path)).mtimeMs} ${entry.isFile() ? (await readFile(path)).toString('hex') : ''}`);
    }
  }
  return all.sort();
}

import { mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLowdbStore } from '#src/store/lowdb/open.ts';
import { idOf, sampleDossier, sampleSummary, withUploads } from '../store/sample-dossier.ts';
import { installation, typed } from './typed.ts';

let folder: string;
let place: ReturnType<typeof installation>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'td-backup-'));
  place = installation(folder);
  expect(await typed(...place.init)).toMatchObject({ code: 0 });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('names what a dossier misses or no longer opens, copies the rest and does not end in 0', async () => {
  const [gone, altered] = await addFiles();
  await unlink(gone.path);
  const bytes = await readFile(altered.path);
  bytes.writeUInt8(bytes.readUInt8(1024) ^ 1, 1024);
  await writeFile(altered.path, bytes);

  const made = await place.type('backup', join(folder, 'kopie.tdb'));
  expect(made).toMatchObject({ code: 1, out: expect.stringMatching(/Back-up gemaakt.*1 bijlage\./) });
  expect(made.err).toBe(
    [
      `Niet in de back-up: bijlage ${gone.id} van dossier ${idOf('dossier-1')}: het is weg\n`,
      `Niet in de back-up: bijlage ${altered.id} van dossier ${idOf('dossier-1')}: het is veranderd\n`,
    ].join(''),
  );

  const asJson = await place.type('backup', join(folder, 'tweede.tdb'), '--json');
  expect(JSON.parse(asJson.out)).toMatchObject({
    blobs: 1,
    skipped: [
      { id: gone.id, reason: 'missing' },
      { id: altered.id, reason: 'tampered' },
    ],
  });
  expect(asJson.code).toBe(1);
});

/** One dossier with three files. */
async function addFiles() {
  const store = await openLowdbStore({ dataDir: place.dataDir, keyFile: place.keyFile, summarise: sampleSummary });
  const dossier = sampleDossier(1, 1);
  const put = async (text: string) => {
    const ref = await store.blobs.put(dossier.id, Buffer.from(text));
    return { ref, id: ref.id, path: store.ground.folders.blob(dossier.id, ref.id) };
  };
  const files = [await put('diploma'), await put('cv'), await put('getuigschrift')] as const;
  await store.dossiers.create(dossier.id, withUploads(dossier, ...files.map(({ ref }) => ref)));
  await store.close();
  return files;
}

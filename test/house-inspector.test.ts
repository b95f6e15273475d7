import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { houseInspector } from '#src/house-inspector.ts';
import { openStore } from '#src/store/open.ts';
import { movableClock } from './harness.ts';
import { dataFolder } from './store/data-folder.ts';
import { sampleDossier, sampleOrganisation, sampleSummary } from './store/sample-dossier.ts';

async function inspected() {
  const folder = await dataFolder();
  const { dataDir, keyFile } = folder;
  const store = await openStore({
    dataDir,
    keyFile,
    summarise: sampleSummary,
    organisation: sampleOrganisation,
  });
  onTestFinished(() => store.close());
  await store.dossiers.create(sampleDossier(1, 2).id, sampleDossier(1, 2));
  const clock = movableClock('2026-11-25T18:00:00.000Z');
  const random = { bytes: (size: number) => randomBytes(size) };
  return { store, dataDir, inspector: houseInspector({ store, dataDir, clock, random, isLight: () => false }) };
}

it('puts a dossier about nobody back from a backup of its own, and leaves nothing behind', async () => {
  const { store, inspector } = await inspected();
  const tries = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('trajectdossier-proef-'));
  const before = await tries();
  expect(await inspector.restored()).toEqual({ whole: true, parts: 3 });
  expect(await tries()).toEqual(before);
  expect(store.dossiers.count()).toBe(1);
});

it('finds a file of which one byte is not what was written', async () => {
  const { dataDir, inspector } = await inspected();
  const { files, damaged } = await inspector.files(() => false);
  expect(damaged).toBe(0);
  const names = await readdir(join(dataDir, 'dossier'), { recursive: true });
  const path = join(dataDir, 'dossier', names.find((name) => name.includes(sampleDossier(1, 2).id)) ?? '');
  const bytes = await readFile(path);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 20) ^ 1, bytes.length - 20);
  await writeFile(path, bytes);
  expect(await inspector.files(() => false)).toEqual({ files, damaged: 1 });
});

it('tells how much room the disk has', async () => {
  const { inspector } = await inspected();
  const found = await inspector.disk();
  expect(found?.size).toBeGreaterThan(found?.free ?? 0);
});

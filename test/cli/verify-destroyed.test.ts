import { appendFile, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BranchId } from '#src/domain/ids.ts';
import { openLowdbStore } from '#src/store/lowdb/open.ts';
import { blob } from '../builders/dossier.ts';
import { sampleConfirmed, sampleDestruction } from '../store/sample-destruction.ts';
import { idOf, sampleDossier, sampleSummary } from '../store/sample-dossier.ts';
import { installation, typed } from './typed.ts';

let folder: string;
let place: ReturnType<typeof installation>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'td-destroyed-'));
  place = installation(folder);
  expect(await typed(...place.init)).toMatchObject({ code: 0 });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Two dossiers of the same words, of which one is destroyed; its file as it was, and the register. */
async function destroyed() {
  const store = await openLowdbStore({ dataDir: place.dataDir, keyFile: place.keyFile, summarise: sampleSummary });
  const [gone, stays] = [sampleDossier(1), sampleDossier(2)];
  for (const one of [gone, stays]) await store.dossiers.create(one.id, one);
  const path = store.ground.folders.file('dossier', gone.id);
  await copyFile(path, join(folder, 'kopie'));
  await store.dossiers.destroy(gone.id);
  await store.rotateKeys();
  const line = { day: '2029-01-10', endYear: 2026, branchId: idOf<BranchId>('branch-1') } as const;
  const certificate = 'PV-2029-0001';
  const ids = [gone.id];
  await store.destroyed.append([
    { ...line, reference: gone.reference, basis: 'retention', method: 'key', certificate, ids },
  ]);
  const seal = store.destroyed.sealOf(certificate) ?? '';
  const list = sampleDestruction(1, {
    stage: {
      ...{ ...sampleConfirmed, kind: 'done' },
      certificate: { number: certificate, on: '2029-01-10', seal, model: blob('model'), fingerprint: 'f' },
    },
  });
  await store.destructions.create(list.id, list);
  await store.close();
  return { path, surname: stays.client.name.surname, register: join(store.ground.keystore.folder, 'vernietigd.jsonl') };
}

it('says that nothing is left of what was destroyed, and how much that was', async () => {
  await destroyed();
  const found = await place.type('verify', '--destroyed');
  expect(found).toMatchObject({ code: 0, err: '' });
  expect(found.out).toContain('In het vernietigingsregister: 1 dossier, zaak of boekjaar, en er is niets van over.');
});

it('finds a file that somebody put back, and words of a list wherever they stand', async () => {
  const { path, surname } = await destroyed();
  await copyFile(join(folder, 'kopie'), path.replace(/[^/]+\.sealed$/, 'kopie.sealed'));
  await writeFile(join(folder, 'woorden.txt'), `Onvindbaar\n${surname}\n`);
  const found = await place.type('verify', '--destroyed', '--zoek', join(folder, 'woorden.txt'));
  expect(found.code).toBe(1);
  expect(found.err).toMatch(/kopie\.sealed: met geen enkele sleutel te openen/);
  expect(found.err).toContain('woord 2 van de lijst');
  expect(found.err).not.toContain('woord 1 van de lijst');
  expect(found.err).not.toContain(surname);
  expect(new Set(found.err.split('\n')).size).toBe(found.err.split('\n').length);
});

it('says of words that were found no more than that: nothing is damaged', async () => {
  const { surname } = await destroyed();
  await writeFile(join(folder, 'woorden.txt'), `${surname}\n`);
  const found = await place.type('verify', '--destroyed', '--zoek', join(folder, 'woorden.txt'));
  expect(found.code).toBe(1);
  expect(found.out).toContain('Er is iets gevonden dat weg zou zijn');
  expect(found.out).not.toContain('beschadigd');
});

it('tells a line of the register that was changed, and lines that were cut off', async () => {
  const { register } = await destroyed();
  const text = await readFile(register, 'utf8');
  await writeFile(register, text.replace('"endYear":2026', '"endYear":2025'));
  const changed = await place.type('verify');
  expect(changed).toMatchObject({ code: 1 });
  expect(changed.err).toContain('de regels van proces-verbaal PV-2029-0001 ontbreken of zijn veranderd');
  await writeFile(register, '');
  expect((await place.type('verify')).err).toContain('PV-2029-0001');
  await writeFile(register, text);
  expect(await place.type('verify')).toMatchObject({ code: 0 });
  await appendFile(register, `${text.replace('0001', '0002')}`);
  expect((await place.type('verify')).err).toContain('vernietigingsregister: regel 2 is veranderd of weggelaten');
});

import { copyFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { BranchId, DossierId } from '#src/domain/ids.ts';
import { backupStore } from '#src/store/lowdb/backup.ts';
import { type LowdbStore, openLowdbStore } from '#src/store/lowdb/open.ts';
import { restoreStore } from '#src/store/lowdb/restore.ts';
import { verifyStore } from '#src/store/lowdb/verify.ts';
import { isHarmless, isSound } from '#src/store/verify-report.ts';
import { dataFolder } from './data-folder.ts';
import { sampleComplaint, sampleRequest } from './sample-case.ts';
import { idOf, sampleDossier, sampleOrganisation, sampleSummary } from './sample-dossier.ts';

const rest = { summarise: sampleSummary, organisation: sampleOrganisation };
const gone = idOf<DossierId>('dossier-2');

async function destroyed() {
  const folder = await dataFolder();
  const store = await folder.open();
  for (const number of [1, 2, 3]) {
    await store.dossiers.create(sampleDossier(number).id, sampleDossier(number));
    await store.blobs.put(sampleDossier(number).id, Buffer.from(`scan ${number}`));
  }
  const file = `${folder.keyFile}.backup`;
  await backupStore(store, file);
  await copyFile(folder.keyFile, `${folder.keyFile}.old`);
  await destroy(store);
  return { folder, store, file, elsewhere: `${folder.dataDir}-2` };
}

async function destroy(store: LowdbStore): Promise<void> {
  await store.dossiers.destroy(gone);
  await store.rotateKeys();
  await store.destroyed.append([
    {
      day: '2029-01-10',
      reference: 'MG-2026-0002',
      branchId: idOf<BranchId>('branch-1'),
      endYear: 2026,
      basis: 'retention',
      method: 'key',
      certificate: 'PV-2029-0001',
      ids: [gone],
    },
  ]);
}

async function onlyTheOthers(store: LowdbStore): Promise<void> {
  expect(await store.dossiers.load(gone)).toBeUndefined();
  for (const number of [1, 3])
    expect((await store.dossiers.load(sampleDossier(number).id))?.value).toEqual(sampleDossier(number));
  expect(isSound(await verifyStore(store, { data: true }))).toBe(true);
  expect(await store.traces({ texts: [], ids: [gone], depth: 'whole' })).toEqual([]);
  expect(store.destroyed.find('MG-2026-0002')?.certificate).toBe('PV-2029-0001');
}

it('opens a backup of before a destruction with the keystore of today, without what was destroyed', async () => {
  const { folder, store, file, elsewhere } = await destroyed();
  await store.close();
  const place = { dataDir: elsewhere, keyFile: folder.keyFile, keystoreDir: folder.keystoreDir };
  expect(await restoreStore(file, place)).toMatchObject({ aggregates: 3, destroyed: 1, references: ['MG-2026-0002'] });
  const restored = await openLowdbStore({ ...place, ...rest });
  await onlyTheOthers(restored);
  await restored.close();
});

it('keeps a destroyed case dead when the part of the keystore that knew is lost, and its neighbours alive', async () => {
  const folder = await dataFolder();
  const store = await folder.open();
  const [one, other] = [sampleComplaint(1), sampleRequest(2)];
  for (const theCase of [one, other]) {
    await store.cases.create(theCase.id, theCase);
    await store.blobs.put(theCase.id, Buffer.from('een brief'));
  }
  const file = `${folder.keyFile}.backup`;
  await backupStore(store, file);
  await store.cases.destroy(one.id);
  const line = { day: '2029-01-10', branchId: 'house', endYear: 2026, basis: 'retention', method: 'key' } as const;
  await store.destroyed.append([{ ...line, reference: one.reference, certificate: 'PV-2029-0001', ids: [one.id] }]);
  await store.close();
  await rm(join(folder.keystoreDir, `${one.id.slice(0, 2)}.keys`));
  const place = { dataDir: `${folder.dataDir}-2`, keyFile: folder.keyFile, keystoreDir: folder.keystoreDir };
  expect(await restoreStore(file, place)).toMatchObject({ references: [one.reference], left: [] });
  const restored = await openLowdbStore({ ...place, ...rest });
  expect([...restored.cases.ids()]).toEqual([other.id]);
  expect(await restored.traces({ texts: [], ids: [one.id], depth: 'whole' })).toEqual([]);
  expect((await verifyStore(restored, { data: true })).findings.filter((found) => !isHarmless(found))).toEqual([]);
  await restored.close();
});

it('opens nothing of it with the key of today alone', async () => {
  const { folder, store, file, elsewhere } = await destroyed();
  await store.close();
  const place = { dataDir: elsewhere, keyFile: folder.keyFile, keystoreDir: `${elsewhere}.keys` };
  await expect(restoreStore(file, place)).rejects.toMatchObject({ code: 'wrongKey' });
  expect(await readdir(elsewhere).catch(() => [])).toEqual([]);
});

it('destroys once more by the register what a lost part of the keystore would bring back', async () => {
  const { folder, store, file, elsewhere } = await destroyed();
  await store.close();
  await rm(join(folder.keystoreDir, `${gone.slice(0, 2)}.keys`));
  // somebody kept the master key of before, and puts that backup back with it beside what is left of the keystore
  const old = `${folder.keyFile}.old`;
  const fresh = { dataDir: elsewhere, keyFile: old, keystoreDir: `${elsewhere}.keys` };
  await restoreStore(file, fresh);
  const revived = await openLowdbStore({ ...fresh, ...rest });
  expect(await revived.dossiers.load(gone)).toBeDefined();
  await revived.close();
  await rm(elsewhere, { recursive: true });
  await rm(join(`${elsewhere}.keys`, `${gone.slice(0, 2)}.keys`));
  await copyFile(join(folder.keystoreDir, 'vernietigd.jsonl'), join(`${elsewhere}.keys`, 'vernietigd.jsonl'));
  expect(await restoreStore(file, fresh)).toMatchObject({ references: ['MG-2026-0002'] });
  const restored = await openLowdbStore({ ...fresh, ...rest });
  await onlyTheOthers(restored);
  await restored.close();
});

it('keeps the register in the backup for whoever loses the keystore, and never shortens the one that is here', async () => {
  const { folder, store, elsewhere } = await destroyed();
  const later = `${folder.keyFile}.later`;
  await backupStore(store, later);
  await store.close();
  const place = { dataDir: elsewhere, keyFile: folder.keyFile, keystoreDir: `${elsewhere}.keys` };
  await restoreStore(later, place);
  const restored = await openLowdbStore({ ...place, ...rest });
  await onlyTheOthers(restored);
  await restored.close();
});

import { expect, it } from 'vitest';
import { backupStore } from '#src/store/lowdb/backup.ts';
import { openLowdbStore } from '#src/store/lowdb/open.ts';
import { restoreStore } from '#src/store/lowdb/restore.ts';
import { dataFolder } from './data-folder.ts';
import { sampleOrganisation, sampleSummary } from './sample-dossier.ts';
import { sampleSurvey, sampleSurveyFile } from './sample-survey.ts';

const names = 'de heer J.M. van der Proef;Fictielaan 12';

it('opens no file with names from a backup of before it was deleted, with the keystore of today (R27)', async () => {
  const folder = await dataFolder();
  const store = await folder.open();
  const batch = sampleSurvey(1, { fileId: sampleSurveyFile });
  await store.surveyBatches.create(batch.id, batch);
  const zip = await store.blobs.put(sampleSurveyFile, Buffer.from(names));
  await store.surveyFiles.create(sampleSurveyFile, { id: sampleSurveyFile, batchId: batch.id, zip });
  const backup = `${folder.keyFile}.backup`;
  await backupStore(store, backup);
  await store.surveyFiles.destroy(sampleSurveyFile);
  await store.rotateKeys();
  expect(await store.traces({ texts: [names], ids: [sampleSurveyFile], except: ['survey'], depth: 'whole' })).toEqual(
    [],
  );
  await store.close();
  const place = { dataDir: `${folder.dataDir}-2`, keyFile: folder.keyFile, keystoreDir: folder.keystoreDir };
  await restoreStore(backup, place);
  const restored = await openLowdbStore({ ...place, summarise: sampleSummary, organisation: sampleOrganisation });
  expect((await restored.surveyBatches.load(batch.id))?.value).toEqual(batch);
  expect(restored.surveyFiles.summary(sampleSurveyFile)).toBeUndefined();
  await expect(restored.blobs.get(sampleSurveyFile, zip)).rejects.toThrow();
  await restored.close();
});

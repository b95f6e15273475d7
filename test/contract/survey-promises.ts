import { expect, it } from 'vitest';
import type { BranchId } from '#src/domain/ids.ts';
import { Quarantined } from '#src/store/errors.ts';
import { idOf } from '#test/store/sample-dossier.ts';
import { sampleSurvey, sampleSurveyFile } from '#test/store/sample-survey.ts';
import type { StoreSubject } from './store-contract.ts';

/** What any implementation of the port promises of the lists for the survey bureau. */
export function surveyPromises(open: () => Promise<StoreSubject>): void {
  const branchId = idOf<BranchId>('branch-1');

  it('keeps a survey list and its file over a restart, and forgets the file alone when that is destroyed', async () => {
    const { store, reopen } = await open();
    const batch = sampleSurvey(1, { fileId: sampleSurveyFile });
    await store.surveyBatches.create(batch.id, batch);
    const zip = await store.blobs.put(sampleSurveyFile, Buffer.from('namen'));
    await store.surveyFiles.create(sampleSurveyFile, { id: sampleSurveyFile, batchId: batch.id, zip });
    const again = (await reopen?.()) ?? store;
    expect(await again.surveyBatches.load(batch.id)).toEqual({ value: batch, revision: 1 });
    expect(Buffer.from(await again.blobs.get(sampleSurveyFile, zip)).toString()).toBe('namen');
    await again.surveyFiles.destroy(sampleSurveyFile);
    await expect(again.blobs.get(sampleSurveyFile, zip)).rejects.toBeInstanceOf(Quarantined);
    expect(await again.traces({ texts: [], ids: [sampleSurveyFile], except: ['survey'], depth: 'quick' })).toEqual([]);
    expect((await again.surveyBatches.load(batch.id))?.value).toEqual(batch);
  });

  it('tells which survey lists are open, of a branch or of all, and which have a mail to send', async () => {
    const { store } = await open();
    const months = ['2026-11', '2026-09', '2026-10'] as const;
    const all = months.map((month, at) => sampleSurvey(at + 1, { month }));
    const over = sampleSurvey(7, { month: '2026-08', machine: { ...sampleSurvey(7).machine, value: 'fileDeleted' } });
    const elsewhere = sampleSurvey(9, { branchId: idOf<BranchId>('branch-2') });
    for (const one of [...all, over, elsewhere]) await store.surveyBatches.create(one.id, one);
    expect(store.surveyLists.open(branchId).map(({ month }) => month)).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(store.surveyLists.open()).toHaveLength(4);
    expect(store.surveyLists.ofBranch(branchId).map(({ month }) => month)).toEqual([
      '2026-11',
      '2026-10',
      '2026-09',
      '2026-08',
    ]);
    expect(store.surveyLists.mailDue('2099-01-01T00:00:00.000Z')).toEqual([]);
  });
}

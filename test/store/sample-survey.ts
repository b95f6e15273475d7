import type { BranchId, DossierId, ItemId, SurveyBatchId, SurveyFileId } from '#src/domain/ids.ts';
import type { SurveyBatch } from '#src/domain/survey/batch.ts';
import { start } from '#src/workflow/step.ts';
import { idOf } from './sample-dossier.ts';

/** A list of one branch with one client on it, as it is collected. */
export function sampleSurvey(number: number, changed: Partial<SurveyBatch> = {}): SurveyBatch {
  return {
    id: idOf<SurveyBatchId>(`survey-${number}`),
    branchId: idOf<BranchId>('branch-1'),
    month: '2026-11',
    machine: start('survey'),
    openedOn: '2026-11-01',
    rows: [
      {
        line: idOf<ItemId>(`survey-line-${number}`),
        dossierIds: [idOf<DossierId>(`dossier-${number}`)],
        told: 'nothing',
      },
    ],
    passedOver: [],
    removals: [],
    messages: [],
    events: [],
    ...changed,
  };
}

export const sampleSurveyFile = idOf<SurveyFileId>('survey-file-1');

import type { SurveyBatchId, SurveyFileId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { batchState, deleteFrom, type SurveyBatch, toBeTold } from '#src/domain/survey/batch.ts';
import type { Day } from '#src/domain/time.ts';
import { type SurveySituation, surveyStep } from '#src/workflow/survey/step.ts';
import type { Deps } from '../context.ts';
import { isTrusted } from '../destruction/clock.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { readable } from '../readable.ts';
import { keepersOf, staffMail } from './agency-mail.ts';
import { changeBatch } from './change-batch.ts';
import { tellRegisters } from './tell-registers.ts';

/**
 * R27: deletes every file with names whose days are over: thirty after the bureau confirmed it, sixty after it left where nobody
 * did. Its key first, so that no backup opens it any more; then a new master key, so that no old keystore does; then a look
 * whether it is gone; then the list forgets its dossiers, and is the manifest. Safe to repeat at any point. A clock that was set
 * back, or that leapt ahead, deletes nothing.
 */
export async function deleteSurveyFiles(deps: Deps, day: Day, stopped?: () => boolean): Promise<Ticked<SurveyBatchId>> {
  const { store } = deps;
  if (!isTrusted(deps)) return { done: 0, failed: [] };
  const due = store.surveyLists.open().filter((one) => one.deleteFrom !== undefined && one.deleteFrom <= day);
  const gone = new Map<SurveyBatchId, SurveyFileId>();
  for (const { id } of due) {
    const fileId = (await store.surveyBatches.load(id))?.value.fileId;
    if (!fileId) continue;
    await store.surveyFiles.destroy(fileId);
    gone.set(id, fileId);
  }
  if (due.length === 0) return { done: 0, failed: [] };
  await store.rotateKeys();
  const wanted = [...gone.values()];
  const traces = await store.traces({ texts: [], ids: wanted, except: ['survey'], depth: 'quick' });
  const left = new Set(traces.flatMap(({ of }) => (of === undefined ? [] : [wanted[of]])));
  return inEach(
    due.map(({ id }) => id),
    async (id) =>
      left.has(gone.get(id)) ? refuse('unavailable', { params: { reason: 'traceLeft' } }) : ended(deps, id, day),
    stopped,
  );
}

async function ended(deps: Deps, id: SurveyBatchId, day: Day): Promise<Result<undefined>> {
  // nobody said that a file that was made to be handed over was, or was not
  await changeBatch(deps, system, { id, right: 'system' }, (situation) =>
    batchState(situation.batch) === 'taken' ? surveyStep(situation, { type: 'file.unknown' }) : ok(situation.batch),
  );
  // the registers are told while the list still knows whose they are
  await tellRegisters(deps, id);
  const changed = await changeBatch(deps, system, { id, right: 'system' }, (situation) => manifest(situation, day));
  return changed.ok ? ok(undefined) : changed;
}

const system = { kind: 'system' } as const;

/** What stays: numbers, days, the hash of the file, and who of us did what. */
function manifest(situation: SurveySituation, day: Day): Result<SurveyBatch> {
  const { batch, organisation } = situation;
  const { fileId: _, ...kept } = batch;
  const isConfirmed = batch.confirmedOn !== undefined;
  const isOver = (deleteFrom(batch) ?? '9999') <= day;
  const facts = { thirtyDaysOver: isConfirmed && isOver, sixtyDaysOver: !isConfirmed && isOver };
  const stepped = surveyStep({ ...situation, batch: kept }, { type: 'file.deleted', facts });
  if (!stepped.ok) return stepped;
  const rows = batch.rows
    .filter(({ off }) => !off)
    .map((row) => (row.told === toBeTold(batch, row) ? { ...row, dossierIds: [] } : row));
  const deleted = { ...stepped.value, deletedOn: day, passedOver: [], rows };
  // nothing goes in silence: where nobody confirmed it, its keepers are told that it went all the same
  const told = isConfirmed
    ? []
    : keepersOf(organisation, batch.branchId, day).map((user) => staffMail(situation, user));
  return ok({ ...deleted, messages: [...deleted.messages, ...told] });
}

/** Files of lists that were taken back, that failed, or that ended: nobody needs them. What is damaged stays to be looked at. */
export async function dropLooseFiles({ store }: Pick<Deps, 'store'>): Promise<void> {
  for (const id of [...store.surveyFiles.ids()]) {
    const { value: file } = await readable(store.surveyFiles, id);
    const batch = file && (await readable(store.surveyBatches, file.batchId));
    if (batch?.kind === 'read' && batch.value?.fileId !== id) await store.surveyFiles.destroy(id);
  }
}

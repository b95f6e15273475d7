import { z } from 'zod';
import { type BranchId, idSchema, type SurveyBatchId, type UserId } from '../ids.ts';
import { daySchema, instantSchema, monthSchema } from '../time.ts';
import { batchState, deleteFrom, isOver, lastOf, type SurveyBatch, standingRows } from './batch.ts';

/** What lists, jobs and "Mijn werk" need to know of a survey list without opening it. */
export const surveySummarySchema = z.strictObject({
  id: idSchema<SurveyBatchId>(),
  branchId: idSchema<BranchId>(),
  month: monthSchema,
  state: z.string(),
  rows: z.number().int(),
  checkedBy: z.union([idSchema<UserId>(), z.literal('system'), z.literal('sponsor')]).optional(),
  checkedAt: instantSchema.optional(),
  sentOn: daySchema.optional(),
  confirmedOn: daySchema.optional(),
  /** The first day on which the file is deleted; absent once it is. */
  deleteFrom: daySchema.optional(),
  deletedOn: daySchema.optional(),
  /** The day of the oldest row that the bureau has not removed yet, as far as we know. */
  removalSince: daySchema.optional(),
  mailDueAt: instantSchema.optional(),
});
export type SurveySummary = z.infer<typeof surveySummarySchema>;

/** The summary of a survey list. */
export function summariseSurvey(batch: SurveyBatch): SurveySummary {
  const { id, branchId, month, sentOn, confirmedOn, deletedOn, removals, messages } = batch;
  const state = batchState(batch);
  const checked = state === 'collecting' ? undefined : lastOf(batch, 'list.checked');
  const from = isOver(state) ? undefined : deleteFrom(batch);
  const removalSince = removals.find(({ confirmed }) => !confirmed)?.on;
  const mailDueAt = messages
    .flatMap(({ nextTryAt }) => nextTryAt ?? [])
    .sort()
    .at(0);
  return {
    id,
    branchId,
    month,
    state,
    rows: batch.file && state === 'fileDeleted' ? batch.file.rows : standingRows(batch).length,
    ...(checked && { checkedBy: checked.by, checkedAt: checked.at }),
    ...(sentOn && { sentOn }),
    ...(confirmedOn && { confirmedOn }),
    ...(from && { deleteFrom: from }),
    ...(deletedOn && { deletedOn }),
    ...(removalSince && { removalSince }),
    ...(mailDueAt && { mailDueAt }),
  };
}

import { z } from 'zod';
import { addDays } from '../calendar.ts';
import { blobRefSchema } from '../document.ts';
import { type DossierEvent, eventSchema } from '../event.ts';
import {
  type BranchId,
  type DossierId,
  type ItemId,
  idSchema,
  type MailId,
  type SurveyBatchId,
  type SurveyFileId,
  type UserId,
} from '../ids.ts';
import { machineStateSchema, statePath } from '../machine.ts';
import { type Day, daySchema, monthSchema } from '../time.ts';
import { type SurveyMail, surveyMailSchema } from './mail.ts';
import { surveyBarriers } from './standing.ts';

/** A client on the list: no name, so that nothing of it has to be deleted before the file is. */
const rowSchema = z.strictObject({
  /** Of the line in the register of each of these dossiers. */
  line: idSchema<ItemId>(),
  /** One, or more when the same person had several trajectories here (R26); none any more once the file is deleted. */
  dossierIds: z.array(idSchema<DossierId>()),
  /** Its row in the file that was made last; the first client is row 1. */
  number: z.number().int().min(1).optional(),
  /** What the registers of these dossiers were last told, or are about to be told. */
  told: z.enum(['nothing', 'pending', 'sent', 'unknown', 'void']),
  /** It dropped out before it left. */
  off: z.strictObject({ why: z.enum(surveyBarriers), on: daySchema }).optional(),
});
export type SurveyRow = z.infer<typeof rowSchema>;

/** M08: the bureau is asked to remove one row of the file. */
const removalSchema = z.strictObject({
  line: idSchema<ItemId>(),
  number: z.number().int().min(1),
  /** Of that file: another one that went later has other rows. */
  sha256: z.string(),
  why: z.enum(surveyBarriers),
  on: daySchema,
  mailId: idSchema<MailId>(),
  confirmed: z.strictObject({ on: daySchema, by: idSchema<UserId>() }).optional(),
});
export type SurveyRemoval = z.infer<typeof removalSchema>;

/** Of the file that left or is about to: what proves which one it was. Its bytes lie apart, under a key of their own. */
const fileSchema = z.strictObject({
  name: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  rows: z.number().int().min(1),
  on: daySchema,
});

/**
 * What goes to the survey bureau for one branch and one month (P11). Nothing in it names a client. Once the file with names is
 * deleted its rows go too, and this is the manifest that stays.
 */
export const surveyBatchSchema = z.strictObject({
  id: idSchema<SurveyBatchId>(),
  branchId: idSchema<BranchId>(),
  month: monthSchema,
  machine: machineStateSchema,
  openedOn: daySchema,
  rows: z.array(rowSchema),
  /** Whose trajectory ended and who is not on it, while it is collected. */
  passedOver: z.array(z.strictObject({ dossierId: idSchema<DossierId>(), why: z.enum(surveyBarriers) })),
  /** Where the file with names lies, from before it is made until it is gone. */
  fileId: idSchema<SurveyFileId>().optional(),
  file: fileSchema.optional(),
  /** The name of the bureau as it was when the file left. */
  agency: z.string().optional(),
  sentOn: daySchema.optional(),
  confirmedOn: daySchema.optional(),
  deletedOn: daySchema.optional(),
  removals: z.array(removalSchema),
  messages: z.array(surveyMailSchema),
  events: z.array(eventSchema),
});
export type SurveyBatch = z.infer<typeof surveyBatchSchema>;

/** The file with names, and the copy of the mail that carried it. */
export const surveyFileSchema = z.strictObject({
  id: idSchema<SurveyFileId>(),
  batchId: idSchema<SurveyBatchId>(),
  zip: blobRefSchema,
  eml: blobRefSchema.optional(),
});
export type SurveyFile = z.infer<typeof surveyFileSchema>;

/** Whoever is on the list. */
export function standingRows({ rows }: Pick<SurveyBatch, 'rows'>): SurveyRow[] {
  return rows.filter(({ off }) => !off);
}

export function batchState({ machine }: Pick<SurveyBatch, 'machine'>): string {
  return statePath(machine);
}

/** The file has left, or may have. */
export function isAway(state: string): boolean {
  return ['sent', 'confirmed', 'unknown'].includes(state);
}

/** Nothing happens to it any more, but for a row that the bureau is asked to remove. */
export function isOver(state: string): boolean {
  return state === 'fileDeleted' || isStopped(state);
}

/** Nothing of it went to the bureau, and nothing will. */
export function isStopped(state: string): boolean {
  return state === 'withdrawn' || state === 'lapsed';
}

/** The last time this happened; whoever checked or released the list did so then. */
export function lastOf({ events }: Pick<SurveyBatch, 'events'>, type: string): DossierEvent | undefined {
  return events.findLast((event) => event.type === type);
}

/** What the registers of a row have to say, as the list stands now (R54). */
export function toBeTold(batch: Pick<SurveyBatch, 'machine'>, { off, told }: SurveyRow): SurveyRow['told'] {
  if (told === 'nothing') return 'nothing';
  if (off) return 'void';
  switch (batchState(batch)) {
    case 'sent':
    case 'confirmed':
      return 'sent';
    case 'unknown':
      return 'unknown';
    case 'released':
    case 'taken':
    case 'fileDeleted':
      return told;
    default:
      return 'void';
  }
}

/** The list as if no file of it was ever made. */
export function withoutFile({ fileId: _id, file: _file, ...batch }: SurveyBatch): SurveyBatch {
  return batch;
}

/** The mail that carries the file: the last one, when it went again. */
export function fileMail({ messages }: Pick<SurveyBatch, 'messages'>): SurveyMail | undefined {
  return messages.findLast(({ kind }) => kind === 'survey');
}

/** R27: days that the file stays after the bureau confirmed it, and after it left where nobody does. */
export const keptDays = { confirmed: 30, unconfirmed: 60 } as const;
/** After so many days without a confirmation somebody asks for it. */
const askedAfter = 14;

/** The first day on which the file with names is deleted. Undefined: it did not leave, and cannot have left. */
export function deleteFrom(batch: Pick<SurveyBatch, 'machine' | 'file' | 'sentOn' | 'confirmedOn'>): Day | undefined {
  const { file, sentOn, confirmedOn } = batch;
  if (confirmedOn) return addDays(confirmedOn, keptDays.confirmed);
  const left = isAway(batchState(batch)) || batchState(batch) === 'taken' ? (sentOn ?? file?.on) : undefined;
  return left && addDays(left, keptDays.unconfirmed);
}

/** The day from which a confirmation is asked for: of the file, or of a row that was to be removed. */
export function askFrom(day: Day): Day {
  return addDays(day, askedAfter);
}

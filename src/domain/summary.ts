import { z } from 'zod';
import {
  type BranchId,
  type ContactId,
  type ContractId,
  type DocumentId,
  type DossierId,
  idSchema,
  type MailId,
  type SponsorId,
  type UserId,
} from './ids.ts';
import type { DossierAction } from './permissions.ts';
import { daySchema, instantSchema } from './time.ts';

/** What a person has to do next in a dossier, or whom it waits for: one row of "Mijn werk". */
export const deadlineKinds = [
  'planIntake',
  'holdIntake',
  'finishIntake',
  'writePlan',
  'finishPlan',
  'changePlan',
  'sendPlan',
  'awaitPlanDecision',
  'callSponsor',
  'writeReport',
  'finishReport',
  'changeReport',
  'awaitReportDecision',
  'finishDocument',
  'changeDocument',
  'awaitDocumentDecision',
  'writeFinalReport',
  'changeFinalReport',
  'awaitFinalDecision',
  'mailTrouble',
  'postLetter',
  'extendOrClose',
  'endAftercare',
  'discussReturn',
  'confirmDeletion',
  'decideRejection',
  'decideReportRejection',
  'decideDocumentRejection',
  'decideFinalRejection',
  'lateReport',
  'assignCoach',
  'none',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** Rows of the permission table by which tasks are done (DOMAIN 13). */
export const taskRights = [
  'trajectory.coach',
  'trajectory.manager',
  'mail.repair',
  'document.send',
  'document.review',
] as const satisfies readonly DossierAction[];
export type TaskRight = (typeof taskRights)[number];

/** Places of the retention machine that the list of destruction shows. */
export const keepingPlaces = [
  'dueSoon',
  'due',
  'toConfirm',
  'coolingOff',
  'onHold',
  'destroying',
  'destroyFailed',
] as const;
export type KeepingPlace = (typeof keepingPlaces)[number];

const taskSchema = z.strictObject({
  kind: z.enum(deadlineKinds),
  /** Who may do it, when that is not what goes with the kind (`taskRight` in deadlines.ts). */
  right: z.enum(taskRights).optional(),
  on: daySchema.optional(),
  /** Present when somebody else has to act, since this day. */
  waitsFor: z
    .strictObject({
      who: z.enum(['sponsor', 'client', 'mail']),
      since: daySchema,
      /** What happens on `on` when nobody answered: another mail, or a telephone call (R19). */
      followUp: z.enum(['reminder', 'call']).optional(),
    })
    .optional(),
  /** Which voortgangsrapportage it is about. */
  number: z.number().int().optional(),
  /** The version it is about. A summary keeps it of what is done on a page of that version. */
  documentId: idSchema<DocumentId>().optional(),
  /** The mail that is to be seen to. */
  messageId: idSchema<MailId>().optional(),
});
export type Task = z.infer<typeof taskSchema>;

/**
 * What lists, search, jobs and counts need to know of a dossier without opening it. Sealed in the file's header; at
 * most 900 bytes as JSON, so names are cut. Made by `summarise` (domain/summarise.ts) at every save.
 */
export const summarySchema = z.strictObject({
  id: idSchema<DossierId>(),
  reference: z.string(),
  branchId: idSchema<BranchId>(),
  coachId: idSchema<UserId>(),
  sponsorId: idSchema<SponsorId>(),
  orderNumber: z.string(),
  /** Sort form: 'Proef, J.M. van der'. */
  name: z.string(),
  /** Trajectory state as a dotted path: 'active.running'. */
  state: z.string(),
  next: taskSchema,
  /** The first task for each right that `next` does not ask for: everybody finds their own work (R36). */
  also: z.array(taskSchema).optional(),
  /** First moment a queued mail may be tried. */
  mailDueAt: instantSchema.optional(),
  /** First day the daily tick has something to do. */
  tickDueOn: daySchema.optional(),
  trouble: z.boolean(),
  /** The last day on which a word of the health list was kept with a reason (R8). */
  overriddenOn: daySchema.optional(),
  /** The last day on which something of it left the house (R54). */
  disclosedOn: daySchema.optional(),
  /** Contacts of the sponsor with whom a version lies, or to whom it is on its way. */
  liesWith: z.array(idSchema<ContactId>()).optional(),
  /** Somebody at a partner asked for data or has some, that were not asked back yet (P15). */
  providing: z.literal(true).optional(),
  /** The contract under which it holds a BSN; none while it is restricted, when nothing may be wiped (R9, AVG 18). */
  bsnUnder: idSchema<ContractId>().optional(),
  open: z.boolean(),
  /** Hours that somebody pays for: spent, less those that are billed to nobody; none in the archive. */
  hours: z.number().optional(),
  /** It lies in the archive (R29). */
  archived: z.literal(true).optional(),
  /** From sixty days before it may be destroyed, or as long as something holds it: where that stands (R31, R33). */
  keeping: z
    .strictObject({
      at: z.enum(keepingPlaces),
      from: daySchema,
      /** In which the participation ended. */
      year: z.number().int(),
      /** The day on which the directorate looks at its own hold again. */
      review: daySchema.optional(),
      /** Left out of the list until this day. */
      leftOut: daySchema.optional(),
      /** The last day on which the directorate was told that nobody acts. */
      told: daySchema.optional(),
    })
    .optional(),
});
export type DossierSummary = z.infer<typeof summarySchema>;

import { z } from 'zod';
import { assignmentSchema } from './assignment.ts';
import { clientSchema } from './client.ts';
import { disclosureSchema } from './disclosure.ts';
import { blobRefSchema, documentSchema, wordOverrideSchema } from './document.ts';
import { eventSchema } from './event.ts';
import { type BranchId, type CaseId, type DossierId, type ItemId, idSchema, type UserId } from './ids.ts';
import { jsonSchema } from './json.ts';
import { machineStateSchema, statePath } from './machine.ts';
import { messageSchema } from './message.ts';
import { orderedHoldSchema } from './ordered-hold.ts';
import { partnerObjectionSchema, provisionSchema } from './partner/provision.ts';
import { questioners } from './questioners.ts';
import { daySchema, instantSchema } from './time.ts';

/** R10: who gave a datum. 'staff' is a coach's estimate; 'observed' what the coach did or saw. */
export const sources = ['sponsor', 'client', 'document', 'staff', 'observed'] as const;
export type Source = (typeof sources)[number];

/** R10: who gave a datum, when it was recorded and by whom. Keyed by 'client.address', 'intake.education', ... */
const provenanceSchema = z.strictObject({
  source: z.enum(sources),
  on: daySchema,
  by: idSchema<UserId>(),
});

/** The five reporting fields of P10, in the regulation's order. */
export const reportFields = ['guidance', 'training', 'mediation', 'placement', 'aftercare'] as const;
export type ReportField = (typeof reportFields)[number];

/** What a note says. */
const noteWords = {
  on: daySchema,
  field: z.enum(reportFields),
  kind: z.enum(['talk', 'phone', 'visit', 'mail', 'attempt', 'employer', 'other']),
  text: z.string().max(4000),
  /** Number of the plan activity it belongs to, and hours spent on it. */
  activity: z.number().int().optional(),
  hours: z.number().min(0).max(24),
  attendance: z.enum(['kept', 'cancelledInTime', 'missed', 'none']),
};
const noteMendedSchema = z.strictObject({ by: idSchema<UserId>(), at: instantSchema, reason: z.string().max(1000) });

/** A contact note: one appointment or action, filed under one reporting field (R23: told exactly once). */
export const noteSchema = z.strictObject({
  id: idSchema<ItemId>(),
  ...noteWords,
  by: idSchema<UserId>(),
  at: instantSchema,
  /** What it said before it was corrected, oldest first, with who corrected it, when and why. */
  earlier: z.array(z.strictObject({ ...noteWords, corrected: noteMendedSchema })).optional(),
  /** Struck out: it stands in the wrong dossier and counts nowhere any more. */
  struck: noteMendedSchema.optional(),
});
export type Note = z.infer<typeof noteSchema>;

/** R12: a file handed in. Served only as a download; never opened here. */
export const uploadSchema = z.strictObject({
  id: idSchema<ItemId>(),
  kind: z.enum(['diploma', 'cv', 'sponsorConsent', 'sponsorReply', 'other']),
  title: z.string().max(120),
  type: z.enum(['pdf', 'docx', 'jpg', 'png']),
  blob: blobRefSchema,
  by: idSchema<UserId>(),
  at: instantSchema,
});
export type Upload = z.infer<typeof uploadSchema>;

/** Text typed but not yet right or not yet handed in; kept 30 days (UX autosave). Key: 'intake.education', 'DOCID.goals'. */
export const draftSchema = z.strictObject({
  raw: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  by: idSchema<UserId>(),
  at: instantSchema,
});

/** The trajectory: machine position, and the dates and facts its steps established (DOMAIN 8.1). */
export const trajectorySchema = z.strictObject({
  machine: machineStateSchema,
  /** Answers given when a step was taken, by event name; each step's form says what is in it (domain/steps.ts). */
  facts: z.record(z.string(), z.record(z.string(), jsonSchema)),
  intakeDueOn: daySchema.optional(),
  intakePlannedOn: daySchema.optional(),
  intakeHeldOn: daySchema.optional(),
  planDueOn: daySchema.optional(),
  startDate: daySchema.optional(),
  maxEnd: daySchema.optional(),
  /** Period of the next progress report; due `reportWithin` working days after `until`. */
  nextReport: z
    .strictObject({ number: z.number().int(), from: daySchema, until: daySchema, dueOn: daySchema })
    .optional(),
  pausedFrom: daySchema.optional(),
  placedFrom: daySchema.optional(),
  aftercareUntil: daySchema.optional(),
  finalReportDueOn: daySchema.optional(),
  endDate: daySchema.optional(),
  endReason: z.string().optional(),
  /** The last day the daily tick was run for this dossier. */
  tickedOn: daySchema.optional(),
});
export type Trajectory = z.infer<typeof trajectorySchema>;

/** P12: where the dossier stands between the end of the trajectory and its destruction. */
const retentionSchema = z.strictObject({
  machine: machineStateSchema,
  archivedOn: daySchema.optional(),
  /** What the directorate holds it for, ended ones too; cases and restrictions hold it without a line here. */
  holds: z.array(orderedHoldSchema),
  /** R31: each time somebody left it out of the list, for a reason and no longer than that day. */
  leftOut: z.array(
    z.strictObject({
      on: daySchema,
      until: daySchema,
      by: idSchema<UserId>(),
      reason: z.string().min(1).max(400),
    }),
  ),
  /** The day the last hold ended, of whatever kind: it is destroyed fourteen days later at the earliest (R33). */
  releasedOn: daySchema.optional(),
});
export type Retention = z.infer<typeof retentionSchema>;

/** R65: a question that came after the end, and what was answered. */
const askedAfterSchema = z.strictObject({
  id: idSchema<ItemId>(),
  on: daySchema,
  from: z.enum(questioners),
  name: z.string().max(150),
  question: z.string().max(1000),
  purpose: z.string().max(500),
  answer: z.string().max(1000),
  by: idSchema<UserId>(),
});
export type AskedAfter = z.infer<typeof askedAfterSchema>;

/** P13: hours that are billed to nobody, day by day, and why. */
const notBilledSchema = z.strictObject({
  on: daySchema,
  by: idSchema<UserId>(),
  reason: z.string().min(1).max(400),
  days: z.array(z.strictObject({ on: daySchema, hours: z.number().multipleOf(0.25) })).min(1),
});

/** What a client says about a datum that was not changed. */
const statementSchema = z.strictObject({
  id: idSchema<ItemId>(),
  /** Which datum (domain/statement-places.ts): 'client.contact', 'intake.education', 'note.ID', 'view.trajectplan'. */
  datum: z.string().max(120),
  words: z.string().min(1).max(2000),
  on: daySchema,
});

/** The aggregate: one client, one assignment, one file, one key, one atomic write (DESIGN). */
export const dossierSchema = z.strictObject({
  id: idSchema<DossierId>(),
  /** Our own meaningless number, MG-2026-0417; the only name used in subjects and file names. */
  reference: z.string().regex(/^MG-\d{4}-\d{4,}$/),
  branchId: idSchema<BranchId>(),
  /** R64: exactly one responsible coach, with history. The last one is the present. */
  coaches: z.array(z.strictObject({ userId: idSchema<UserId>(), from: daySchema, reason: z.string().max(500) })).min(1),
  client: clientSchema,
  assignment: assignmentSchema,
  provenance: z.record(z.string(), provenanceSchema),
  /** Finished intake sections: form values by section key (domain/intake.ts parses them). */
  intake: z.record(z.string(), z.record(z.string(), jsonSchema)),
  overrides: z.array(wordOverrideSchema),
  trajectory: trajectorySchema,
  retention: retentionSchema,
  /** P27. */
  questions: z.array(askedAfterSchema),
  notes: z.array(noteSchema),
  uploads: z.array(uploadSchema),
  documents: z.array(documentSchema),
  messages: z.array(messageSchema),
  disclosures: z.array(disclosureSchema),
  /** P15: what people at partners asked for and got. */
  provisions: z.array(provisionSchema),
  /** AVG 21: partners that the client wants to have no data. */
  partnerObjections: z.array(partnerObjectionSchema),
  drafts: z.record(z.string(), draftSchema),
  events: z.array(eventSchema),
  notBilled: z.array(notBilledSchema),
  /** AVG 18: the requests because of which nothing is used for now; none: it is not restricted. */
  restrictedBy: z.array(idSchema<CaseId>()),
  /** AVG 21, P11: the client wants no survey. No reason is asked. */
  surveyObjection: z.boolean(),
  /** R47, E12: the client's own words, which stand beside a datum that stayed as it is, here and in every copy. */
  statements: z.array(statementSchema),
  /** Errands of cases that were carried out here, by their ids: each once. */
  errandsDone: z.array(idSchema<ItemId>()),
});
export type Dossier = z.infer<typeof dossierSchema>;

/** AVG 18: is it only kept for now? */
export function isRestricted({ restrictedBy }: Pick<Dossier, 'restrictedBy'>): boolean {
  return restrictedBy.length > 0;
}

/** R64: the coach responsible now. */
export function responsibleCoach(dossier: Pick<Dossier, 'coaches'>): UserId {
  const last = dossier.coaches.at(-1);
  if (!last) throw new Error('a dossier without a coach cannot pass its schema');
  return last.userId;
}

/** E4: was the death of the client recorded? */
export function hasDied({ trajectory }: Pick<Dossier, 'trajectory'>): boolean {
  return trajectory.endReason === 'deceased';
}

/** R29: it lies in the archive: read only, and only with a reason that is logged. */
export function isArchived({ retention }: Pick<Dossier, 'retention'>): boolean {
  return !['open', 'archivable'].includes(statePath(retention.machine));
}

/** R29: the trajectory has ended or never started. What is in the dossier is read and no longer changed. */
export function isClosed({ trajectory }: Pick<Dossier, 'trajectory'>): boolean {
  return ['ended', 'declined'].includes(statePath(trajectory.machine));
}

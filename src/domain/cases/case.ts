import { z } from 'zod';
import { blobRefSchema, wordOverrideSchema } from '../document.ts';
import { eventSchema } from '../event.ts';
import {
  type BranchId,
  type CaseId,
  type DocumentId,
  type DossierId,
  type ItemId,
  idSchema,
  type LetterheadId,
  type MailId,
  type PartnerId,
  type PartnerPersonId,
  type UserId,
} from '../ids.ts';
import { markedWords } from '../inspection/redact.ts';
import { jsonSchema } from '../json.ts';
import { machineStateSchema } from '../machine.ts';
import { messageSchema } from '../message.ts';
import { daySchema, instantSchema } from '../time.ts';
import { asks } from './asks.ts';
import { caseAppointmentSchema } from './case-appointment.ts';
import { correctionSchema, noticeSchema } from './correction.ts';
import { errandSchema } from './errand.ts';
import { casePersonSchema, caseRepresentativeSchema, contactPlaceSchema } from './people.ts';

/** How it reached us. A talk or a telephone call counts as much as a letter (AVG 12). */
export const channels = ['web', 'letter', 'mail', 'phone', 'talk'] as const;

/** As the form gave them, as the dossier has the client, or as the representative whose mandate was seen. */
const letterReaders = ['given', 'client', 'representative'] as const;
export type LetterReader = (typeof letterReaders)[number];

/** A letter about a case. It lies in the case and nowhere else, so that it goes with the case. */
export const caseLetterSchema = z.strictObject({
  id: idSchema<DocumentId>(),
  /** Key in the templates registry: L20 to L27, L30 to L37. */
  kind: z.string(),
  /** Which of its kind in this case: a second reminder has number 2. */
  number: z.number().int().min(1),
  to: z.enum(['asker', 'respondent']),
  /** Which of those whom a complaint is about. */
  respondentId: idSchema<UserId>().optional(),
  /** Of a letter to whoever made a request: by which name and address it goes. */
  reader: z.enum(letterReaders).optional(),
  /** E19: since this day whoever it was written to may act for the client no more; it leaves no more. */
  voidSince: daySchema.optional(),
  createdAt: instantSchema,
  by: z.union([idSchema<UserId>(), z.literal('system')]),
  frozen: z.strictObject({
    at: instantSchema,
    model: blobRefSchema,
    fingerprint: z.string(),
    letterhead: idSchema<LetterheadId>().optional(),
  }),
  /** No address is printed in it: it goes by mail or from hand to hand, or somebody writes one on the envelope. */
  noAddress: z.literal(true).optional(),
  /** To what it invites; a file for a calendar goes with it. */
  appointment: caseAppointmentSchema.optional(),
  /** The mail that tells that this appointment is off. */
  calledOff: idSchema<MailId>().optional(),
  /** How and when it left the house; absent: it still lies here. */
  sent: z
    .strictObject({
      how: z.enum(['post', 'handed', 'mail']),
      on: daySchema,
      by: z.union([idSchema<UserId>(), z.literal('system')]),
    })
    .optional(),
});
export type CaseLetter = z.infer<typeof caseLetterSchema>;

const common = {
  id: idSchema<CaseId>(),
  /** The day it reached any employee, in whatever form: from here the terms count (AVG 12(3), R50). */
  receivedOn: daySchema,
  recordedAt: instantSchema,
  channel: z.enum(channels),
  enteredBy: z.union([idSchema<UserId>(), z.literal('public')]),
  /** Where it is handled; absent as long as nobody knows. */
  branchId: idSchema<BranchId>().optional(),
  machine: machineStateSchema,
  /** Since which day each region of the machine stands where it stands: 'handling', 'clock', 'hold'. */
  since: z.record(z.string(), daySchema),
  /** Answers given when a step was taken, by event name; the last time counts. */
  facts: z.record(z.string(), z.record(z.string(), jsonSchema)),
  letters: z.array(caseLetterSchema),
  /** Its outbox: what is mailed about it, to whom, and what became of that. */
  messages: z.array(messageSchema),
  /** Words of the health list that were kept with a reason (R8). */
  overrides: z.array(wordOverrideSchema),
  events: z.array(eventSchema),
  /** What the dossier still has to be told; carried out right after the write, and by the daily tick what was left. */
  errands: z.array(errandSchema),
};

const asked = {
  person: casePersonSchema,
  representative: caseRepresentativeSchema.optional(),
  contact: contactPlaceSchema,
  /** In the words of whoever asks, or of whoever wrote it down. */
  text: z.string().max(5000),
  /** R45: the asker wants the answer on paper instead of a talk. */
  wantsWritten: z.boolean(),
  /** SHA-256 of receipt code and birth date. The code itself is with whoever asked, and nowhere else. */
  receiptHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The client it is about, once staff found out. */
  dossierId: idSchema<DossierId>().optional(),
};

/** As `Redaction` of domain/inspection has it. */
const markSchema = z.strictObject({
  path: z.string().max(300),
  range: z.strictObject({ from: z.number().int().min(0), until: z.number().int().min(1) }).optional(),
  of: z.string().max(markedWords).optional(),
  reason: z.string().max(200),
});

const packageSchema = z.strictObject({
  zip: blobRefSchema,
  fileName: z.string().max(120),
  /** How many files are in it. */
  files: z.number().int().min(1),
  madeAt: instantSchema,
  by: idSchema<UserId>(),
  /** SHA-256 of all that was recorded then: when that changes, it is made again before it is given. */
  recorded: z.string().optional(),
  /** Until this day whoever holds the receipt code may fetch it. */
  sharedUntil: daySchema.optional(),
});

/** Whoever decides in place of a directorate that had a part in it: somebody from outside, by name and function. */
const outsideDeciderSchema = z.strictObject({ name: z.string().min(1).max(100), job: z.string().min(1).max(100) });

/** About more of our own people at once nobody asks or complains. */
export const maxAbout = 5;

/** DOMAIN 8.3: somebody asks something about the own data (P17, P18). */
export const requestCaseSchema = z.strictObject({
  ...common,
  ...asked,
  kind: z.literal('request'),
  reference: z.string().regex(/^V-\d{4}-\d{4,}$/),
  asks: z.array(z.enum(asks)).min(1),
  /** The receipt of the form, after a new code was drawn: it goes on showing what the receipt said, and no more (R43). */
  formReceiptHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Staff it is about: somebody else talks and answers (DOMAIN 8.3). */
  aboutUserIds: z.array(idSchema<UserId>()).max(maxAbout),
  /** AVG 12(3): the last day to answer, extended at most once. */
  dueOn: daySchema,
  extended: z.boolean(),
  answeredOn: daySchema.optional(),
  /** R47: what was changed because of it, oldest first. */
  corrections: z.array(correctionSchema),
  /** R48: who was told of that. */
  notices: z.array(noticeSchema),
  /** E11: versions that were in force and said what was changed. */
  replaced: z.array(idSchema<DocumentId>()),
  /** What of the inspection package is about somebody else (AVG 15(4)). */
  marks: z.array(markSchema),
  /** The package as it was made to be given: these very bytes (R46). */
  package: packageSchema.optional(),
  outsideDecider: outsideDeciderSchema.optional(),
  /** The complaint that came of it (P19). */
  complaintId: idSchema<CaseId>().optional(),
});
export type RequestCase = z.infer<typeof requestCaseSchema>;

/** A step we promise after a complaint: by whom and before when (R50). */
export const measureSchema = z.strictObject({
  id: idSchema<ItemId>(),
  text: z.string().min(1).max(500),
  ownerId: idSchema<UserId>(),
  dueOn: daySchema,
  doneOn: daySchema.optional(),
});

export const complaintReplySchema = z.strictObject({
  /** Whose reply it is. */
  of: idSchema<UserId>(),
  at: instantSchema,
  text: z.string().max(5000),
});

/** What a complaint is mostly about, as the figures of a year tell it (DOMAIN 8.4). */
export const complaintTopics = [
  'treatment',
  'guidance',
  'information',
  'appointments',
  'outcome',
  'privacy',
  'other',
] as const;
export type ComplaintTopic = (typeof complaintTopics)[number];

/** DOMAIN 8.4: a complaint (P19). Whoever it is about finds no trace of it (R51). */
export const complaintCaseSchema = z.strictObject({
  ...common,
  ...asked,
  kind: z.literal('complaint'),
  reference: z.string().regex(/^K-\d{4}-[0-9A-HJKMNP-TV-Z]{3,}$/),
  /** Staff it is about. */
  aboutUserIds: z.array(idSchema<UserId>()).max(maxAbout),
  /** Somebody of the directorate is among them: then nobody of the house handles it (DOMAIN 8.4). */
  aboutDirectorate: z.literal(true).optional(),
  /** Whom it is about in the words of whoever complains. */
  aboutWhom: z.string().max(200).optional(),
  /** Put down with the advice on admission; the directorate may know better. */
  topic: z.enum(complaintTopics).optional(),
  /** Whose name stands in it: each of them may be the one, as long as nobody said whom it is about (R51). */
  namedUserIds: z.array(idSchema<UserId>()),
  /** Whoever had a part in what went before: none of them handles it (R51). */
  involvedUserIds: z.array(idSchema<UserId>()),
  happenedOn: daySchema.optional(),
  /** Whoever handles it: a complaint handler of the house, or somebody from outside by name. */
  handlerId: idSchema<UserId>().optional(),
  externalHandler: z.string().max(200).optional(),
  outsideDecider: outsideDeciderSchema.optional(),
  requestId: idSchema<CaseId>().optional(),
  /** R50: the last day for the judgment, extended at most once without consent. */
  dueOn: daySchema,
  extended: z.boolean(),
  decidedOn: daySchema.optional(),
  /** The day the letter left that told what became of it. */
  answeredOn: daySchema.optional(),
  judgment: z.enum(['upheld', 'partlyUpheld', 'notUpheld', 'noFinding']).optional(),
  /** What those it is about say: by themselves through the page meant for that (R51), or as the handler wrote it down. */
  replies: z.array(complaintReplySchema).max(5),
  measures: z.array(measureSchema),
});
export type ComplaintCase = z.infer<typeof complaintCaseSchema>;

/** Of more dossiers at once a breach names none beside these. */
export const maxInBreach = 50;

export const breachData = ['contact', 'bsn', 'documents', 'notes', 'accounts', 'other'] as const;
/** How many people's, as far as is known. */
export const breachPeople = ['one', 'ten', 'hundred', 'more', 'unknown'] as const;

/** A sponsor that a breach concerns. */
export const breachSponsorSchema = z.strictObject({
  name: z.string().min(1).max(200),
  /** Told within so many real hours, so before this moment. */
  term: z.strictObject({ hours: z.number().int().min(1), by: instantSchema }).optional(),
  told: z.strictObject({ at: instantSchema, how: z.string().max(200), by: idSchema<UserId>() }).optional(),
});
export type BreachSponsor = z.infer<typeof breachSponsorSchema>;

/** Where a breach began: a company, or one person who works there. */
export const breachSourceSchema = z.strictObject({
  partnerId: idSchema<PartnerId>(),
  personId: idSchema<PartnerPersonId>().optional(),
  /** As they were called then: 'T. Lesgever, Opleidingscentrum Denkbeeldig'. */
  name: z.string().min(1).max(230),
});
export type BreachSource = z.infer<typeof breachSourceSchema>;

/** DOMAIN 8.10: data reached somebody they were not meant for, or were lost (AVG 33, 34). */
export const breachCaseSchema = z.strictObject({
  ...common,
  kind: z.literal('breach'),
  reference: z.string().regex(/^D-\d{4}-\d{3,}$/),
  /** From here the 72 real hours count (AVG 33(1)). */
  awareAt: instantSchema,
  text: z.string().max(5000),
  dossierIds: z.array(idSchema<DossierId>()).max(maxInBreach),
  /** Whose clients it is about, each with the term of the contract, if that has one. */
  sponsors: z.array(breachSponsorSchema).max(60),
  data: z.array(z.enum(breachData)),
  people: z.enum(breachPeople),
  /** DOMAIN 8.6: nobody there is told anything any more, until the manager says that it may again. */
  source: breachSourceSchema.optional(),
  notifyBy: instantSchema,
});

export type BreachCase = z.infer<typeof breachCaseSchema>;

/** A case: its own file and its own key, so that destroying it removes all there is of it. */
export const caseSchema = z.discriminatedUnion('kind', [requestCaseSchema, complaintCaseSchema, breachCaseSchema]);
export type Case = z.infer<typeof caseSchema>;
export type CaseKind = Case['kind'];
/** A case somebody came with. */
export type AskedCase = RequestCase | ComplaintCase;

export function isAsked(one: Case): one is AskedCase {
  return one.kind !== 'breach';
}

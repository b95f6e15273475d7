import { z } from 'zod';
import { addDays } from '../calendar.ts';
import { caseKinds } from '../cases/summary.ts';
import { blobRefSchema } from '../document.ts';
import {
  type BookYearId,
  type BranchId,
  type CaseId,
  type DestructionId,
  type DossierId,
  idSchema,
  type LetterheadId,
  type UserId,
} from '../ids.ts';
import { type Day, daySchema } from '../time.ts';

/** What is counted of something before it goes, for the certificate: numbers only. */
const destroyedCountsSchema = z.strictObject({
  documents: z.number().int().min(0),
  uploads: z.number().int().min(0),
  mails: z.number().int().min(0),
  cases: z.number().int().min(0),
  /** Requests that stay, since their own two years are not over (DOMAIN 7.3). */
  casesKept: z.number().int().min(0),
});
export type DestroyedCounts = z.infer<typeof destroyedCountsSchema>;

/** What is destroyed as one, with the key of its own. The id is random. */
const destroyableSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dossier'), id: idSchema<DossierId>() }),
  /** A request, complaint or breach that no dossier takes along any more. */
  z.strictObject({ kind: z.literal('case'), id: idSchema<CaseId>(), caseKind: z.enum(caseKinds) }),
  /** All invoices of a book year, which lie under its key (P13). */
  z.strictObject({ kind: z.literal('bookYear'), id: idSchema<BookYearId>() }),
]);
export type Destroyable = z.infer<typeof destroyableSchema>;

/** As the list showed it. The reference is a number of ours. */
const listed = {
  of: destroyableSchema,
  reference: z.string(),
  /** In which the participation ended, or the case was closed: the day itself would lead back to a person. */
  endYear: z.number().int(),
  /** The first day on which it may be destroyed. */
  from: daySchema,
  /** As it was when it was listed: who confirms, confirms that. */
  revision: z.number().int().min(1),
};

/** Begun: what goes with it, by random ids, so that a start after a crash ends exactly that. */
const begun = { ...listed, counts: destroyedCountsSchema, caseIds: z.array(idSchema<CaseId>()) };

const listedSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('waiting'), ...listed }),
  /** From here on it is only ended. */
  z.strictObject({ state: z.literal('going'), ...begun }),
  /** Begun, and a part could not be removed; tried again every day. */
  z.strictObject({ state: z.literal('failed'), ...begun, failedOn: daySchema }),
  /** Key and files are gone; what comes after is done for all of the list together. */
  z.strictObject({ state: z.literal('dropped'), ...begun, goneOn: daySchema }),
  /** Checked and certified. The ids are forgotten too: they led to a backup. */
  z.strictObject({
    state: z.literal('gone'),
    reference: listed.reference,
    endYear: listed.endYear,
    counts: destroyedCountsSchema,
    goneOn: daySchema,
  }),
]);
export type Listed = z.infer<typeof listedSchema>;

/** Why the program itself kept something back. */
export const keptBackReasons = ['held', 'restricted', 'openCase', 'notYet', 'unreadable'] as const;
export type KeptBackReason = (typeof keptBackReasons)[number];

/** What was taken off the list, and why. What somebody left out before, was never on it. */
const exceptionSchema = z.strictObject({
  of: listed.of,
  reference: listed.reference,
  on: daySchema,
  reason: z.enum(keptBackReasons),
});

const certificateSchema = z.strictObject({
  number: z.string().regex(/^PV-\d{4}-\d{4,}$/),
  on: daySchema,
  /** SHA-256 of its last line in the register: who changes or cuts that off, is found out. */
  seal: z.string(),
  model: blobRefSchema,
  fingerprint: z.string(),
  letterhead: idSchema<LetterheadId>().optional(),
});

const confirmed = { confirmedBy: idSchema<UserId>(), confirmedOn: daySchema, runsFrom: daySchema };

const destructionStageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('proposed') }),
  /** Cooling off until `runsFrom`; until then it can be withdrawn. */
  z.strictObject({ kind: z.literal('confirmed'), ...confirmed }),
  z.strictObject({
    kind: z.literal('withdrawn'),
    by: z.union([idSchema<UserId>(), z.literal('program')]),
    on: daySchema,
    reason: z.string().min(1).max(400),
  }),
  z.strictObject({ kind: z.literal('running'), ...confirmed }),
  z.strictObject({ kind: z.literal('done'), ...confirmed, certificate: certificateSchema }),
]);

/** Whose list it is: of a branch, or of the directorate, for complaints and for what is of no branch. */
export type ListOwner = BranchId | 'house';
/** The part of an address that names whose list it is, in the language of who reads it. */
export function ownerInAddress(owner: ListOwner): string {
  return owner === 'house' ? 'huis' : owner;
}
export const listOwnerSchema = z.union([idSchema<BranchId>(), z.literal('house')]);

/**
 * One run of one branch or of the house (R31): proposed by one, confirmed by another, cooled off, carried out, certified. No
 * name, birth date, BSN, coach or time of day stands in it, so that what remains of it leads back to nobody.
 */
export const destructionSchema = z.strictObject({
  id: idSchema<DestructionId>(),
  branchId: listOwnerSchema,
  proposedBy: idSchema<UserId>(),
  proposedOn: daySchema,
  stage: destructionStageSchema,
  entries: z.array(listedSchema),
  exceptions: z.array(exceptionSchema),
});
export type Destruction = z.infer<typeof destructionSchema>;

export type Waiting = Extract<Listed, { state: 'waiting' }>;
export type KeptBack = { readonly reason: KeptBackReason; readonly on: Day };

/** The list without these, and why they left it. One on which nothing is left ends. */
export function takenOff(list: Destruction, off: readonly Waiting[], { reason, on }: KeptBack): Destruction {
  const entries = list.entries.filter((entry) => !off.some((one) => one === entry));
  const exceptions = off.map(({ of, reference }) => ({ of, reference, on, reason }));
  const ended = { kind: 'withdrawn', by: 'program', on, reason: 'Er bleef niets over.' } as const;
  return {
    ...list,
    entries,
    exceptions: [...list.exceptions, ...exceptions],
    stage: entries.length > 0 ? list.stage : ended,
  };
}

/** R31: whole days between confirming and destroying. */
export const coolingOffDays = 7;

/** The first day on which a confirmed list is carried out: seven whole days lie between (R31). */
export function runsFrom(confirmedOn: Day): Day {
  return addDays(confirmedOn, coolingOffDays + 1);
}

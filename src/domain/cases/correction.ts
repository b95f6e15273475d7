import { z } from 'zod';
import { type ContactId, type DocumentId, type ItemId, idSchema, type UserId } from '../ids.ts';
import { daySchema } from '../time.ts';

/** What was done with a datum: changed or completed (AVG 16), taken away (AVG 17), or left unused for now (AVG 18). */
export const changeKinds = ['corrected', 'erased', 'restricted'] as const;

/** What a recipient is told of it; at last that what was left unused is used again. */
export const toldKinds = [...changeKinds, 'lifted'] as const;
export type ToldKind = (typeof toldKinds)[number];

/**
 * R47: one change that a request asked for. What stood there before is kept here and goes with the case; the data of the
 * dossier hold it no more. Papers that left say it as they did, under the dossier's key (decision 0048).
 */
export const correctionSchema = z.strictObject({
  id: idSchema<ItemId>(),
  kind: z.enum(changeKinds),
  /** A key of `dataOf` (domain/data.ts). */
  datum: z.string().max(120),
  label: z.string().max(300),
  /** What of it changed, as the register names data: 'client.address', 'intake.education'. */
  fields: z.array(z.string().max(120)),
  /** In words, line by line; absent where nothing stood there. */
  before: z.string().max(8000).optional(),
  /** Absent where nothing stands there any more. */
  after: z.string().max(8000).optional(),
  /** The old value as documents print it: whoever got a document with these words had it. None where nothing stood there. */
  printed: z.array(z.string().max(4000)),
  reason: z.string().max(1000),
  by: idSchema<UserId>(),
  on: daySchema,
});
export type Correction = z.infer<typeof correctionSchema>;

/** Whom something of a dossier was given to, so that the same one is told once. */
export const recipientSchema = z.strictObject({
  kind: z.enum([
    'sponsor',
    'surveyAgency',
    'partner',
    'representative',
    'placementEmployer',
    'supervisor',
    'court',
    'other',
  ]),
  name: z.string(),
  contactId: idSchema<ContactId>().optional(),
});
export type Recipient = z.infer<typeof recipientSchema>;

/** AVG 19: what one recipient is told: once, about every change of something they had. */
export const noticeSchema = z.strictObject({
  id: idSchema<ItemId>(),
  to: recipientSchema,
  corrections: z.array(idSchema<ItemId>()).min(1),
  /** Says that what they were asked not to use may be used again. */
  ends: z.literal(true).optional(),
  /** Lines of the register by which they had it. */
  lines: z.array(idSchema<ItemId>()).min(1),
  /** The letter in the dossier, which its own line of the register names when it leaves; none where nobody may be written to. */
  documentId: idSchema<DocumentId>().optional(),
  /** What became of it, put down by hand, oldest first: it left, then the recipient confirmed it. */
  answers: z.array(
    z.strictObject({
      how: z.enum(['delivered', 'confirmed', 'impossible']),
      on: daySchema,
      reason: z.string().max(300).optional(),
      by: z.union([idSchema<UserId>(), z.literal('system')]),
    }),
  ),
});
export type Notice = z.infer<typeof noticeSchema>;

/**
 * What this change came to in the end: the same datum may have been changed again in the same request, and whoever is told
 * is told what is right now.
 */
export function asItStands(correction: Correction, all: readonly Correction[]): Correction {
  const last = all.findLast(({ datum, label, kind }) => {
    return kind !== 'restricted' && datum === correction.datum && label === correction.label;
  });
  if (!last || last === correction || correction.kind === 'restricted') return correction;
  const { after: _, ...changed } = correction;
  return { ...changed, kind: last.kind, ...(last.after !== undefined && { after: last.after }) };
}

/** It was changed back: whoever had the old value has the right one. */
export function isUndone(correction: Correction, all: readonly Correction[]): boolean {
  const now = asItStands(correction, all);
  return now !== correction && now.kind === 'corrected' && now.before === now.after;
}

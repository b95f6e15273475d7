import { z } from 'zod';
import { sources } from '../dossier.ts';
import { daySchema } from '../time.ts';
import type { Role } from './describe.ts';
import { type LeftOutReason, leftOutReasons } from './reasons.ts';

const roles = ['when', 'what', 'who'] as const satisfies readonly Role[];
// Object.keys widens the closed list of keys
const reasons = Object.keys(leftOutReasons) as LeftOutReason[];

const datumSchema = z.strictObject({
  /** Where it stands: the keys of the stored dossier with a slash between them, the parts of a list by their own number. */
  path: z.string(),
  /** 'Achternaam'. */
  label: z.string(),
  /** In Dutch, as a person reads it. */
  words: z.string(),
  /** As it is stored, plain JSON for a machine to read; absent where only words are told. */
  value: z.unknown().optional(),
  as: z.enum(roles).optional(),
  /** From whom it came, and where that is known since when and by whom it was put down (R10). */
  source: z.strictObject({ kind: z.enum(sources), on: daySchema.optional(), by: z.string().optional() }).optional(),
  /** Why a piece of it was left out: it is about somebody else (AVG 15(4)). */
  redacted: z.array(z.string()).optional(),
});
export type Datum = z.infer<typeof datumSchema>;

const partSchema = z.strictObject({ path: z.string(), title: z.string(), data: z.array(datumSchema) });
export type InspectionPart = z.infer<typeof partSchema>;

const groupSchema = z.strictObject({
  key: z.string(),
  title: z.string(),
  /** data: one set. items: things with several data each. lines: things that fit one line each. */
  shape: z.enum(['data', 'items', 'lines']),
  parts: z.array(partSchema),
});
export type InspectionGroup = z.infer<typeof groupSchema>;

/** Everything that is recorded about a person in one dossier (AVG 15, R46), and what of it is not told. */
export const inspectionSchema = z.strictObject({
  reference: z.string(),
  groups: z.array(groupSchema),
  leftOut: z.array(z.strictObject({ path: z.string(), reason: z.enum(reasons) })),
});
export type Inspection = z.infer<typeof inspectionSchema>;

/** What keeps keys apart in a path, whatever is in them. */
export function pathOf(keys: readonly string[]): string {
  return keys.map(encodeURIComponent).join('/');
}

import { z } from 'zod';
import { daySchema } from '../time.ts';
import { listOwnerSchema } from './destruction.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Why it was destroyed: two years passed (P12), seven years passed (P13), or a request to erase was granted (AVG 17). */
const bases = ['retention', 'fiscal', 'erasure'] as const;

/**
 * What stays of a destroyed dossier, case or book year for seven years (DOMAIN 8.5). A day and never a time, the year in which it ended
 * and not the day, and no word about whom it was.
 */
export const destroyedLineSchema = z.strictObject({
  day: daySchema,
  reference: z.string().regex(/^([A-Z]{1,2}|FACTUREN)-\d{4}(-[0-9A-Z]{3,})?$/),
  branchId: listOwnerSchema,
  endYear: z.number().int(),
  basis: z.enum(bases),
  /** The key was destroyed, so every copy of the files with it. */
  method: z.literal('key'),
  /** Number of the certificate that tells of it. */
  certificate: z.string().regex(/^PV-\d{4}-\d{4,}$/),
  /** SHA-256 of the random ids of what went: with it an old backup, and nothing else, is recognised. Sorted. */
  of: z.array(hash).min(1),
});
export type DestroyedLine = z.infer<typeof destroyedLineSchema>;

/** As it stands in the register: bound to the line before it by the SHA-256 of that line. */
export const registerLineSchema = destroyedLineSchema.extend({ previous: hash });
export type RegisterLine = z.infer<typeof registerLineSchema>;

/** The next certificate of a year, PV-2029-0001, without gaps: a number is taken by the register and nowhere else. */
export function nextCertificate(lines: readonly Pick<DestroyedLine, 'certificate'>[], year: string): string {
  const start = `PV-${year}-`;
  const taken = lines.flatMap(({ certificate }) =>
    certificate.startsWith(start) ? [Number(certificate.slice(start.length))] : [],
  );
  return `${start}${String(taken.reduce((most, one) => Math.max(most, one), 0) + 1).padStart(4, '0')}`;
}

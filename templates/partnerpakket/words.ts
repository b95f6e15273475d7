import { z } from 'zod';
import type { Frozen } from '#src/domain/freeze.ts';
import { monthSchema } from '#src/domain/time.ts';

/**
 * Everything a person at a partner may be told, and nothing besides (P15, R39): a closed shape without a place for a BSN, civil
 * status, address, birth date, sponsor or the report of another partner.
 */
export const packageSchema = z.strictObject({
  recipient: z.strictObject({ name: z.string(), jobTitle: z.string(), partner: z.string() }),
  client: z.strictObject({ name: z.string(), phone: z.string().optional(), email: z.string().optional() }),
  activity: z.strictObject({
    label: z.string(),
    text: z.string(),
    from: monthSchema,
    until: monthSchema,
    periodWords: z.string().optional(),
    result: z.string(),
  }),
  availability: z.string().optional(),
  language: z.string().optional(),
  /** Lines the coach chose, each relevant for the activity. */
  employability: z.array(z.string()).optional(),
});
export type PackageWords = Frozen<z.infer<typeof packageSchema>>;

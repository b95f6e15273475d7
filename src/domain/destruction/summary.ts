import { z } from 'zod';
import { type DestructionId, idSchema, type UserId } from '../ids.ts';
import { daySchema } from '../time.ts';
import { type Destruction, listOwnerSchema } from './destruction.ts';

/** What lists and the daily run need to know of a destruction without opening it. */
export const destructionSummarySchema = z.strictObject({
  id: idSchema<DestructionId>(),
  branchId: listOwnerSchema,
  stage: z.enum(['proposed', 'confirmed', 'withdrawn', 'running', 'done']),
  proposedBy: idSchema<UserId>(),
  proposedOn: daySchema,
  runsFrom: daySchema.optional(),
  listed: z.number().int(),
  excepted: z.number().int(),
  /** Of so many a part could not be removed. */
  failed: z.number().int(),
  /** Number and day of the certificate. */
  certificate: z.string().optional(),
  certifiedOn: daySchema.optional(),
});
export type DestructionSummary = z.infer<typeof destructionSummarySchema>;

/** The summary of a destruction. */
export function summariseDestruction(one: Destruction): DestructionSummary {
  const { stage, entries, exceptions } = one;
  return {
    id: one.id,
    branchId: one.branchId,
    stage: stage.kind,
    proposedBy: one.proposedBy,
    proposedOn: one.proposedOn,
    listed: entries.length,
    excepted: exceptions.length,
    failed: entries.filter(({ state }) => state === 'failed').length,
    ...('runsFrom' in stage && { runsFrom: stage.runsFrom }),
    ...('certificate' in stage && { certificate: stage.certificate.number, certifiedOn: stage.certificate.on }),
  };
}

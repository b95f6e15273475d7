import { z } from 'zod';
import { type ItemId, idSchema, type UserId } from './ids.ts';
import { type Day, daySchema } from './time.ts';

/** What the directorate may hold a dossier for; the program finds the other kinds by itself (DOMAIN 7.4). */
export const orderedKinds = ['court', 'audit', 'order'] as const;

/** R33: a hold set by the directorate, until the directorate ends it. It is looked at again every three months. */
export const orderedHoldSchema = z.strictObject({
  id: idSchema<ItemId>(),
  kind: z.enum(orderedKinds),
  reason: z.string().min(1).max(500),
  setOn: daySchema,
  by: idSchema<UserId>(),
  reviewOn: daySchema,
  /** Each time somebody looked again and it had to last longer. */
  reviews: z.array(z.strictObject({ on: daySchema, by: idSchema<UserId>(), reason: z.string().min(1).max(500) })),
  ended: z.strictObject({ on: daySchema, by: idSchema<UserId>() }).optional(),
});
export type OrderedHold = z.infer<typeof orderedHoldSchema>;

/** The first day on which the directorate has to look at one of its holds again. */
export function reviewOn(holds: readonly OrderedHold[]): Day | undefined {
  return holds
    .flatMap(({ ended, reviewOn: on }) => (ended ? [] : [on]))
    .sort()
    .at(0);
}

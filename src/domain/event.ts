import { z } from 'zod';
import { type DocumentId, type ItemId, idSchema, type UserId } from './ids.ts';
import { instantSchema } from './time.ts';

/**
 * One line of the dossier's log: what happened, when, by whom. Types are the machines' events ('intake.held',
 * 'sponsor.approved') and the acts around them ('bsn.shown', 'note.added'); their Dutch words stand in event-labels.ts.
 */
export const eventSchema = z.strictObject({
  id: idSchema<ItemId>(),
  at: instantSchema,
  by: z.union([idSchema<UserId>(), z.literal('system'), z.literal('sponsor')]),
  type: z.string().regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/),
  documentId: idSchema<DocumentId>().optional(),
  reason: z.string().max(1000).optional(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export type DossierEvent = z.infer<typeof eventSchema>;

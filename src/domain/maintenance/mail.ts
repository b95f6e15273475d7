import { z } from 'zod';
import { messageSchema } from '../message.ts';

/** M04: tells our own people that maintenance is too late, or went on without supervision. None of it names a client. */
export const maintenanceMailSchema = messageSchema
  .omit({ documentId: true, linkId: true, inReplyTo: true, attach: true })
  .extend({
    kind: z.literal('M04'),
    to: z.strictObject({ kind: z.literal('staff'), name: z.string(), email: z.string() }),
  });
export type MaintenanceMail = z.infer<typeof maintenanceMailSchema>;

import { z } from 'zod';
import { messageSchema } from '../message.ts';

/** M04: tells our own people that maintenance is too late or went on without supervision, or that a dossier was opened. None of it names a client. */
export const maintenanceMailSchema = messageSchema
  .omit({ documentId: true, linkId: true, inReplyTo: true, attach: true })
  .extend({
    kind: z.literal('M04'),
    /** late: as long as it is, in the words of that day. opened: it happened, and is told whatever comes after. */
    tells: z.enum(['late', 'opened']),
    to: z.strictObject({ kind: z.literal('staff'), name: z.string(), email: z.string() }),
  });
export type MaintenanceMail = z.infer<typeof maintenanceMailSchema>;

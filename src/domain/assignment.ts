import { z } from 'zod';
import { type ContactId, type ContractId, idSchema, type SponsorId } from './ids.ts';
import { daySchema } from './time.ts';

export const assignmentTypes = [
  'supplyStrengthening',
  'workReady',
  'toWork',
  'outplacement',
  'secondTrack',
  'jobcoaching',
] as const;
export const legalSchemes = ['WW', 'WIA', 'Wajong', 'ZW', 'Participatiewet', 'IOAW', 'IOAZ', 'Anw', 'none'] as const;

/** Years: the longest an order may be for, so that no trajectory is longer. */
export const longestOrder = 5;

/** The sponsor's order for one client (R6: no dossier without it). */
export const assignmentSchema = z.strictObject({
  sponsorId: idSchema<SponsorId>(),
  contractId: idSchema<ContractId>(),
  /** Who receives and decides. Absent for a private person: the client, whose data are in the dossier alone (R2, R3). */
  contactId: idSchema<ContactId>().optional(),
  orderNumber: z.string().min(1).max(60),
  type: z.enum(assignmentTypes),
  legalScheme: z.enum(legalSchemes),
  /** What the sponsor asks, in the sponsor's words. */
  question: z.string().max(4000),
  receivedOn: daySchema,
  budgetHours: z.number().min(0).max(2000),
  maxMonths: z
    .number()
    .int()
    .min(1)
    .max(12 * longestOrder),
});
export type Assignment = z.infer<typeof assignmentSchema>;

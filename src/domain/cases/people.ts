import { z } from 'zod';
import { daySchema } from '../time.ts';

/** Whom a case is about, as the person or whoever writes for the person told us. Nobody has checked it yet. */
export const casePersonSchema = z.strictObject({
  name: z.string().min(1).max(200),
  birthDate: daySchema.optional(),
  /** The reference of a letter of ours, as it was typed. */
  reference: z.string().max(20).optional(),
});

/** Where our answer goes. On paper an address, by telephone a number; whoever asks chooses. */
export const contactPlaceSchema = z.strictObject({
  address: z.string().max(300).optional(),
  phone: z.string().max(30).optional(),
  email: z.string().max(254).optional(),
});

export const actingCapacities = ['curator', 'mentor', 'parent', 'attorney', 'other'] as const;

/** Whoever asks for somebody else. The mandate is seen and recorded before anything is shown (R44). */
export const caseRepresentativeSchema = z.strictObject({
  name: z.string().min(1).max(200),
  capacity: z.enum(actingCapacities),
});

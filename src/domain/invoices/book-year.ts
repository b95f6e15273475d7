import { z } from 'zod';
import { eventSchema } from '../event.ts';
import { type BookYearId, idSchema } from '../ids.ts';
import { machineStateSchema } from '../machine.ts';
import { orderedHoldSchema } from '../ordered-hold.ts';
import { daySchema } from '../time.ts';

/**
 * P13: the invoices of one book year. They lie under its key, so that dropping that key destroys them all, in every copy.
 * Made with the first invoice of the year.
 */
export const bookYearSchema = z.strictObject({
  id: idSchema<BookYearId>(),
  year: z.number().int().min(2000).max(9999),
  /** workflows/book-year.ts: booked, closed, due, destroyed. */
  machine: machineStateSchema,
  /** What the directorate keeps it for, such as an order of the tax office; ended ones too. */
  holds: z.array(orderedHoldSchema),
  /** The day the last hold ended: it is destroyed fourteen days later at the earliest (R33). */
  releasedOn: daySchema.optional(),
  events: z.array(eventSchema),
});
export type BookYear = z.infer<typeof bookYearSchema>;

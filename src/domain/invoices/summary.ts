import { z } from 'zod';
import { type BookYearId, type BranchId, idSchema, invoiceIdSchema, type SponsorId } from '../ids.ts';
import { daySchema } from '../time.ts';

/** What lists need to know of an invoice without opening it. At most 900 bytes as JSON. */
export const invoiceSummarySchema = z.strictObject({
  id: invoiceIdSchema,
  number: z.string(),
  kind: z.enum(['invoice', 'credit']),
  /** Of a credit note: which invoice it takes back, or lines of it. */
  credits: invoiceIdSchema.optional(),
  bookYear: z.number().int(),
  branchId: idSchema<BranchId>(),
  date: daySchema,
  dueOn: daySchema,
  sponsorId: idSchema<SponsorId>(),
  /** Cut. */
  sponsor: z.string(),
  orderNumber: z.string(),
  reference: z.string(),
  /** Hours on its hour lines; negative on a credit note. */
  hours: z.number(),
  /** Cents, negative on a credit note. */
  net: z.number().int(),
  gross: z.number().int(),
});
export type InvoiceSummary = z.infer<typeof invoiceSummarySchema>;

/** What lists and the daily tick need to know of a book year. */
export const bookYearSummarySchema = z.strictObject({
  id: idSchema<BookYearId>(),
  year: z.number().int(),
  /** 'booked', 'yearClosed', 'due' ... */
  state: z.string(),
  /** The first day on which it may be destroyed, holds reckoned in. */
  destroyFrom: daySchema,
  tickDueOn: daySchema.optional(),
  /** The day on which the directorate looks at its own hold again. */
  review: daySchema.optional(),
});
export type BookYearSummary = z.infer<typeof bookYearSummarySchema>;

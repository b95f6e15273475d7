import { z } from 'zod';
import { billedUnits, vats } from '../billing.ts';
import { blobRefSchema } from '../document.ts';
import { type BranchId, idSchema, invoiceIdSchema, type LetterheadId, type SponsorId, type UserId } from '../ids.ts';
import { daySchema, instantSchema } from '../time.ts';

/** Whole cents; negative on a credit note. */
const cents = z.number().int();
/** Hours to the quarter, or pieces; negative on a credit note. */
const quantity = z.number().multipleOf(0.25);

/** As printed: one kind of hours or pieces at one price, without tax. */
const invoiceLineSchema = z.strictObject({
  code: z.string().max(8),
  description: z.string().min(1).max(120),
  unit: z.enum(billedUnits),
  quantity,
  /** Of one hour or piece, also on a credit note. */
  price: cents.min(0),
  amount: cents,
  vat: z.enum(vats),
});
export type InvoiceLine = z.infer<typeof invoiceLineSchema>;

/** As printed: what `totalsOf` and `creditTotals` reckon (amounts.ts). */
const totalsSchema = z.strictObject({
  net: cents,
  vat: z.array(z.strictObject({ vat: z.enum(vats), base: cents, tax: cents })).readonly(),
  gross: cents,
});

/** Whom it is addressed to, as printed. `isPerson`: a private person, whom the law wants named (Wet OB 1968 art. 35a). */
const addresseeSchema = z.strictObject({
  id: idSchema<SponsorId>(),
  isPerson: z.boolean(),
  name: z.string().min(1).max(160),
  attention: z.string().max(120).optional(),
  addressLines: z.array(z.string().max(160)).min(1).max(6),
  vatId: z.string().max(20).optional(),
});
export type Addressee = z.infer<typeof addresseeSchema>;

/** Days, hours and the code of their price: no words of a note, no plan content (R34). */
const timeSheetSchema = z.array(
  z.strictObject({ on: daySchema, hours: z.number().multipleOf(0.25), code: z.string() }),
);

const common = {
  id: invoiceIdSchema,
  /** 'F-2026-0001': one series a book year for the whole house, credit notes in the same. */
  number: z.string().regex(/^F-\d{4}-\d{4,5}$/),
  bookYear: z.number().int(),
  branchId: idSchema<BranchId>(),
  date: daySchema,
  dueOn: daySchema,
  /** Of the service. */
  period: z.strictObject({ from: daySchema, until: daySchema }),
  sponsor: addresseeSchema,
  /** The sponsor's number of the order, and of its purchase where it has one. */
  orderNumber: z.string().max(60),
  purchaseNumber: z.string().max(40).optional(),
  /** Our number of the dossier: all that tells which trajectory it is about (R34). */
  reference: z.string().max(20),
  /** What is done for the sponsor, by its name: 'Re-integratietraject werkfit'. */
  service: z.string().min(1).max(120),
  /** Initials and surname, only where the contract requires it (R34). */
  clientName: z.string().max(120).optional(),
  /** Why there is no ordinary rate on some lines, as it has to be printed (Wet OB 1968 art. 35a). */
  vatReason: z.string().max(120).optional(),
  totals: totalsSchema,
  madeBy: idSchema<UserId>(),
  madeAt: instantSchema,
  /** Its words fixed, so that it opens the same for seven years. */
  frozen: z.strictObject({
    at: instantSchema,
    model: blobRefSchema,
    fingerprint: z.string(),
    letterhead: idSchema<LetterheadId>().optional(),
  }),
};

/** R34: an invoice, or a credit note that takes back all of one or some of its lines. Neither ever changes once it has its number. */
export const invoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('invoice'),
    ...common,
    lines: z.array(invoiceLineSchema).min(1).max(40),
    timeSheet: timeSheetSchema,
  }),
  z.strictObject({
    kind: z.literal('credit'),
    ...common,
    credits: z.strictObject({ id: invoiceIdSchema, number: z.string(), date: daySchema }),
    reason: z.string().min(1).max(400),
    /** Each with its place among the lines of the invoice it takes back, from 0. */
    lines: z
      .array(invoiceLineSchema.extend({ creditsLine: z.number().int().min(0) }))
      .min(1)
      .max(40),
  }),
]);
export type Invoice = z.infer<typeof invoiceSchema>;

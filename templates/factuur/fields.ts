import { z } from 'zod';
import { billedUnits, houseBillingSchema, vats } from '#src/domain/billing.ts';
import { daySchema } from '#src/domain/time.ts';
import { houseFactsSchema } from '../house-facts.ts';
import { issueSchema } from '../issue.ts';

/** 'F-2026-0001': invoices and credit notes are one series a book year. */
const number = z.string().regex(/^F-\d{4}-\d{4,}$/);
const cents = z.number().int();

const lineSchema = z.strictObject({
  description: z.string().min(1),
  unit: z.enum(billedUnits),
  quantity: z.number().multipleOf(0.25),
  price: cents,
  amount: cents,
  vat: z.enum(vats),
});

const totalsSchema = z.strictObject({
  net: cents,
  vat: z.array(z.strictObject({ vat: z.enum(vats), base: cents, tax: cents })),
  gross: cents,
});

const common = {
  /** Absent while it is only looked at: it gets its number when it is made. */
  number: number.optional(),
  /** Who sends it. */
  seller: houseBillingSchema.omit({ paymentDays: true }),
  sponsor: z.strictObject({
    name: z.string().min(1),
    attention: z.string().optional(),
    addressLines: z.array(z.string()).min(1).max(6),
    vatId: z.string().optional(),
  }),
  /** Of the service. */
  period: z.strictObject({ from: daySchema, until: daySchema }),
  /** 'Werkfit maken'. */
  service: z.string().min(1),
  orderNumber: z.string(),
  purchaseNumber: z.string().optional(),
  reference: z.string(),
  /** R34: only where the sponsor requires it. */
  clientName: z.string().optional(),
  lines: z.array(lineSchema).min(1),
  totals: totalsSchema,
  /** Why a line is exempt, or at nought. */
  vatReason: z.string().optional(),
};

const invoiceSchema = z.strictObject({
  ...common,
  dueOn: daySchema,
  /** Days and hours only: no word of what was done on them (R34). */
  timeSheet: z.array(z.strictObject({ on: daySchema, description: z.string(), hours: z.number().multipleOf(0.25) })),
});

const creditSchema = z.strictObject({
  ...common,
  /** The invoice that it takes back, or lines of it. */
  credits: z.strictObject({ number, date: daySchema }),
  reason: z.string().min(1),
});

/** What an invoice tells (Wet OB 1968 art. 35a): of the house and the sponsor, and of the client a name at most. */
export const invoiceInputSchema = z.strictObject({
  facts: houseFactsSchema,
  issue: issueSchema,
  invoice: invoiceSchema,
});
export type InvoiceInput = z.infer<typeof invoiceInputSchema>;
export const creditInputSchema = z.strictObject({ facts: houseFactsSchema, issue: issueSchema, invoice: creditSchema });
export type CreditInput = z.infer<typeof creditInputSchema>;

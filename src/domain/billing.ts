import { z } from 'zod';

/** What is agreed about invoices (P13): of the house once, of a contract its prices. Money is whole cents. */

/** The rates of Wet OB 1968 art. 9, exempt (art. 11), and the tax that the sponsor pays instead of us (art. 12). */
export const vats = ['21', '9', '0', 'exempt', 'reversed'] as const;
export type Vat = (typeof vats)[number];

/** Parts of a hundred of the price that are tax. */
export const vatPercent: Readonly<Record<Vat, number>> = { '21': 21, '9': 9, '0': 0, exempt: 0, reversed: 0 };

export const vatLabels: Readonly<Record<Vat, string>> = {
  '21': '21 procent',
  '9': '9 procent',
  '0': '0 procent',
  exempt: 'Vrijgesteld van btw',
  reversed: 'Btw verlegd naar de opdrachtgever',
};

/** Does an invoice have to name why there is no ordinary rate (Wet OB 1968 art. 35a)? */
export function needsReason(vat: Vat): boolean {
  return vat === '0' || vat === 'exempt';
}

export const billedUnits = ['hour', 'piece'] as const;
export type BilledUnit = (typeof billedUnits)[number];

export const billedUnitLabels: Readonly<Record<BilledUnit, string>> = { hour: 'Per uur', piece: 'Per stuk' };

export const priceSchema = z.strictObject({
  /** Our short name of the row: 'BEG', 'INT'. */
  code: z.string().regex(/^[A-Z0-9]{1,8}$/),
  /** As the sponsor reads it: 'Begeleidingsuur'. */
  description: z.string().min(1).max(80),
  unit: z.enum(billedUnits),
  /** Cents for one hour or one piece, without tax. */
  price: z.number().int().min(0).max(100_000_00),
  vat: z.enum(vats),
  /** E1: may be billed before the sponsor agreed with the plan. */
  beforeApproval: z.boolean(),
});
export type Price = z.infer<typeof priceSchema>;

/** Of a contract. Without prices nothing is billed under it. */
export const contractBillingSchema = z.strictObject({
  prices: z.array(priceSchema).max(20),
  /** Why rows are exempt or at nought, as invoices say it. */
  vatReason: z.string().min(1).max(120).optional(),
  /** R34: the sponsor asks for the client's name on the invoice. */
  clientName: z.boolean(),
  attention: z.string().max(120).optional(),
  /** Where invoices go, where that is not the sponsor's own address. */
  address: z.strictObject({ street: z.string().max(120), postcode: z.string(), town: z.string().max(80) }).optional(),
  /** The sponsor's own btw-id. */
  vatId: z.string().optional(),
  purchaseNumber: z.string().max(40).optional(),
});
export type ContractBilling = z.infer<typeof contractBillingSchema>;

/** Of the house; without it no invoice is made. */
export const houseBillingSchema = z.strictObject({
  /** As the Kamer van Koophandel has it. */
  legalName: z.string().min(1).max(120),
  kvk: z.string().regex(/^\d{8}$/),
  vatId: z.string(),
  iban: z.string(),
  accountName: z.string().min(1).max(70),
  /** Calendar days within which an invoice is paid. */
  paymentDays: z.number().int().min(1).max(90),
});

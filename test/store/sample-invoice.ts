import type { BookYearId, BranchId, InvoiceId, SponsorId, UserId } from '#src/domain/ids.ts';
import type { BookYear } from '#src/domain/invoices/book-year.ts';
import type { Invoice } from '#src/domain/invoices/invoice.ts';
import { idOf } from './sample-dossier.ts';

export const sampleYearId = (year: number) => idOf<BookYearId>(`book-year-${year}`);
export const sampleInvoiceId = (year: number, number: number) =>
  `${sampleYearId(year)}-${String(number).padStart(5, '0')}` as InvoiceId;

/** A book year in which invoices are made. */
export function sampleBookYear(year: number, changed: Partial<BookYear> = {}): BookYear {
  return {
    id: sampleYearId(year),
    year,
    machine: { machine: 'bookYear', version: 1, value: 'booked', context: {} },
    holds: [],
    events: [],
    ...changed,
  };
}

type InvoiceOf<K extends Invoice['kind']> = Extract<Invoice, { kind: K }>;

/** Four hours for dossier MG-2026-0001, without its frozen words in the store. */
export function sampleInvoice(
  year: number,
  number: number,
  changed: Partial<InvoiceOf<'invoice'>> = {},
): InvoiceOf<'invoice'> {
  return {
    kind: 'invoice',
    id: sampleInvoiceId(year, number),
    number: `F-${year}-${String(number).padStart(4, '0')}`,
    bookYear: year,
    branchId: idOf<BranchId>('branch-1'),
    date: `${year}-03-02`,
    dueOn: `${year}-04-01`,
    period: { from: `${year}-02-01`, until: `${year}-02-28` },
    sponsor: {
      id: idOf<SponsorId>('sponsor-1'),
      isPerson: false,
      name: 'Gemeente Voorbeeldstad',
      addressLines: ['Raadhuisplein 1', '1234 AB Voorbeeldstad'],
    },
    orderNumber: 'OPD-7',
    reference: 'MG-2026-0001',
    service: 'Re-integratietraject',
    lines: [
      {
        code: 'BEG',
        description: 'Begeleidingsuur',
        unit: 'hour',
        quantity: 4,
        price: 95_00,
        amount: 380_00,
        vat: '21',
      },
    ],
    totals: { net: 380_00, vat: [{ vat: '21', base: 380_00, tax: 79_80 }], gross: 459_80 },
    timeSheet: [{ on: `${year}-02-10`, hours: 4, code: 'BEG' }],
    madeBy: idOf<UserId>('clerk-1'),
    madeAt: `${year}-03-02T09:00:00.000Z`,
    frozen: {
      at: `${year}-03-02T09:00:00.000Z`,
      model: { id: idOf(`model-${year}-${number}`), sha256: '0'.repeat(64), size: 10 },
      fingerprint: 'f'.repeat(64),
    },
    ...changed,
  };
}

/** Takes back all of an invoice, in a later place of some year. */
export function sampleCredit(of: InvoiceOf<'invoice'>, year: number, number: number): InvoiceOf<'credit'> {
  const { timeSheet: _, ...rest } = sampleInvoice(year, number, { reference: of.reference, branchId: of.branchId });
  return {
    ...rest,
    kind: 'credit',
    credits: { id: of.id, number: of.number, date: of.date },
    reason: 'Dit uur was van een ander dossier.',
    lines: of.lines.map((line, creditsLine) => ({
      ...line,
      quantity: -line.quantity,
      amount: -line.amount,
      creditsLine,
    })),
    totals: {
      net: -of.totals.net,
      vat: of.totals.vat.map((one) => ({ ...one, base: -one.base, tax: -one.tax })),
      gross: -of.totals.gross,
    },
  };
}

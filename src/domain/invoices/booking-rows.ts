import { type Vat, vatPercent } from '../billing.ts';
import { dateRange, dutchNumber, numericDate } from '../format.ts';
import type { Invoice } from './invoice.ts';

/** The tax as our bookkeeping reads it beside its rate. */
const vatCodes: Readonly<Record<Vat, string>> = {
  '21': 'HOOG',
  '9': 'LAAG',
  '0': 'NUL',
  exempt: 'VRIJ',
  reversed: 'VERLEGD',
};

type Row = { readonly invoice: Invoice; readonly total: Invoice['totals']['vat'][number] };

const columns: readonly (readonly [string, (row: Row) => string])[] = [
  ['Factuurnummer', ({ invoice }) => invoice.number],
  ['Soort', ({ invoice }) => (invoice.kind === 'credit' ? 'creditfactuur' : 'factuur')],
  ['Hoort bij', ({ invoice }) => (invoice.kind === 'credit' ? invoice.credits.number : '')],
  ['Factuurdatum', ({ invoice }) => numericDate(invoice.date)],
  ['Vervaldatum', ({ invoice }) => numericDate(invoice.dueOn)],
  ['Boekjaar', ({ invoice }) => String(invoice.bookYear)],
  // a private person is another debtor in each dossier; all of them are one sponsor
  ['Relatie', ({ invoice: { sponsor, reference } }) => (sponsor.isPerson ? reference : sponsor.id)],
  ['Debiteur', ({ invoice }) => invoice.sponsor.name],
  ['Btw-id debiteur', ({ invoice }) => invoice.sponsor.vatId ?? ''],
  ['Kenmerk', ({ invoice }) => invoice.reference],
  ['Ordernummer', ({ invoice }) => invoice.orderNumber],
  ['Omschrijving', ({ invoice }) => `${invoice.service}, ${dateRange(invoice.period.from, invoice.period.until)}`],
  ['Netto', ({ total }) => euros(total.base)],
  ['Btw-code', ({ total }) => vatCodes[total.vat]],
  ['Btw-percentage', ({ total }) => String(vatPercent[total.vat])],
  ['Btw', ({ total }) => euros(total.tax)],
  ['Bruto', ({ total }) => euros(total.base + total.tax)],
];

export const bookingHead: readonly string[] = columns.map(([head]) => head);

/** A row a rate, as packages for bookkeeping take it in; of the client no more than is printed on the invoice (R34). */
export function bookingRows(invoice: Invoice): string[][] {
  return invoice.totals.vat.map((total) => columns.map(([, cell]) => cell({ invoice, total })));
}

/** '-1118,75': without points, so that a package reads a number. */
function euros(cents: number): string {
  return dutchNumber(cents / 100, { min: 2, max: 2 }).replaceAll('.', '');
}

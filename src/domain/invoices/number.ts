import type { BookYearId, InvoiceId } from '../ids.ts';

/** Five digits stand in an id. */
const most = 99_999;

/** 'F-2026-0001': as it is printed. */
export function invoiceNumber(year: number, place: number): string {
  return `F-${year}-${String(place).padStart(4, '0')}`;
}

/** 'FACTUREN-2026': by which the register and certificates name the invoices of a book year. */
export function bookYearReference(year: number): string {
  return `FACTUREN-${year}`;
}

export function isBookYearReference(reference: string): boolean {
  return reference.startsWith('FACTUREN-');
}

/** The invoice of this place in its book year: two of one number would be one and the same file. */
export function invoiceIdOf(bookYear: BookYearId, place: number): InvoiceId {
  if (place > most) throw new Error('a book year has room for 99,999 invoices');
  return `${bookYear}-${String(place).padStart(5, '0')}` as InvoiceId;
}

/** Of an id of `invoiceIdOf`, its book year and its place. */
export function placeIn(id: InvoiceId): { readonly bookYear: BookYearId; readonly place: number } {
  const [bookYear = '', place = ''] = id.split('-');
  // the schema of the id
  return { bookYear: bookYear as BookYearId, place: Number(place) };
}

import { statePath } from '../machine.ts';
import { reviewOn } from '../ordered-hold.ts';
import type { BookYear } from './book-year.ts';
import { bookYearTick, destroyBookYearFrom } from './book-year-days.ts';
import type { Invoice } from './invoice.ts';
import type { BookYearSummary, InvoiceSummary } from './summary.ts';

/** Of a sponsor's name as much is kept as a list shows. */
const nameLength = 60;

/** What lists need of an invoice. */
export function summariseInvoice(invoice: Invoice): InvoiceSummary {
  const { id, number, kind, bookYear, branchId, date, dueOn, sponsor, orderNumber, reference, totals } = invoice;
  return {
    ...{ id, number, kind, bookYear, branchId, date, dueOn, orderNumber, reference },
    ...(invoice.kind === 'credit' && { credits: invoice.credits.id }),
    sponsorId: sponsor.id,
    sponsor: cut(sponsor.name),
    hours: billedHours(invoice),
    net: totals.net,
    gross: totals.gross,
  };
}

/** Hours on its hour lines, to the quarter. */
function billedHours({ lines }: Pick<Invoice, 'lines'>): number {
  return lines.reduce((sum, { unit, quantity }) => (unit === 'hour' ? sum + quantity : sum), 0);
}

function cut(name: string): string {
  const letters = [...name];
  return letters.length > nameLength ? `${letters.slice(0, nameLength - 1).join('')}…` : name;
}

/** What lists and the daily tick need of a book year. */
export function summariseBookYear(one: BookYear): BookYearSummary {
  const tick = bookYearTick(one);
  const review = reviewOn(one.holds);
  return {
    id: one.id,
    year: one.year,
    state: statePath(one.machine),
    destroyFrom: destroyBookYearFrom(one),
    ...(tick && { tickDueOn: tick.on }),
    ...(review && { review }),
  };
}

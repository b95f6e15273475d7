import { statePath } from '../machine.ts';
import { destroyFromAfterHold, fiscalArchiveFrom, fiscalDestroyFrom } from '../retention.ts';
import type { Day } from '../time.ts';
import type { BookYear } from './book-year.ts';

/** The book year in which an invoice of this day is booked: the calendar year. */
export function bookYearOn(date: Day): number {
  return Number(date.slice(0, 4));
}

/** R35: the first day on which the invoices of a book year may be destroyed; after a hold fourteen days later at the earliest. */
export function destroyBookYearFrom({ year, releasedOn }: Pick<BookYear, 'year' | 'releasedOn'>): Day {
  return destroyFromAfterHold(fiscalDestroyFrom(year), releasedOn);
}

/** What the days bring by themselves to a book year. */
export type BookYearTick = { readonly on: Day; readonly event: 'year.closed' | 'destruction.allowed' };

/** The next of them; none once people decide. */
export function bookYearTick(one: Pick<BookYear, 'year' | 'releasedOn' | 'machine'>): BookYearTick | undefined {
  switch (statePath(one.machine)) {
    case 'booked':
      return { on: fiscalArchiveFrom(one.year), event: 'year.closed' };
    case 'yearClosed':
      return { on: destroyBookYearFrom(one), event: 'destruction.allowed' };
    default:
      return undefined;
  }
}

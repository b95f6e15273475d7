import type { BookYearId } from '#src/domain/ids.ts';
import type { BookYearSummary } from '#src/domain/invoices/summary.ts';
import type { BookYearLists } from '../invoice-port.ts';

/** The list of book years, and how the store that owns it keeps it current. */
export type KeptBookYearLists = BookYearLists & {
  put(summary: BookYearSummary): void;
  remove(id: BookYearId): void;
};

/** There are a dozen at most, so what is asked is filtered. */
export function createBookYearLists(): KeptBookYearLists {
  const known = new Map<BookYearId, BookYearSummary>();
  const all = () => [...known.values()].toSorted((one, other) => other.year - one.year);
  return {
    put: (summary) => void known.set(summary.id, summary),
    remove: (id) => void known.delete(id),
    all,
    ofYear: (year) => all().find((one) => one.year === year),
    tickDue: (today) =>
      all().flatMap(({ id, tickDueOn }) => (tickDueOn !== undefined && tickDueOn <= today ? [id] : [])),
  };
}

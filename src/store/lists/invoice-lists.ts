import type { BookYearId, InvoiceId } from '#src/domain/ids.ts';
import { placeIn } from '#src/domain/invoices/number.ts';
import type { InvoiceSummary } from '#src/domain/invoices/summary.ts';
import type { InvoiceLists, InvoiceQuery } from '../invoice-port.ts';
import type { Page } from '../port.ts';
import { createSorted, type Sorted } from './sorted.ts';

/** The lists of invoices, and how the store that owns them keeps them current. */
export type KeptInvoiceLists = InvoiceLists & {
  put(summary: InvoiceSummary): void;
  remove(id: InvoiceId): void;
  /** This id is taken, also where nothing of it can be read. */
  saw(id: InvoiceId): void;
};

/** By number, by dossier and by what is taken back, in memory, made from nothing but summaries. */
export function createInvoiceLists(): KeptInvoiceLists {
  const known = new Map<InvoiceId, InvoiceSummary>();
  const numbers = new Map<string, InvoiceId>();
  const references = new Map<string, Set<InvoiceId>>();
  const credits = new Map<InvoiceId, Set<InvoiceId>>();
  /** All of them by '', those of a branch by its id. */
  const registers = new Map<string, Sorted<InvoiceSummary>>();

  const sortedOf = ({ branchId }: InvoiceSummary) => [registerOf(registers, ''), registerOf(registers, branchId)];
  const last = new Map<BookYearId, number>();
  const saw = (id: InvoiceId) => {
    const { bookYear, place } = placeIn(id);
    last.set(bookYear, Math.max(place, last.get(bookYear) ?? 0));
  };
  const remove = (id: InvoiceId) => {
    const before = known.get(id);
    if (!before) return;
    known.delete(id);
    numbers.delete(before.number);
    drop(references, before.reference, id);
    if (before.credits) drop(credits, before.credits, id);
    for (const sorted of sortedOf(before)) sorted.remove(before);
  };
  const all = (ids: ReadonlySet<InvoiceId> | undefined) =>
    [...(ids ?? [])]
      .flatMap((id) => known.get(id) ?? [])
      .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return {
    remove,
    saw,
    put(summary) {
      remove(summary.id);
      saw(summary.id);
      known.set(summary.id, summary);
      numbers.set(summary.number, summary.id);
      add(references, summary.reference, summary.id);
      if (summary.credits) add(credits, summary.credits, summary.id);
      for (const sorted of sortedOf(summary)) sorted.insert(summary);
    },
    page: (query) => page(registerOf(registers, query.branchId ?? ''), query),
    inPeriod({ from, until, branchId }) {
      const { rows } = registerOf(registers, branchId ?? '');
      return rows.filter(({ date }) => from <= date && date <= until);
    },
    ofReference: (reference) => all(references.get(reference)),
    hoursOf: (reference) => all(references.get(reference)).reduce((sum, { hours }) => sum + hours, 0),
    creditsOf: (id) => all(credits.get(id)),
    lastPlace: (bookYear) => last.get(bookYear) ?? 0,
    byNumber(number) {
      const id = numbers.get(number);
      return id && known.get(id);
    },
    countOf: (year, branchId) => {
      const { rows, seek } = registerOf(registers, branchId ?? '');
      return rows.length === 0 ? 0 : seek(`${year + 1}`) - seek(`${year}`);
    },
  };
}

/** Years have four digits, and the end of an id five. */
function keyOf({ bookYear, id }: InvoiceSummary): string {
  return `${bookYear}${id.slice(-6)}`;
}

function registerOf(registers: Map<string, Sorted<InvoiceSummary>>, name: string): Sorted<InvoiceSummary> {
  const sorted = registers.get(name) ?? createSorted(keyOf);
  registers.set(name, sorted);
  return sorted;
}

function add<K>(index: Map<K, Set<InvoiceId>>, key: K, id: InvoiceId): void {
  index.set(key, (index.get(key) ?? new Set()).add(id));
}

function drop<K>(index: Map<K, Set<InvoiceId>>, key: K, id: InvoiceId): void {
  const ids = index.get(key);
  ids?.delete(id);
  if (ids?.size === 0) index.delete(key);
}

/** Newest first: the register is read from its end. */
function page({ rows, seek }: Sorted<InvoiceSummary>, query: InvoiceQuery): Page<InvoiceSummary> {
  const { bookYear, after, limit } = query;
  const least = bookYear === undefined ? 0 : seek(`${bookYear}`);
  const most = bookYear === undefined ? rows.length : seek(`${bookYear + 1}`);
  const end = after === undefined ? most : Math.min(most, seek(after));
  const start = Math.max(least, end - limit);
  const found = rows.slice(start, end).reverse();
  const last = found.at(-1);
  return { rows: found, ...(start > least && last && { next: keyOf(last) }) };
}

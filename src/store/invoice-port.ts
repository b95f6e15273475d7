import type { BookYearId, BranchId, InvoiceId } from '#src/domain/ids.ts';
import type { BookYearSummary, InvoiceSummary } from '#src/domain/invoices/summary.ts';
import type { Day } from '#src/domain/time.ts';
import type { Page } from './port.ts';

/** What the port answers about invoices and their book years (P13). */
export type InvoiceQuery = {
  /** Only of this branch, and of this book year. */
  readonly branchId?: BranchId;
  readonly bookYear?: number;
  readonly after?: string;
  readonly limit: number;
};

/** Answers about invoices and credit notes, from arrays in memory. */
export type InvoiceLists = {
  /** Newest number first. */
  page(query: InvoiceQuery): Page<InvoiceSummary>;
  /** Of these days, both included, by number. */
  inPeriod(query: { readonly from: Day; readonly until: Day; readonly branchId?: BranchId }): readonly InvoiceSummary[];
  /** Over one trajectory, by our number of its dossier, which may be destroyed by now. */
  ofReference(reference: string): readonly InvoiceSummary[];
  /** Hours on them, less those on credit notes. */
  hoursOf(reference: string): number;
  /** Credit notes that take back this invoice, or lines of it. */
  creditsOf(id: InvoiceId): readonly InvoiceSummary[];
  /** The highest place that was given in a book year, damaged files too; 0: none. */
  lastPlace(bookYear: BookYearId): number;
  byNumber(number: string): InvoiceSummary | undefined;
  /** How many in a book year, of the house or of a branch. */
  countOf(year: number, branchId?: BranchId): number;
};

/** Answers about book years. */
export type BookYearLists = {
  /** The newest first. */
  all(): readonly BookYearSummary[];
  ofYear(year: number): BookYearSummary | undefined;
  /** Those to which the days brought something by today. */
  tickDue(today: Day): readonly BookYearId[];
};

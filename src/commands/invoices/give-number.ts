import type { BookYearId, InvoiceId } from '#src/domain/ids.ts';
import { newId } from '#src/domain/ids.ts';
import type { BookYear } from '#src/domain/invoices/book-year.ts';
import { bookYearOn } from '#src/domain/invoices/book-year-days.ts';
import type { Unnumbered } from '#src/domain/invoices/compose.ts';
import type { Invoice } from '#src/domain/invoices/invoice.ts';
import { invoiceIdOf, invoiceNumber } from '#src/domain/invoices/number.ts';
import { letterheadInForce } from '#src/domain/letterhead.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { start } from '#src/workflow/step.ts';
import { findKind } from '#templates/index.ts';
import type { Deps } from '../context.ts';
import { freezeModel } from '../delivery/freeze.ts';
import { invoiceInput, type Printable } from './input.ts';

/**
 * Gives an invoice or credit note the number behind the highest of its book year, fixes its words, and keeps it, in one
 * write: after a failure or a crash anywhere the number was not given, or the invoice is there. Of each book year the
 * first makes the year. To be called in turn, since the number follows from what is there.
 *
 * @returns `illegalStep` with `reason` yearClosed, or clockSetBack: a number of an earlier day would stand behind a later one.
 */
export async function giveNumber(
  deps: Deps,
  draft: Unnumbered<'invoice'> | Unnumbered<'credit'>,
): Promise<Result<InvoiceId>> {
  const { store } = deps;
  const known = store.knownDay.latest();
  if (known !== undefined && draft.date < known) return refuse('illegalStep', { params: { reason: 'clockSetBack' } });
  const year = await yearFor(deps, draft.date);
  if (!year.ok) return year;
  const place = store.invoiceLists.lastPlace(year.value) + 1;
  const id = invoiceIdOf(year.value, place);
  const numbered = { ...draft, number: invoiceNumber(draft.bookYear, place) };
  const invoice: Invoice = { ...numbered, id, frozen: await frozenWords(deps, id, numbered) };
  await store.invoices.create(id, invoice);
  return ok(id);
}

async function yearFor({ store, random }: Deps, date: Day): Promise<Result<BookYearId>> {
  const year = bookYearOn(date);
  const known = store.bookYearLists.ofYear(year);
  if (known)
    return known.state === 'booked' ? ok(known.id) : refuse('illegalStep', { params: { reason: 'yearClosed' } });
  // a damaged one may be this year: a second would begin to count anew
  if ([...store.bookYears.quarantined()].some(({ id }) => !store.bookYears.summary(id))) return refuse('unavailable');
  const bookYear: BookYear = {
    id: newId<BookYearId>(random.bytes),
    year,
    machine: start('bookYear'),
    holds: [],
    events: [],
  };
  await store.bookYears.create(bookYear.id, bookYear);
  return ok(bookYear.id);
}

async function frozenWords(deps: Deps, id: InvoiceId, invoice: Printable): Promise<Invoice['frozen']> {
  const organisation = deps.store.organisation.read().value;
  const kind = findKind(invoice.kind === 'invoice' ? 'factuur' : 'creditfactuur');
  if (!kind) throw new Error('invoices and credit notes are registered kinds');
  const letterhead = letterheadInForce(organisation, invoice.branchId);
  const model = kind.toDocument(invoiceInput(invoice, organisation));
  const { at, model: ref, fingerprint } = await freezeModel(deps, id, model, { at: invoice.madeAt });
  return { at, model: ref, fingerprint, ...(letterhead && { letterhead }) };
}

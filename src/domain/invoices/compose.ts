import type { Price } from '../billing.ts';
import { addDays } from '../calendar.ts';
import type { Dossier } from '../dossier.ts';
import { hours, longDate } from '../format.ts';
import type { UserId } from '../ids.ts';
import { assignmentTypeLabels } from '../labels.ts';
import type { Assigner, Organisation } from '../organisation.ts';
import { invalid, ok, type Problem, type Result, refuse } from '../result.ts';
import type { Day, Instant } from '../time.ts';
import { addresseeOf, nameOnInvoice } from './addressee.ts';
import { lineAmount, totalsOf } from './amounts.ts';
import { bookYearOn } from './book-year-days.ts';
import type { Invoice, InvoiceLine } from './invoice.ts';
import { type ToBill, timeSheetFor } from './to-bill.ts';

/** What is asked to be billed: hours or pieces of rows of the price list, over days up to and including `until`. */
export type InvoiceWish = {
  readonly until: Day;
  readonly lines: readonly { readonly code: string; readonly quantity: number }[];
};

/** An invoice or credit note as it will be, before it has its number. */
export type Unnumbered<K extends Invoice['kind']> = Omit<Extract<Invoice, { kind: K }>, 'id' | 'number' | 'frozen'>;

export type Around = {
  readonly organisation: Organisation;
  readonly assigner: Assigner;
  readonly toBill: ToBill;
  readonly today: Day;
  readonly by: UserId;
  readonly at: Instant;
};

/**
 * E1: rows of the price list that may be billed now. Before the sponsor agreed with the plan only those that the contract
 * allows before that.
 */
export function pricesNow({ trajectory }: Pick<Dossier, 'trajectory'>, { contract }: Assigner): readonly Price[] {
  const { prices } = contract.billing;
  return trajectory.startDate === undefined ? prices.filter(({ beforeApproval }) => beforeApproval) : prices;
}

/**
 * R34: hours of the dossier at prices of the contract; nothing else of the dossier goes along.
 *
 * @returns `illegalStep` with `reason` noBilling while the house, noPrices while the contract says nothing; `invalid` with
 *   problems at `until`, `lines` or `sponsor`.
 */
export function composeInvoice(dossier: Dossier, wish: InvoiceWish, around: Around): Result<Unnumbered<'invoice'>> {
  const { organisation, assigner, toBill, today } = around;
  const { sponsor, contract } = assigner;
  const { billing } = contract;
  if (!organisation.billing) return refuse('illegalStep', { params: { reason: 'noBilling' } });
  if (billing.prices.length === 0) return refuse('illegalStep', { params: { reason: 'noPrices' } });
  const prices = pricesNow(dossier, assigner);
  const lines = wish.lines.flatMap(({ code, quantity }) => {
    const price = prices.find((one) => one.code === code);
    return price ? [lineOf(price, quantity)] : [];
  });
  const asked = { sponsor, contract, client: dossier.client };
  const addressee = addresseeOf(asked);
  const problems = [...wrongDay(wish, today), ...wrongLines(wish, lines, toBill)];
  if (problems.length > 0) return invalid(...problems);
  if (!addressee)
    return invalid({
      field: 'sponsor',
      message: 'Vul eerst het adres van de opdrachtgever in, of het adres voor facturen bij het contract',
    });
  const timeSheet = timeSheetFor(
    lines.filter(({ unit }) => unit === 'hour'),
    toBill.days,
  );
  const days = timeSheet.map(({ on }) => on).sort();
  const clientName = nameOnInvoice(asked);
  return ok({
    kind: 'invoice',
    bookYear: bookYearOn(today),
    branchId: dossier.branchId,
    date: today,
    dueOn: addDays(today, organisation.billing.paymentDays),
    period: { from: days.at(0) ?? wish.until, until: days.at(-1) ?? wish.until },
    sponsor: addressee,
    orderNumber: dossier.assignment.orderNumber,
    ...(billing.purchaseNumber && { purchaseNumber: billing.purchaseNumber }),
    reference: dossier.reference,
    service: assignmentTypeLabels[dossier.assignment.type],
    ...(clientName && { clientName }),
    ...(billing.vatReason && { vatReason: billing.vatReason }),
    lines,
    totals: totalsOf(lines),
    timeSheet,
    madeBy: around.by,
    madeAt: around.at,
  });
}

function lineOf({ code, description, unit, price, vat }: Price, quantity: number): InvoiceLine {
  return { code, description, unit, quantity, price, amount: lineAmount({ price, quantity }), vat };
}

function wrongDay({ until }: InvoiceWish, today: Day): Problem[] {
  return until > today ? [{ field: 'until', message: `Vul een dag in tot en met vandaag, ${longDate(today)}` }] : [];
}

/** Hours come from the notes alone, so that what is billed can be shown day by day. */
function wrongLines(wish: InvoiceWish, lines: readonly InvoiceLine[], { left }: ToBill): Problem[] {
  const wrong = (message: string): Problem[] => [{ field: 'lines', message }];
  if (wish.lines.length === 0) return wrong('Kies wat u in rekening brengt');
  if (lines.length < wish.lines.length)
    return wrong(
      'Een van de regels staat niet in de prijslijst, of mag pas na akkoord op het trajectplan op een factuur',
    );
  if (new Set(lines.map(({ code }) => code)).size < lines.length) return wrong('Zet elke prijs een keer op de factuur');
  if (lines.some((line) => !isQuantity(line))) return wrong('Vul hele of kwartieren van uren in, en hele stuks');
  const asked = lines.reduce((sum, { unit, quantity }) => (unit === 'hour' ? sum + quantity : sum), 0);
  return asked > left ? wrong(`Tot en met deze dag staat er nog ${hours(left)} open. Vul niet meer in`) : [];
}

function isQuantity({ unit, quantity }: InvoiceLine): boolean {
  const step = unit === 'hour' ? 0.25 : 1;
  return quantity > 0 && quantity <= 2000 && quantity % step === 0;
}

import { bsnLike } from '../bsn.ts';
import type { UserId } from '../ids.ts';
import { invalid, ok, type Result, refuse } from '../result.ts';
import type { Day, Instant } from '../time.ts';
import { creditTotals } from './amounts.ts';
import { bookYearOn } from './book-year-days.ts';
import type { Unnumbered } from './compose.ts';
import type { Invoice } from './invoice.ts';
import { creditedLines } from './to-bill.ts';

/** Which lines of an invoice are taken back, by their place, and why. */
export type CreditWish = { readonly lines: readonly number[]; readonly reason: string };

export type CreditAround = {
  /** Those that took back lines of it before. */
  readonly credits: readonly Invoice[];
  readonly today: Day;
  readonly by: UserId;
  readonly at: Instant;
};

/**
 * An invoice is mended by a credit note, never changed. It stands in the book year of today, and takes back whole lines,
 * each once, so that notes together never come to more than the invoice.
 *
 * @returns `notFound` for a credit note, which nothing takes back; `invalid` at `lines` or `reason`.
 */
export function composeCredit(
  invoice: Invoice,
  { lines, reason }: CreditWish,
  { credits, today, by, at }: CreditAround,
): Result<Unnumbered<'credit'>> {
  if (invoice.kind === 'credit') return refuse('notFound');
  const gone = creditedLines(invoice, credits);
  const chosen = [...new Set(lines)].sort((one, other) => one - other);
  const taken = chosen.flatMap((at) => invoice.lines[at] ?? []);
  if (chosen.length === 0 || taken.length < chosen.length)
    return invalid({ field: 'lines', message: 'Kies welke regels u terugneemt' });
  if (chosen.some((at) => gone.includes(at)))
    return invalid({ field: 'lines', message: 'Een van deze regels is al teruggenomen' });
  if (reason.trim() === '') return invalid({ field: 'reason', message: 'Schrijf op waarom u dit terugneemt' });
  if (bsnLike(reason).length > 0)
    return invalid({
      field: 'reason',
      message: 'Hier staat iets dat op een BSN lijkt. Een BSN hoort niet op een factuur',
    });
  const { id, number, date, timeSheet: _, frozen: _frozen, dueOn: _due, ...same } = invoice;
  return ok({
    ...same,
    kind: 'credit',
    credits: { id, number, date },
    reason,
    bookYear: bookYearOn(today),
    date: today,
    dueOn: today,
    lines: chosen.flatMap((creditsLine) => {
      const line = invoice.lines[creditsLine];
      return line
        ? [{ ...line, quantity: -line.quantity, amount: line.amount === 0 ? 0 : -line.amount, creditsLine }]
        : [];
    }),
    totals: creditTotals(
      gone.flatMap((at) => invoice.lines[at] ?? []),
      taken,
    ),
    madeBy: by,
    madeAt: at,
  });
}

import type { Dossier } from '../dossier.ts';
import { hoursIn, notesUntil } from '../spent-hours.ts';
import type { Day } from '../time.ts';
import type { Invoice } from './invoice.ts';

/** Hours of one day, to the quarter. */
export type DayHours = { readonly on: Day; readonly hours: number };

/** What is still to be billed over one trajectory: derived each time from its notes and its invoices, copied nowhere. */
export type ToBill = {
  /** Hours that were spent until the day, that were billed less what was taken back, and what is left of the days until then, less those billed to nobody. */
  readonly spent: number;
  readonly billed: number;
  readonly left: number;
  /** The days those are of, in order; what was noted late on an earlier day is among them. */
  readonly days: readonly DayHours[];
};

/**
 * @param until the last day that counts; without it all of them.
 * @param invoices all over this trajectory, credit notes too.
 */
export function toBill(dossier: Noted, invoices: readonly Invoice[], until?: Day): ToBill {
  const days = openDays(dossier, invoices).filter(({ on }) => until === undefined || on <= until);
  return { spent: hoursIn(notesUntil(dossier, until)), billed: billedHours(invoices), left: sum(days), days };
}

/** Hours of each day that stand on no invoice. What was billed of a note that was mended since, counts for the first that are open. */
function openDays(dossier: Noted, invoices: readonly Invoice[]): readonly DayHours[] {
  const hoursOn = new Map<Day, number>();
  const add = (on: Day, hours: number) => hoursOn.set(on, (hoursOn.get(on) ?? 0) + hours);
  for (const { on, hours } of notesUntil(dossier, undefined)) add(on, hours);
  for (const { on, hours } of [...billedDays(invoices), ...unpaidDays(dossier)]) add(on, -hours);
  const all = [...hoursOn]
    .map(([on, hours]): DayHours => ({ on, hours: Math.round(hours * 4) / 4 }))
    .sort((one, other) => (one.on < other.on ? -1 : 1));
  let tooMuch = sum(all.flatMap(({ on, hours }) => (hours < 0 ? [{ on, hours: -hours }] : [])));
  return all.flatMap(({ on, hours }) => {
    if (hours <= 0) return [];
    const billed = Math.min(hours, tooMuch);
    tooMuch -= billed;
    return hours > billed ? [{ on, hours: hours - billed }] : [];
  });
}

type Noted = Pick<Dossier, 'notes' | 'notBilled'>;

/** Hours that somebody pays for: all that were spent, less those that are billed to nobody. */
export function hoursToPay(dossier: Noted): number {
  return Math.max(0, hoursIn(notesUntil(dossier, undefined)) - sum(unpaidDays(dossier)));
}

function unpaidDays({ notBilled }: Pick<Dossier, 'notBilled'>): readonly DayHours[] {
  return notBilled.flatMap(({ days }) => days);
}

function sum(days: readonly DayHours[]): number {
  return days.reduce((total, { hours }) => total + hours, 0);
}

function billedHours(invoices: readonly Invoice[]): number {
  return invoices
    .flatMap(({ lines }) => lines)
    .reduce((sum, { unit, quantity }) => (unit === 'hour' ? sum + quantity : sum), 0);
}

/** Days on the time sheets of lines that nobody took back. */
function billedDays(invoices: readonly Invoice[]): readonly DayHours[] {
  return invoices.flatMap((invoice) => {
    if (invoice.kind === 'credit') return [];
    const credited = creditedLines(invoice, invoices).map((line) => invoice.lines[line]?.code);
    return invoice.timeSheet.filter(({ code }) => !credited.includes(code));
  });
}

/** Which lines of an invoice were taken back, by their place. */
export function creditedLines({ id }: Pick<Invoice, 'id'>, invoices: readonly Invoice[]): readonly number[] {
  return invoices.flatMap((one) =>
    one.kind === 'credit' && one.credits.id === id ? one.lines.map(({ creditsLine }) => creditsLine) : [],
  );
}

type HourLine = { readonly code: string; readonly quantity: number };

/** Which days the hours of these lines are of: the earliest that nobody billed, line after line. */
export function timeSheetFor(
  lines: readonly HourLine[],
  days: readonly DayHours[],
): Extract<Invoice, { kind: 'invoice' }>['timeSheet'] {
  const left = days.map((day) => ({ ...day }));
  return lines.flatMap(({ code, quantity }) => {
    let wanted = quantity;
    return left.flatMap((day) => {
      const hours = Math.min(day.hours, wanted);
      if (hours <= 0) return [];
      day.hours -= hours;
      wanted -= hours;
      return [{ on: day.on, hours, code }];
    });
  });
}

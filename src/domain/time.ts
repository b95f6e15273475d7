import { z } from 'zod';
import { daysInMonth } from './day-number.ts';

/** A calendar day in Europe/Amsterdam, `YYYY-MM-DD`. Never a moment: no zone, no time (STYLE 20). */
export type Day = `${number}-${number}-${number}`;
/** A month, `YYYY-MM`. */
export type Month = `${number}-${number}`;
/** A moment in UTC, `2026-11-22T13:45:00.000Z`. */
export type Instant = `${string}Z`;

export const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
// The patterns accept exactly the strings the types describe.
export const daySchema = z
  .string()
  .regex(dayPattern, { error: 'moet een dag zijn zoals 2026-12-31', abort: true })
  .refine(existsInCalendar, 'deze dag bestaat niet') as unknown as z.ZodType<Day>;
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) as unknown as z.ZodType<Month>;
export const instantSchema = z.iso.datetime() as unknown as z.ZodType<Instant>;

/** The only sources of time and chance; real ones are made in main.ts, movable ones in the demo and the tests. */
export type Clock = { readonly now: () => Instant; readonly today: () => Day };
export type Random = { readonly bytes: (size: number) => Uint8Array };

/** 31 February fits the pattern and is no day. */
function existsInCalendar(text: string): boolean {
  return Number(text.slice(8)) <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

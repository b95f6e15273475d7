import type { Day } from './time.ts';

/**
 * The one place where calendar days become numbers: days since 1 January 1970, proleptic Gregorian. A day that does not
 * exist (31 February) is a bug of the caller and throws; borders refuse it first (form.ts, time.ts).
 */
export function dayNumber(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const moment = utc(year, month, date);
  // Day and month that came back changed did not exist; ten characters are the shape written in full.
  if (day.length !== 10 || moment.getUTCDate() !== date || moment.getUTCMonth() !== month - 1)
    throw new RangeError('not a calendar day');
  return moment.getTime() / 86_400_000;
}

/** The day with this number; the inverse of `dayNumber`. Years 0000-9999. */
export function fromDayNumber(number: number): Day {
  const iso = new Date(number * 86_400_000).toISOString();
  if (iso.length !== 24) throw new RangeError('outside the years 0000-9999');
  // toISOString writes four-digit years in exactly this shape
  return iso.slice(0, 10) as Day;
}

/** The calendar year of the day with this number. */
export function yearOf(number: number): number {
  return new Date(number * 86_400_000).getUTCFullYear();
}

/** 1 is Monday, 7 is Sunday (ISO 8601); 1 January 1970 was a Thursday. */
export function weekdayOf(number: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const zeroIsMonday = (((number + 3) % 7) + 7) % 7;
  // a remainder of seven, plus one
  return (zeroIsMonday + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** Days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return utc(year, month + 1, 0).getUTCDate();
}

function utc(year: number, month: number, date: number): Date {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, date);
  return moment;
}

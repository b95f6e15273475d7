import type { Day } from './time.ts';

/**
 * The one place where calendar days become numbers: days since 1 January 1970, proleptic Gregorian. A day that does not
 * exist (31 February) is a bug of the caller and throws; borders refuse it first (form.ts, time.ts).
 */
export function dayNumber(day: Day): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  if (!(shape.test(day) && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)))
    throw new RangeError('not a calendar day');
  // years that begin on 1 March end with their leap day; 153 days are five months from there, 719,468 days the time to 1970
  const [years, months] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return 365 * years + leapDays + Math.floor((153 * months + 2) / 5) + date - 719_469;
}

const shape = /^\d{4}-\d{2}-\d{2}$/;

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
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

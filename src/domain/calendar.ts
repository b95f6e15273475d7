import { dayNumber, daysInMonth, fromDayNumber, weekdayOf, yearOf } from './day-number.ts';
import { publicHolidays } from './holidays.ts';
import type { Day, Instant } from './time.ts';

export { publicHolidays };

const amsterdamDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The hour that was asked last; each request asks a few times. */
let known: { readonly hour: string; readonly day: Day } | undefined;

/** The calendar day it is in Amsterdam at this moment; it changes on the hour, in UTC too. */
export function dayOf(instant: Instant): Day {
  const hour = instant.slice(0, 13);
  // en-CA writes YYYY-MM-DD
  if (known?.hour !== hour) known = { hour, day: amsterdamDay.format(Date.parse(instant)) as Day };
  return known.day;
}

export function addDays(day: Day, days: number): Day {
  return fromDayNumber(dayNumber(day) + days);
}

/** The same day number so many months later (or earlier), or the last day of that month when it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = (total % 12) + 1;
  const newDate = Math.min(date, daysInMonth(newYear, newMonth));
  const text = `${String(newYear).padStart(4, '0')}-${String(newMonth).padStart(2, '0')}-${String(newDate).padStart(2, '0')}`;
  // four, two and two digits of a day that exists in its month
  return text as Day;
}

/** The same date so many years later; 29 February becomes 28 February in a common year. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return weekdayOf(dayNumber(day));
}

/** ISO week: the week with the year's first Thursday is week 1. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = addDays(day, 4 - weekday(day));
  const year = Number(thursday.slice(0, 4));
  const first = dayNumber(`${thursday.slice(0, 4)}-01-01` as Day);
  return { year, week: Math.floor((dayNumber(thursday) - first) / 7) + 1 };
}

/** Not a Saturday, Sunday or public holiday (Algemene termijnenwet art. 1 and 3). */
export function isWorkingDay(day: Day): boolean {
  return isWorkingNumber(dayNumber(day));
}

/** The same of a day's number: terms count hundreds of days, and turning each into text costs most of it. */
function isWorkingNumber(number: number): boolean {
  return weekdayOf(number) <= 5 && !holidaysOf(yearOf(number)).has(number);
}

/**
 * The day on which a term of so many working days ends. The day itself is not counted: a term of 1 working day from
 * Friday ends on Monday. Negative counts go back; 0 is the day itself, working day or not.
 */
export function addWorkingDays(day: Day, count: number): Day {
  const step = Math.sign(count);
  let at = dayNumber(day);
  for (let left = Math.abs(count); left > 0; ) {
    at += step;
    if (isWorkingNumber(at)) left -= 1;
  }
  return fromDayNumber(at);
}

/** Working days after `from` up to and including `to`; the inverse of `addWorkingDays`. Negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(addDays(to, -1), addDays(from, -1));
  const last = dayNumber(to);
  let count = 0;
  for (let at = dayNumber(from) + 1; at <= last; at += 1) if (isWorkingNumber(at)) count += 1;
  return count;
}

/** The day itself when it is a working day, else the first working day after it: where a term that ends on it rolls to. */
export function nextWorkingDay(day: Day): Day {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1);
}

/** End of a term of months: same day number, or the last day of the month, rolled to a working day (AVG 12, Reg. 1182/71). */
export function monthsAfter(day: Day, months: number): Day {
  return nextWorkingDay(addMonths(day, months));
}

/** End of a term of weeks, rolled to a working day (complaint terms). */
export function weeksAfter(day: Day, weeks: number): Day {
  return nextWorkingDay(addDays(day, weeks * 7));
}

const holidays = new Map<number, ReadonlySet<number>>();

function holidaysOf(year: number): ReadonlySet<number> {
  const known = holidays.get(year) ?? new Set(publicHolidays(year).map(dayNumber));
  holidays.set(year, known);
  return known;
}

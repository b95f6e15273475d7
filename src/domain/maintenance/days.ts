import { addDays, addMonths, addYears, nextWorkingDay } from '../calendar.ts';
import type { Day } from '../time.ts';

/** So many days after its day it is overdue, and the directorate is told. */
const overdueAfter = 14;
/** Told again so often, in days, as long as nobody acts: it did not begin, or nobody finished and signed it. */
export const overdueAgainAfter = 14;
/** Within so many hours somebody supervises what began without. */
export const supervisedWithin = 24;
/** Told every day: nobody answers for what is being done. */
export const unsupervisedAgainAfter = 1;
/** As long as other proof of how the house is run (DOMAIN 8.7). */
const keptYears = 7;
/** A verified backup may be so old when the work starts. */
export const freshHours = 24;

/** The day of the next one after one that was planned for `day`, unless somebody plans it sooner. */
export function nextAfter(day: Day, everyMonths: number): Day {
  return nextWorkingDay(addMonths(day, everyMonths));
}

/** The first day on which one planned for `day`, or begun on it and not signed, is overdue. */
export function overdueFrom(day: Day): Day {
  return addDays(day, overdueAfter + 1);
}

/** The first day on which what was signed on `day` is destroyed. */
export function forgetFrom(day: Day): Day {
  return addDays(addYears(day, keptYears), 1);
}

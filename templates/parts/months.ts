import { addDays, addMonths } from '#src/domain/calendar.ts';
import { type Day, daySchema, type Month } from '#src/domain/time.ts';

const names = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** 'feb – apr 2026', 'feb 2026 – jan 2027', 'okt 2026'. */
export function monthRange(from: Month, until: Month): string {
  if (from === until) return shortMonth(from);
  const sameYear = from.slice(0, 4) === until.slice(0, 4);
  return `${sameYear ? shortMonth(from).slice(0, 3) : shortMonth(from)} – ${shortMonth(until)}`;
}

function shortMonth(month: Month): string {
  return `${names[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
}

/** First day of the month. */
export function firstDay(month: Month): Day {
  return daySchema.parse(`${month}-01`);
}

/** Last day of the month. */
export function lastDay(month: Month): Day {
  return addDays(addMonths(firstDay(month), 1), -1);
}

/** Last day of a period of whole months that starts on `from`: 3 February 2026 and 12 months give 2 February 2027. */
export function lastDayOf(from: Day, months: number): Day {
  return addDays(addMonths(from, months), -1);
}

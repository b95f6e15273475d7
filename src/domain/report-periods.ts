import { addDays, addMonths, addWorkingDays } from './calendar.ts';
import type { Contract } from './organisation.ts';
import type { Day } from './time.ts';

/**
 * R22: last day of the period `from` lies in. Periods are counted from the start date, without gaps or overlap; the last
 * day of one, left over after an interim report, would say nothing alone and joins the next.
 */
export function periodEnd(cadence: Contract['cadence'], startDate: Day, from: Day): Day {
  const { every, unit } = cadence;
  let until = startDate;
  for (let count = 1; until <= from; count++) {
    const next = unit === 'months' ? addMonths(startDate, every * count) : addDays(startDate, 7 * every * count);
    until = addDays(next, -1);
  }
  return until;
}

/** The day before which the first report of a trajectory that starts on this day comes: the day after it is due. */
export function firstReportBefore(cadence: Contract['cadence'], reportWithin: number, startDate: Day): Day {
  return addDays(addWorkingDays(periodEnd(cadence, startDate, startDate), reportWithin), 1);
}

import { addDays, addMonths, addWorkingDays } from '#src/domain/calendar.ts';
import type { Dossier, Trajectory } from '#src/domain/dossier.ts';
import type { Contract } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';

/** R22: progress reports follow each other from the start date on, without gaps or overlap. */

type NextReport = NonNullable<Trajectory['nextReport']>;

/**
 * The next report when the previous one ends on the day before `from`. Periods are counted from the start date, so a
 * report made in between does not move the later ones. Undefined when the trajectory's last day comes first: the
 * final report tells about those days.
 */
export function reportFrom(
  contract: Contract,
  trajectory: Pick<Trajectory, 'startDate' | 'maxEnd'>,
  { number, from }: { readonly number: number; readonly from: Day },
): NextReport | undefined {
  const { startDate, maxEnd } = trajectory;
  if (!startDate || (maxEnd && from > maxEnd)) return undefined;
  const { every, unit } = contract.cadence;
  let until = startDate;
  for (let count = 1; until <= from; count++) {
    const next = unit === 'months' ? addMonths(startDate, every * count) : addDays(startDate, 7 * every * count);
    until = addDays(next, -1);
    // a period of one day at the most would say nothing; it joins the next one
  }
  return { number, from, until, dueOn: addWorkingDays(until, contract.terms.reportWithin) };
}

/** Start, last possible day (included) and first report, from the day the plan may be carried out. */
export function startOn(contract: Contract, dossier: Dossier, startDate: Day): Partial<Trajectory> {
  const maxEnd = addDays(addMonths(startDate, dossier.assignment.maxMonths), -1);
  const reports = dossier.documents.filter((one) => one.kind === 'voortgangsrapportage');
  const number = Math.max(0, ...reports.map((one) => one.number)) + 1;
  return { startDate, maxEnd, nextReport: reportFrom(contract, { startDate, maxEnd }, { number, from: startDate }) };
}

/** The end has begun: the last day, why, and by when the final report must be there. */
export function closeOn(contract: Contract, end: { readonly on: Day; readonly why: string }) {
  return {
    endDate: end.on,
    endReason: end.why,
    finalReportDueOn: addWorkingDays(end.on, contract.terms.finalReportWithin),
    nextReport: undefined,
  } satisfies Partial<Trajectory>;
}

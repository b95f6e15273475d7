import { z } from 'zod';
import { addDays, addMonths, addWorkingDays } from '#src/domain/calendar.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { Dossier, Trajectory } from '#src/domain/dossier.ts';
import type { Contract } from '#src/domain/organisation.ts';
import { periodEnd } from '#src/domain/report-periods.ts';
import { type Day, daySchema } from '#src/domain/time.ts';

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
  const until = periodEnd(contract.cadence, startDate, from);
  return { number, from, until, dueOn: addWorkingDays(until, contract.terms.reportWithin) };
}

/** What the plan itself says about its term (its section `activities`). */
const termSchema = z.object({ startOn: daySchema, months: z.number().int().min(1) }).partial();

function termOf(plan: DossierDocument | undefined): z.infer<typeof termSchema> {
  const parsed = termSchema.safeParse(plan?.sections.activities ?? {});
  return parsed.success ? parsed.data : {};
}

/** The last day of the plan's own term, that day included; undefined when the plan names no number of months. */
export function lastDayOf(plan: DossierDocument, startDate: Day): Day | undefined {
  const { months } = termOf(plan);
  return months === undefined ? undefined : addDays(addMonths(startDate, months), -1);
}

/**
 * Start, last possible day (included) and first report, from the day the plan may be carried out: the day the plan
 * names, or the day it was agreed to when that is later. A year from 3 February ends on 2 February.
 */
export function startOn(
  contract: Contract,
  dossier: Dossier,
  { from, plan }: { readonly from: Day; readonly plan: DossierDocument | undefined },
): Partial<Trajectory> {
  const named = termOf(plan).startOn;
  const startDate = named && named > from ? named : from;
  const whole = addDays(addMonths(startDate, dossier.assignment.maxMonths), -1);
  const planned = plan && lastDayOf(plan, startDate);
  const maxEnd = planned && planned < whole ? planned : whole;
  const number = nextNumber(progressReports(dossier));
  return { startDate, maxEnd, nextReport: reportFrom(contract, { startDate, maxEnd }, { number, from: startDate }) };
}

/**
 * A later last day. Where no report was planned any more because the old one came first, the reports go on from the day
 * after the last that told of anything.
 */
export function extendTo(contract: Contract, { trajectory, documents }: Dossier, maxEnd: Day): Partial<Trajectory> {
  const { startDate, nextReport } = trajectory;
  const reports = progressReports({ documents });
  const told = reports.flatMap((one) => (one.period ? [one.period.until] : [])).toSorted();
  const last = told.at(-1);
  const from = last ? addDays(last, 1) : startDate;
  const resumed = from && reportFrom(contract, { startDate, maxEnd }, { number: nextNumber(reports), from });
  return { maxEnd, nextReport: nextReport ?? resumed };
}

function progressReports({ documents }: Pick<Dossier, 'documents'>): DossierDocument[] {
  return documents.filter((one) => one.kind === 'voortgangsrapportage');
}

function nextNumber(reports: readonly DossierDocument[]): number {
  return Math.max(0, ...reports.map((one) => one.number)) + 1;
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

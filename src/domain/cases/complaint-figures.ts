import { daysBetween } from '../calendar.ts';
import { statePaths } from '../machine.ts';
import type { ComplaintCase } from './case.ts';

/** R53: what a year brought, in numbers only: no name, no text, no number of a case. */
export type ComplaintYear = {
  readonly year: string;
  readonly filed: number;
  readonly notHandled: number;
  readonly settled: number;
  readonly withdrawn: number;
  readonly upheld: number;
  readonly partlyUpheld: number;
  readonly notUpheld: number;
  readonly noFinding: number;
  readonly open: number;
  /** Days from filing to the day the judgment left; undefined as long as none did. */
  readonly medianDays: number | undefined;
  readonly maxDays: number | undefined;
  readonly extended: number;
  readonly late: number;
  readonly measuresOpen: number;
  readonly measuresDone: number;
};

/** One line a year of filing, the newest first. */
export function complaintFigures(complaints: readonly ComplaintCase[]): ComplaintYear[] {
  const years = new Map<string, ComplaintCase[]>();
  for (const one of complaints) {
    const year = one.receivedOn.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), one]);
  }
  return [...years].sort(([a], [b]) => (a < b ? 1 : -1)).map(([year, ofYear]) => figuresOf(year, ofYear));
}

function figuresOf(year: string, all: readonly ComplaintCase[]): ComplaintYear {
  const count = (test: (one: ComplaintCase) => boolean) => all.filter(test).length;
  const at = (...states: string[]) => count((one) => statePaths(one.machine).some((path) => states.includes(path)));
  const judged = (judgment: ComplaintCase['judgment']) => count((one) => one.judgment === judgment);
  const took = all
    .flatMap(({ judgment, answeredOn, receivedOn }) =>
      judgment && answeredOn ? [daysBetween(receivedOn, answeredOn)] : [],
    )
    .sort((a, b) => a - b);
  const measures = all.flatMap((one) => one.measures);
  const notHandled = at('handling.notAdmitted', 'handling.transferred');
  const withdrawn = at('handling.withdrawn', 'handling.lapsed');
  const settled = count((one) => !one.judgment && statePaths(one.machine).includes('handling.closed'));
  const decided = count((one) => one.judgment !== undefined);
  return {
    year,
    filed: all.length,
    notHandled,
    settled,
    withdrawn,
    upheld: judged('upheld'),
    partlyUpheld: judged('partlyUpheld'),
    notUpheld: judged('notUpheld'),
    noFinding: judged('noFinding'),
    open: all.length - notHandled - settled - withdrawn - decided,
    medianDays: median(took),
    maxDays: took.at(-1),
    extended: count(({ extended }) => extended),
    late: at('clock.late', 'clock.metLate'),
    measuresOpen: measures.filter(({ doneOn }) => !doneOn).length,
    measuresDone: measures.filter(({ doneOn }) => doneOn).length,
  };
}

/** The middle of sorted numbers; of an even count the mean of both. */
function median(sorted: readonly number[]): number | undefined {
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? low : (low + high) / 2;
}

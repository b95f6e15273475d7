import { mm, timeline } from '../../style.ts';
import { axis } from '../layout/sheet.ts';

/** One column of a time axis: a month, a quarter when there are many, a year when there are very many. */
export type Period = { readonly x: number; readonly label: string; readonly year: string | undefined };
export type TimeAxis = {
  readonly periods: readonly Period[];
  readonly left: number;
  readonly right: number;
  /** Width of a period. */
  readonly step: number;
  /** Where a day begins or (with `end`) ends; days outside the axis stand at its edge. Undefined when it is no day. */
  readonly xOf: (day: string, end?: boolean) => number | undefined;
};

const monthNames = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

const quartersAtMost = 40;
const yearsAtMost = 50;

/** Axis over whole months from the month of `from` to that of `until`; each month equally wide. At most fifty years. */
export function timeAxis(from: string, until: string): TimeAxis {
  const start = monthOf(from) ?? monthOf(until) ?? 0;
  const end = Math.min(Math.max(monthOf(until) ?? start, start), start + yearsAtMost * 12 - 1);
  const months = end - start + 1;
  const per = months <= timeline.monthsAtMost ? 1 : months <= quartersAtMost * 3 ? 3 : 12;
  const first = start - (start % per);
  const count = Math.ceil((end - first + 1) / per);
  const left = axis;
  const step = mm(timeline.monthsMm) / count;
  const right = left + mm(timeline.monthsMm);
  const periods = Array.from({ length: count }, (_, index): Period => {
    const month = first + index * per;
    const turns = index === 0 || month % 12 === 0;
    const quarter = per === 3 ? `kw ${Math.floor((month % 12) / 3) + 1}` : '';
    const label = per === 1 ? (monthNames[month % 12] ?? '') : quarter;
    return { x: left + index * step, label, year: turns ? String(Math.floor(month / 12)) : undefined };
  });
  const xOf = (day: string, atEnd = false): number | undefined => {
    const month = monthOf(day);
    if (month === undefined) return undefined;
    const date = Number(day.slice(8, 10)) - (atEnd ? 0 : 1);
    const x = left + ((month - first + date / daysIn(month)) / per) * step;
    return Math.min(Math.max(x, left), right);
  };
  return { periods, left, right, step, xOf };
}

/** Months since the year 0 of a day 'YYYY-MM-DD'. */
function monthOf(day: string): number | undefined {
  const match = /^(\d{4})-(\d{2})/u.exec(day);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : undefined;
}

function daysIn(month: number): number {
  return new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
}

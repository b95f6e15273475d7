import { timeline } from '../style.ts';
import { mostUnits } from './chart.ts';

/** The columns of a timeline: steps of one or more months, each of some grid columns ("units"). */
export type TimeScale = {
  readonly units: number;
  readonly unitsPerStep: number;
  readonly steps: readonly { readonly label: string; readonly year: string; readonly startsYear: boolean }[];
  /** Unit at which a day begins (or, with `end`, ends), within the scale; undefined when the text is no day. */
  readonly unitOf: (day: string | undefined, end?: 'end') => number | undefined;
};

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;

/** Scale from the month of `from` up to and with that of `until`: months, above 18 of them quarters, then years and more. */
export function timeScale(from: string, until: string): TimeScale {
  const begin = dayParts(from) ?? dayParts(until) ?? { month: 24_300, share: 0, end: 0 };
  const last = Math.max(begin.month, (dayParts(until) ?? begin).month);
  const count = last - begin.month + 1;
  const step =
    [1, 3, 12, 60, 240].find((size) => count / size <= timeline.monthsAtMost) ??
    Math.ceil(count / timeline.monthsAtMost);
  const first = Math.floor(begin.month / step) * step;
  const number = Math.floor((last - first) / step) + 1;
  const unitsPerStep = Math.max(1, Math.min(4 * step, Math.floor(mostUnits / number)));
  const units = number * unitsPerStep;
  return {
    units,
    unitsPerStep,
    steps: Array.from({ length: number }, (_, index) => stepAt(first + index * step, step, index)),
    unitOf(day, end) {
      const parts = dayParts(day);
      if (parts === undefined) return undefined;
      const months = parts.month - first + (end ? parts.end : parts.share);
      return Math.min(units, Math.max(0, Math.round((months / step) * unitsPerStep)));
    },
  };
}

function stepAt(month: number, step: number, index: number): TimeScale['steps'][number] {
  const year = String(Math.floor(month / 12));
  if (step >= 12) return { label: year, year: '', startsYear: false };
  const within = month % 12;
  const label = step === 1 ? (months[within] ?? '') : `kw ${within / 3 + 1}`;
  return { label, year, startsYear: index === 0 || within === 0 };
}

/** Months since the year 0, with the parts of that month gone at the day's begin and at its end. */
function dayParts(day: string | undefined): { month: number; share: number; end: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day ?? '');
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { month: year * 12 + month - 1, share: (date - 1) / length, end: Math.min(1, date / length) };
}

import type { Instant } from '#src/domain/time.ts';
import type { Fleeting, Kept, ValueOn } from '#src/store/fleeting-port.ts';
import { later } from './mail/later.ts';

/** Something of which at most so many happen in an hour, which begins with the first of them. */
export type Hourly = { readonly name: string; readonly most: number };

type Hour = ValueOn<'counts'>;

/** Counts one more. @returns seconds to wait, when so many happened already: then it is not counted; 0: it was counted */
export function countHourly(fleeting: Fleeting, { name, most }: Hourly, now: Instant): Promise<number> {
  return fleeting.change({ shelf: 'counts', whose: name }, now, (kept) => {
    const hour = hourOf(kept, now);
    return hour.count >= most
      ? { result: secondsLeft(hour, now), kept }
      : { result: 0, kept: keep({ ...hour, count: hour.count + 1 }) };
  });
}

/** One that was counted did not happen after all. */
export function uncountHourly(fleeting: Fleeting, { name }: Hourly, now: Instant): Promise<void> {
  return fleeting.change({ shelf: 'counts', whose: name }, now, (kept) => ({
    result: undefined,
    kept: kept && keep({ ...kept.value, count: kept.value.count - 1 }),
  }));
}

/** Seconds to wait, or 0. Counts nothing. */
export function hourlyWait(fleeting: Fleeting, { name, most }: Hourly, now: Instant): Promise<number> {
  return fleeting.change({ shelf: 'counts', whose: name }, now, (kept) => {
    const hour = hourOf(kept, now);
    return { result: hour.count >= most ? secondsLeft(hour, now) : 0, kept };
  });
}

/** A clock that was set back begins the hour anew. */
function hourOf(kept: Kept<Hour> | undefined, now: Instant): Hour {
  return kept && kept.value.from <= now ? kept.value : { from: now, count: 0 };
}

function keep(value: Hour): Kept<Hour> {
  return { value, until: later(value.from, 60) };
}

function secondsLeft({ from }: Hour, now: Instant): number {
  return Math.ceil((Date.parse(later(from, 60)) - Date.parse(now)) / 1000);
}

import type { Instant } from '#src/domain/time.ts';

/** Counts by the clock hour. In memory: after a restart it begins anew. */
export type Tally = {
  /** Which time of this hour it is, where that is worth a line: the first, second, fourth, eighth and so on. */
  readonly next: (key: string, now: Instant) => number | undefined;
};

/** A flood of a million in an hour leaves twenty lines, and how many they were can be read to within a half. */
export function makeTally(): Tally {
  const counts = new Map<string, number>();
  let hour = '';
  return {
    next(key, now) {
      const current = now.slice(0, 13);
      if (current !== hour) counts.clear();
      hour = current;
      const times = (counts.get(key) ?? 0) + 1;
      counts.set(key, times);
      return Number.isInteger(Math.log2(times)) ? times : undefined;
    },
  };
}

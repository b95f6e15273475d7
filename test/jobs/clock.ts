import { dayOf } from '#src/domain/calendar.ts';
import type { Clock, Instant } from '#src/domain/time.ts';

/** A clock that only moves when told. */
export type MovableClock = Clock & {
  readonly set: (instant: Instant) => void;
  readonly advance: (minutes: number) => void;
};

export function movableClock(startAt: Instant): MovableClock {
  let now = startAt;
  return {
    now: () => now,
    today: () => dayOf(now),
    set(instant) {
      now = instant;
    },
    advance(minutes) {
      // toISOString always ends in Z, which is all the type says.
      now = new Date(Date.parse(now) + minutes * 60_000).toISOString() as Instant;
    },
  };
}

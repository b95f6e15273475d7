import { dayOf } from '#src/domain/calendar.ts';
import type { Clock, Day, Instant } from '#src/domain/time.ts';

export type DemoClock = Clock & {
  /** Moves to nine o'clock (UTC 8) of this day, or to a given moment. */
  readonly setDay: (day: Day) => void;
  readonly set: (instant: Instant) => void;
};

/** A clock that starts where it is told and then runs on like any other. */
export function demoClock(start: Instant): DemoClock {
  let base = Date.parse(start);
  let from = Date.now();
  // toISOString always ends in Z, which is all the type says
  const now = () => new Date(base + Date.now() - from).toISOString() as Instant;
  const set = (instant: Instant) => {
    base = Date.parse(instant);
    from = Date.now();
  };
  return { now, today: () => dayOf(now()), set, setDay: (day) => set(`${day}T08:00:00.000Z`) };
}

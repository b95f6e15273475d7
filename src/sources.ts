import { randomBytes } from 'node:crypto';
import { dayOf } from '#src/domain/calendar.ts';
import type { Clock, Instant, Random } from '#src/domain/time.ts';

/** The only real sources of time and chance. */
export const realClock: Clock = {
  // toISOString always ends in Z, which is all the type says.
  now: () => new Date().toISOString() as Instant,
  today: () => dayOf(realClock.now()),
};
export const random: Random = { bytes: (size) => randomBytes(size) };

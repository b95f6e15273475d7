import type { Instant } from '#src/domain/time.ts';

/** The moment so many minutes later. */
export function later(now: Instant, minutes: number): Instant {
  // toISOString always ends in Z, which is all the type asks.
  return new Date(Date.parse(now) + minutes * 60_000).toISOString() as Instant;
}

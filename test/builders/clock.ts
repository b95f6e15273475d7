import { createHash } from 'node:crypto';
import { addDays } from '#src/domain/calendar.ts';
import type { Clock, Day, Instant, Random } from '#src/domain/time.ts';

export type MovableClock = Clock & {
  /** Puts the clock at nine in the morning of a day. */
  set(day: Day): void;
  forward(days: number): void;
};

/** A clock that stands still until it is moved. Nine o'clock UTC is the same day in Amsterdam all year. */
export function movableClock(start: Day): MovableClock {
  let today = start;
  return {
    today: () => today,
    now: () => `${today}T09:00:00.000Z` as Instant,
    set(day) {
      today = day;
    },
    forward(days) {
      today = addDays(today, days);
    },
  };
}

/** Chance that falls the same way in every run of the same seed. */
export function seededRandom(seed: string): Random {
  let drawn = 0;
  return {
    bytes(size) {
      const chunks: Buffer[] = [];
      for (let got = 0; got < size; got += 32) {
        chunks.push(createHash('sha256').update(`${seed} ${drawn++}`).digest());
      }
      return new Uint8Array(Buffer.concat(chunks).subarray(0, size));
    },
  };
}

import { randomBytes, randomFillSync } from 'node:crypto';
import { dayOf } from '#src/domain/calendar.ts';
import type { Clock, Instant, Random } from '#src/domain/time.ts';

/** The only real sources of time and chance. */
export const realClock: Clock = {
  // toISOString always ends in Z, which is all the type says.
  now: () => new Date().toISOString() as Instant,
  today: () => dayOf(realClock.now()),
};

/** Drawn in advance, for a draw costs as much for eight bytes as for thousands. No byte is given twice, and none is kept here once given. */
const drawn = Buffer.allocUnsafeSlow(4096);
let used = drawn.length;

export const random: Random = {
  bytes(size) {
    // also what is no size, which would let the same bytes be given twice: Node refuses it
    if (!(Number.isInteger(size) && size >= 0 && size <= drawn.length)) return randomBytes(size);
    if (used + size > drawn.length) {
      randomFillSync(drawn);
      used = 0;
    }
    const next = drawn.subarray(used, used + size);
    const given = Buffer.from(next);
    next.fill(0);
    used += size;
    return given;
  },
};

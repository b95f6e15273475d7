import { dayOf } from './calendar.ts';
import { clockTime } from './format.ts';
import type { Day, Instant } from './time.ts';

/**
 * The moment at which the clocks in Amsterdam show this day and time ('14.03'). In the hour that comes twice it is the
 * first, so that no term gets longer; a time the clock jumps over is read as if it had not jumped.
 */
export function localInstant(day: Day, time: string): Instant {
  const utc = Date.parse(`${day}T${time.replace('.', ':')}:00.000Z`);
  const ahead = (hours: number) => asInstant(utc - hours * 3_600_000);
  const shown = (one: Instant) => dayOf(one) === day && clockTime(one) === time;
  return shown(ahead(2)) ? ahead(2) : ahead(1);
}

function asInstant(milliseconds: number): Instant {
  // toISOString writes exactly this shape
  return new Date(milliseconds).toISOString() as Instant;
}

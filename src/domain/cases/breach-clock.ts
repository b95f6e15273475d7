import type { Instant } from '../time.ts';

const hour = 3_600_000;

/** 'nog 41 uur': whole real hours, so that an hour that has begun is not promised. The clock on the wall has no part in it. */
export function hoursLeft(until: Instant, now: Instant): string {
  const left = Date.parse(until) - Date.parse(now);
  if (left < 0) return `${Math.ceil(-left / hour)} uur te laat`;
  return left < hour ? 'nog minder dan een uur' : `nog ${Math.floor(left / hour)} uur`;
}

import { statePaths } from '../machine.ts';
import type { Instant } from '../time.ts';
import type { BreachCase, BreachSponsor } from './case.ts';

const beforeNotice = ['reported', 'triaged', 'toNotify'];

/** May the supervisor still have to be told (AVG 33(1))? Then the 72 hours count. */
export function awaitsNotice({ machine }: Pick<BreachCase, 'machine'>): boolean {
  return beforeNotice.includes(statePaths(machine)[0] ?? '');
}

/** Sponsors whose contract has a term and who were not told yet, the nearest first. */
export function sponsorsToTell({
  sponsors,
}: Pick<BreachCase, 'sponsors'>): (BreachSponsor & Pick<Required<BreachSponsor>, 'term'>)[] {
  return sponsors
    .flatMap((one) => (one.term && !one.told ? [{ ...one, term: one.term }] : []))
    .sort((a, b) => (a.term.by < b.term.by ? -1 : 1));
}

/** The first moment before which somebody has to be told: the supervisor, or a sponsor whose contract says so. */
export function breachDueAt(one: Pick<BreachCase, 'machine' | 'notifyBy' | 'sponsors'>): Instant | undefined {
  return [...(awaitsNotice(one) ? [one.notifyBy] : []), ...sponsorsToTell(one).map(({ term }) => term.by)].sort()[0];
}

const hour = 3_600_000;

/** 'nog 41 uur': whole real hours, so that an hour that has begun is not promised. The clock on the wall has no part in it. */
export function hoursLeft(until: Instant, now: Instant): string {
  const left = Date.parse(until) - Date.parse(now);
  if (left < 0) return `${Math.ceil(-left / hour)} uur te laat`;
  return left < hour ? 'nog minder dan een uur' : `nog ${Math.floor(left / hour)} uur`;
}

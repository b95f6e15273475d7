import { daysBetween } from '#src/domain/calendar.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import type { Deps } from '../context.ts';

/** So many days nobody started the program, and the clock is believed all the same. */
const believed = 31;

/**
 * Is the clock to be trusted with something that nobody can undo? `setBack`: today is before a day on which the program
 * worked. `leapt`: much later than that day; that whole day is not believed, so that somebody can put the clock right, and
 * the next one is.
 */
export type ClockTrust = 'right' | 'setBack' | 'leapt';

/** Was today judged right? Asked by what comes after `judgeClock` on a day, and can be undone by nobody either. */
export function isTrusted({ store: { knownDay }, clock }: Pick<Deps, 'store' | 'clock'>): boolean {
  const today = clock.today();
  return today >= (knownDay.latest() ?? '') && knownDay.leapt() !== today;
}

/** Compares the clock with the last day the program knew, and remembers the day when it is later. */
export async function judgeClock(
  { knownDay, destroyed }: Pick<Store, 'knownDay' | 'destroyed'>,
  today: Day,
): Promise<ClockTrust> {
  const days = [knownDay.latest(), destroyed.lines().at(-1)?.day].filter((day) => day !== undefined);
  const latest = days.sort().at(-1);
  if (latest !== undefined && today < latest) return 'setBack';
  const leapt = latest !== undefined && daysBetween(latest, today) > believed;
  await knownDay.remember(today, leapt ? 'leapt' : undefined);
  return knownDay.leapt() === today ? 'leapt' : 'right';
}

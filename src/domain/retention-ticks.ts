import { dayOf } from './calendar.ts';
import { type Dossier, isClosed } from './dossier.ts';
import { statePath } from './machine.ts';
import { archiveFrom, destroyFromOf, destructionNearFrom, isNothingLeft } from './retention-days.ts';
import type { Day } from './time.ts';

/** What the daily tick does on the way from the end of a trajectory to its destruction, and the facts of that step. */
export type RetentionTick = {
  readonly kind: 'retention';
  readonly on: Day;
  readonly event: string;
  readonly facts: Readonly<Record<string, boolean>>;
};

/**
 * The next thing that happens by itself to what is kept here (P12).
 *
 * @param billedOn from this day on all its hours stand on invoices or are billed to nobody (P13): what the books need is split off
 */
export function retentionTicks(dossier: Dossier, billedOn = noDay): RetentionTick[] {
  const tick = nextTick(dossier, billedOn);
  return tick ? [{ kind: 'retention', ...tick }] : [];
}

const noDay: Day = '0001-01-01';

function nextTick(dossier: Dossier, billedOn: Day): Omit<RetentionTick, 'kind'> | undefined {
  const from = destroyFromOf(dossier);
  switch (statePath(dossier.retention.machine)) {
    case 'open':
      return isClosed(dossier)
        ? { on: lastDay(dossier), event: 'trajectory.closed', facts: { closed: true } }
        : undefined;
    case 'archivable':
      return isClosed(dossier)
        ? archiving(dossier, billedOn)
        : { on: lastDay(dossier), event: 'close.undone', facts: { openAgain: true } };
    case 'archived':
      return from && { on: destructionNearFrom(from), event: 'destruction.nears', facts: { sixtyDaysLeft: true } };
    case 'dueSoon':
      return from && { on: from, event: 'destruction.allowed', facts: { dayCame: true } };
    default:
      return undefined;
  }
}

/** What is still to be seen to is seen to first, but not for longer than thirty days after the end. */
function archiving(dossier: Dossier, billedOn: Day): Omit<RetentionTick, 'kind'> | undefined {
  const days = archiveFrom(dossier);
  if (!days) return undefined;
  const seenTo = billedOn > days.first ? billedOn : days.first;
  const nothingLeft = isNothingLeft(dossier) && seenTo <= days.latest;
  const on = nothingLeft ? seenTo : days.latest;
  return { on, event: 'archive.run', facts: { dayCame: true, nothingLeft, latestDay: !nothingLeft } };
}

/** The day of the last line of the log: what the tick follows happened then or before. */
function lastDay({ events }: Dossier): Day {
  const last = events.at(-1);
  if (!last) throw new Error('a closed dossier has a log');
  return dayOf(last.at);
}

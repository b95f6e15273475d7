import { addDays, addWorkingDays, dayOf } from './calendar.ts';
import { type Dossier, isClosed } from './dossier.ts';
import { statePath } from './machine.ts';
import { isToPost, isTrouble } from './mail-trouble.ts';
import { destroyFrom, destroyFromAfterHold } from './retention.ts';
import type { Day } from './time.ts';

/** P12, R29, in days. */
export const archiveDays = {
  /** Working days for which a mistaken end can be undone (DOMAIN 8.1). */
  undoneWithin: 10,
  archivedWithin: 30,
  /** Whoever never took part, and with whom nobody spoke, is kept no longer than questions about the order take (DOMAIN 8.1). */
  neverMetKept: 28,
  toldBefore: 60,
} as const;
const { undoneWithin, archivedWithin, neverMetKept, toldBefore } = archiveDays;

const closing: readonly string[] = [
  'eindrapportage.sent',
  'eindrapportage.approved',
  'eindrapportage.noted',
  'eindrapportage.waived',
  'assignment.declined',
];

type Ending = Pick<Dossier, 'trajectory' | 'events'>;

/** The day the trajectory closed: the final report was settled, or the order was not taken on. Undefined: it runs. */
export function closedOn({ trajectory, events }: Ending): Day | undefined {
  if (!isClosed({ trajectory })) return undefined;
  const last = events.findLast(({ type }) => closing.includes(type));
  return last && dayOf(last.at);
}

/**
 * P12, R30: the first day on which this dossier may be destroyed, two years after the participation; of a client whom
 * nobody met, four weeks after the order was declined. Undefined as long as no end is known.
 */
export function destroyDossierFrom({ trajectory, notes }: Pick<Dossier, 'trajectory' | 'notes'>): Day | undefined {
  const { endDate } = trajectory;
  if (endDate === undefined) return undefined;
  const met = statePath(trajectory.machine) !== 'declined' || notes.some(({ kind }) => meetings.includes(kind));
  return met ? destroyFrom(endDate) : addDays(endDate, neverMetKept + 1);
}

/** R33: the same day, or fourteen days after the last hold ended when that is later. */
export function destroyFromOf(dossier: Pick<Dossier, 'trajectory' | 'notes' | 'retention'>): Day | undefined {
  const original = destroyDossierFrom(dossier);
  const { releasedOn } = dossier.retention;
  return original && destroyFromAfterHold(original, releasedOn);
}

const meetings: readonly string[] = ['talk', 'phone', 'visit'];

/** The day from which what comes is told beforehand: sixty days before it may be destroyed. */
export function destructionNearFrom(destroyFrom: Day): Day {
  return addDays(destroyFrom, -toldBefore);
}

/**
 * R29: archived once the end can no longer be undone, and at the latest thirty days after the participation; never before
 * the day after the trajectory closed.
 */
export function archiveFrom({ trajectory, events }: Ending): { readonly first: Day; readonly latest: Day } | undefined {
  const closed = closedOn({ trajectory, events });
  if (!closed) return undefined;
  const { endDate = closed } = trajectory;
  const dayAfter = (day: Day) => addDays(day, 1);
  const latest = later(addDays(endDate, archivedWithin), dayAfter(closed));
  const undoable = dayAfter(addWorkingDays(closed, undoneWithin));
  const first = later(earlier(undoable, latest), dayAfter(endDate));
  return { first, latest };
}

/** No letter has to be posted, no mail is on its way, and none went wrong. */
export function isNothingLeft(dossier: Dossier): boolean {
  return !dossier.messages.some((mail) => mail.nextTryAt || isToPost(dossier, mail) || isTrouble(dossier, mail));
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

/** The later of two days. */
export function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

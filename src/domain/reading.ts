import type { Dossier } from './dossier.ts';
import type { UserId } from './ids.ts';
import type { DossierAction } from './permissions.ts';
import type { Instant } from './time.ts';

/** How long a logged reason opens a dossier to a manager or the directorate, in hours. */
export const readingHours = 24;

/** Did this user give a reason for reading within the last 24 hours (R3)? */
export function hasReadReason(dossier: Pick<Dossier, 'events'>, userId: UserId, now: Instant): boolean {
  const since = new Date(Date.parse(now) - readingHours * 3_600_000).toISOString();
  return dossier.events.some((event) => event.type === 'content.read' && event.by === userId && event.at >= since);
}

/** Does this row let somebody look, and change nothing? Then nothing follows from it either, also while the house stands still (P22). */
export function isReading(action: DossierAction | 'system'): boolean {
  return action === 'content.readReason' || action === 'bsn.show';
}

/** Acts that leave nothing behind but that somebody looked, and the words of the reason. */
const readingActs: readonly string[] = ['content.read', 'bsn.shown'];

/** Did nothing change in the dossier but lines that tell that somebody read it? */
export function onlyTellsOfReading(before: Dossier, after: Dossier): boolean {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const { length } = before.events;
  return (
    same({ ...before, events: [], overrides: [] }, { ...after, events: [], overrides: [] }) &&
    same(before.events, after.events.slice(0, length)) &&
    after.events.slice(length).every(({ type }) => readingActs.includes(type)) &&
    same(beyondReading(before), beyondReading(after))
  );
}

/** Words kept with a reason, but for those in a reason for reading. */
function beyondReading({ overrides }: Dossier): Dossier['overrides'] {
  return overrides.filter(({ section }) => !readingActs.includes(section));
}

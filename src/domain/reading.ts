import type { Dossier } from './dossier.ts';
import type { UserId } from './ids.ts';
import type { Instant } from './time.ts';

/** How long a logged reason opens a dossier to a manager or the directorate, in hours. */
export const readingHours = 24;

/** Did this user give a reason for reading within the last 24 hours (R3)? */
export function hasReadReason(dossier: Pick<Dossier, 'events'>, userId: UserId, now: Instant): boolean {
  const since = new Date(Date.parse(now) - readingHours * 3_600_000).toISOString();
  return dossier.events.some((event) => event.type === 'content.read' && event.by === userId && event.at >= since);
}

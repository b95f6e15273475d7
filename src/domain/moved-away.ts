import { dayOf } from './calendar.ts';
import { type Dossier, isClosed } from './dossier.ts';
import type { Day } from './time.ts';

/**
 * Since when another coach is wanted because the client moved out of the region and goes on with the trajectory (DOMAIN
 * 8.1). Undefined as soon as one is named, and when nobody moved.
 */
export function handOverWantedOn(dossier: Dossier): Day | undefined {
  const moved = dossier.events.findLastIndex((event) => event.type === 'client.moved');
  const named = dossier.events.findLastIndex((event) => event.type === 'coach.reassigned');
  const event = dossier.events[moved];
  const goesOn = dossier.trajectory.facts['client.moved']?.next === 'handover' && !isClosed(dossier);
  return event && goesOn && named < moved ? dayOf(event.at) : undefined;
}

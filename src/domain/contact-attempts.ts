import { dayOf } from './calendar.ts';
import type { DossierDocument } from './document.ts';
import type { Dossier } from './dossier.ts';
import type { DossierEvent } from './event.ts';
import { standingNotes } from './note-mending.ts';
import { type Day, daySchema } from './time.ts';

/**
 * The days on which we tried in vain to reach the client, since the client was last at an appointment or the
 * intake: what notes tell, a plan or report the client did not react to, an intake the client did not come to.
 */
export function contactAttempts(dossier: Pick<Dossier, 'notes' | 'events' | 'trajectory'>): Day[] {
  const notes = standingNotes(dossier);
  const kept = notes.filter((note) => note.attendance === 'kept').map((note) => note.on);
  const { intakeHeldOn } = dossier.trajectory;
  const last = [...kept, ...(intakeHeldOn ? [intakeHeldOn] : [])].toSorted().at(-1);
  const noted = notes.filter((note) => note.kind === 'attempt' || note.attendance === 'missed').map((note) => note.on);
  const logged = dossier.events
    .filter((event) => event.type === 'client.attempted' || event.type === 'intake.noShow')
    .map((event) => daySchema.safeParse(event.data?.on).data ?? dayOf(event.at));
  return [...noted, ...logged].filter((on) => last === undefined || on > last).toSorted();
}

/** The day the second attempt was put down to which the client did not react since this version was laid before them. */
export function triedTwiceOn(
  { events }: Pick<Dossier, 'events'>,
  { id, clientReview }: DossierDocument,
): Day | undefined {
  if (!clientReview) return undefined;
  const isTry = ({ type, documentId, at }: DossierEvent) =>
    type === 'client.attempted' && documentId === id && dayOf(at) >= clientReview.since;
  const second = events.filter(isTry).at(1);
  return second && dayOf(second.at);
}

/** How often the client did not come to the intake. */
export function noShows({ events }: Pick<Dossier, 'events'>): number {
  return events.filter((event) => event.type === 'intake.noShow').length;
}

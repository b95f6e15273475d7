import { dayOf } from './calendar.ts';
import type { Dossier } from './dossier.ts';
import { type Day, daySchema } from './time.ts';

/**
 * The days on which we tried in vain to reach the client, since the client was last at an appointment or the
 * intake: what notes tell, a plan or report the client did not react to, an intake the client did not come to.
 */
export function contactAttempts({
  notes,
  events,
  trajectory,
}: Pick<Dossier, 'notes' | 'events' | 'trajectory'>): Day[] {
  const kept = notes.filter((note) => note.attendance === 'kept').map((note) => note.on);
  const { intakeHeldOn } = trajectory;
  const last = [...kept, ...(intakeHeldOn ? [intakeHeldOn] : [])].toSorted().at(-1);
  const noted = notes.filter((note) => note.kind === 'attempt' || note.attendance === 'missed').map((note) => note.on);
  const logged = events
    .filter((event) => event.type === 'client.attempted' || event.type === 'intake.noShow')
    .map((event) => daySchema.safeParse(event.data?.on).data ?? dayOf(event.at));
  return [...noted, ...logged].filter((on) => last === undefined || on > last).toSorted();
}

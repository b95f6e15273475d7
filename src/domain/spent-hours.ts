import type { Dossier, Note } from './dossier.ts';
import { standingNotes } from './note-mending.ts';
import type { Day } from './time.ts';

/** Hours of the assignment and hours spent on contacts, in hours with quarters: all so far, or until a day. */
export function hoursOf(
  dossier: Pick<Dossier, 'assignment' | 'notes'>,
  until?: Day,
): {
  readonly planned: number;
  readonly used: number;
} {
  return { planned: dossier.assignment.budgetHours, used: hoursIn(notesUntil(dossier, until)) };
}

/** Notes that count, of days up to and including this one; without a day all of them. */
export function notesUntil(dossier: Pick<Dossier, 'notes'>, until: Day | undefined): readonly Note[] {
  const notes = standingNotes(dossier);
  return until === undefined ? notes : notes.filter(({ on }) => on <= until);
}

/** Hours these notes took together, to the quarter. */
export function hoursIn(notes: readonly Note[]): number {
  const total = notes.reduce((sum, { hours }) => sum + hours, 0);
  return Math.round(total * 4) / 4;
}

import type { Dossier } from './dossier.ts';

/** Hours of the assignment and hours spent on contacts so far, in hours with quarters. */
export function hoursOf(dossier: Pick<Dossier, 'assignment' | 'notes'>): {
  readonly planned: number;
  readonly used: number;
} {
  const used = dossier.notes.reduce((sum, note) => sum + note.hours, 0);
  return { planned: dossier.assignment.budgetHours, used };
}

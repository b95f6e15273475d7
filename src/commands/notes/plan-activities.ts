import type { Dossier } from '#src/domain/dossier.ts';
import type { NoteActivity } from '#src/domain/note-form.ts';
import { planWork } from '../prefill/plan-work.ts';

/** An activity of the plan in force with its hours; `hours` is undefined where somebody outside does it. */
export type BudgetedActivity = NoteActivity & { readonly hours: number | undefined; readonly used: number | undefined };

/** The activities a note can belong to; none without a plan in force. */
export function planActivities(dossier: Dossier): BudgetedActivity[] {
  return planWork(dossier, undefined).activities.map(({ number, label, hours, used }) => ({
    number,
    title: label,
    hours,
    used,
  }));
}

import type { Dossier, Note } from './dossier.ts';
import { area, form } from './form.ts';
import { type NoteActivity, type NoteAnswers, noteForm } from './note-form.ts';
import type { Day, Instant } from './time.ts';

/** The answers of a note again, and why they are changed. What it said before is kept. */
export function correctNoteForm(activities: readonly NoteActivity[], today: Day) {
  const base = noteForm(activities, today);
  return form({
    title: 'Contact verbeteren',
    intro: 'Verbeter alleen wat niet klopt. Wat er eerst stond, blijft bewaard.',
    fields: {
      ...base.fields,
      reason: area({
        label: 'Waarom verbetert u dit?',
        hint: 'Bijvoorbeeld: ik had een half uur te veel geteld',
        missing: 'Vul in waarom u dit verbetert',
        max: 500,
        rows: 2,
      }),
    },
    check: base.check,
  });
}

export const strikeNoteForm = form({
  title: 'Contact doorhalen',
  intro:
    'Doe dit als het contact niet in dit dossier hoort. Klopt alleen de tekst of het aantal uren niet? Verbeter het dan.',
  fields: {
    reason: area({
      label: 'Waarom hoort dit contact hier niet?',
      hint: 'Bijvoorbeeld: dit gesprek was met een andere cliënt. Schrijf geen namen op.',
      missing: 'Vul in waarom dit contact hier niet hoort',
      max: 500,
      rows: 3,
    }),
  },
});

/** Notes that count for hours, reports and attempts: all but those struck out. */
export function standingNotes({ notes }: Pick<Dossier, 'notes'>): readonly Note[] {
  return notes.filter(({ struck }) => struck === undefined);
}

/** The day this note named at that moment: a correction holds from its own moment on. */
export function dayNamedAt(note: Note, at: Instant): Day {
  return note.earlier?.find(({ corrected }) => corrected.at > at)?.on ?? note.on;
}

/** The note as the form asks it. */
export function noteAnswers({ on, field, kind, text, activity, hours, attendance }: Note): NoteAnswers {
  return { on, field, kind, text, activity: activity === undefined ? undefined : String(activity), hours, attendance };
}

/** The activities of the plan in force, and the one this note names should that plan no longer have it. */
export function activitiesFor(note: Note, activities: readonly NoteActivity[]): readonly NoteActivity[] {
  const { activity } = note;
  if (activity === undefined || activities.some(({ number }) => number === activity)) return activities;
  return [...activities, { number: activity, title: 'Uit een eerder trajectplan' }];
}

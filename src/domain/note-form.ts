import { dayProblems, untilToday } from './day-limits.ts';
import type { Note } from './dossier.ts';
import { area, choice, date, type Field, form, number, type ValuesOf } from './form.ts';
import type { ItemId, UserId } from './ids.ts';
import { attendanceLabels, noteKindLabels, optionsOf, reportFieldLabels } from './labels.ts';
import type { Problem } from './result.ts';
import type { Day, Instant } from './time.ts';

/** An activity of the plan in force, as the note form offers it. */
export type NoteActivity = { readonly number: number; readonly title: string };

/** One appointment or action under one of the five reporting fields (R23); hours in quarters. */
export function noteForm(activities: readonly NoteActivity[], today: Day) {
  return form({
    title: 'Contact vastleggen',
    intro: 'Schrijf op wat er is gedaan en afgesproken. Gezondheidsgegevens leggen wij niet vast.',
    why: 'De opdrachtgever krijgt periodiek informatie over begeleiding, scholing, bemiddeling, plaatsing en nazorg (privacyreglement, bepaling 10). Wat u hier schrijft, staat klaar in de volgende rapportage.',
    fields: {
      on: date({ label: 'Wanneer was het?', missing: 'Vul in op welke dag het was' }),
      field: choice({
        label: 'Waar hoort het bij?',
        missing: 'Kies begeleiding, scholing, bemiddeling, plaatsing of nazorg',
        options: optionsOf(reportFieldLabels),
      }),
      kind: choice({
        label: 'Wat was het?',
        missing: 'Kies wat voor contact het was',
        options: optionsOf(noteKindLabels),
      }),
      activity: activityField(activities),
      hours: number({
        label: 'Hoeveel uur kostte het?',
        hint: 'Bijvoorbeeld 1,5 of 0,25',
        min: 0,
        max: 24,
        step: 0.25,
        unit: 'uur',
        missing: 'Vul in hoeveel uur het kostte. Vul 0 in als u geen uren rekent',
        wrong: 'Vul uren in van 0 tot en met 24, in hele, halve of kwart uren',
      }),
      attendance: choice({
        label: 'Was er een afspraak met de cliënt?',
        hint: 'Alleen het feit. Schrijf niet waarom iemand er niet was.',
        missing: 'Kies hoe het met de afspraak ging',
        options: optionsOf(attendanceLabels),
      }),
      text: area({
        label: 'Wat is er gedaan en afgesproken?',
        missing: 'Schrijf wat er is gedaan en afgesproken',
        max: 4000,
        rows: 6,
      }),
    },
    check: ({ on }): Problem[] => (on ? dayProblems('on', on, { last: untilToday(today) }) : []),
  });
}
export type NoteAnswers = ValuesOf<ReturnType<typeof noteForm>>;

function activityField(activities: readonly NoteActivity[]): Field<string | undefined> {
  return choice({
    label: 'Bij welke activiteit uit het trajectplan hoort het?',
    hint:
      activities.length === 0
        ? 'Er is nog geen trajectplan in uitvoering'
        : 'Kies niets als het bij geen activiteit hoort',
    options: activities.map(({ number: value, title }) => ({ value: String(value), label: `${value}. ${title}` })),
    as: 'select',
    optional: true,
  });
}

/** The note as stored. */
export function toNote(
  answers: NoteAnswers,
  stamp: { readonly id: ItemId; readonly by: UserId; readonly at: Instant },
): Note {
  const { activity, ...rest } = answers;
  return { ...rest, ...stamp, ...(activity !== undefined && { activity: Number(activity) }) };
}

import type { z } from 'zod';
import { planInForce } from '#src/domain/document-versions.ts';
import type { Dossier, Note } from '#src/domain/dossier.ts';
import { hoursIn, notesUntil } from '#src/domain/spent-hours.ts';
import { type Day, type Month, monthSchema } from '#src/domain/time.ts';
import { planSectionsSchema } from '#templates/trajectplan/sections.ts';

type PlanSections = z.infer<typeof planSectionsSchema>;
export type PlanActivity = PlanSections['activities']['activities'][number] & {
  readonly number: number;
  /** Hours spent up to and including the day asked for; undefined where somebody outside does it. */
  readonly used: number | undefined;
};
export type PlanGoal = PlanSections['goals']['goals'][number];
/** Hours of notes that belong to no activity of the plan, with the months they lie in. */
export type OtherWork = {
  readonly label: 'Overige begeleiding';
  readonly from: Month;
  readonly until: Month;
  readonly used: number;
};

/**
 * Activities of the plan in force with the hours of the notes, and its goals; empty without a plan in force. What no
 * activity counts stands in `other`, so that together they are the hours of the dossier (`hoursOf`).
 */
export function planWork(
  dossier: Dossier,
  until: Day | undefined,
): { activities: PlanActivity[]; other: OtherWork | undefined; goals: PlanGoal[] } {
  const sections = planInForce(dossier)?.sections;
  const activities = planSectionsSchema.shape.activities.safeParse(sections?.activities);
  const goals = planSectionsSchema.shape.goals.safeParse(sections?.goals);
  const planned = activities.success ? activities.data.activities : [];
  const counts = (note: Note, number: number) => note.activity === number && planned[number - 1]?.hours !== undefined;
  const notes = notesUntil(dossier, until);
  return {
    activities: planned.map((activity, index) => ({
      ...activity,
      number: index + 1,
      used: activity.hours === undefined ? undefined : hoursIn(notes.filter((note) => counts(note, index + 1))),
    })),
    other: otherWork(notes.filter((note) => !planned.some((_, index) => counts(note, index + 1)))),
    goals: goals.success ? goals.data.goals : [],
  };
}

function otherWork(notes: readonly Note[]): OtherWork | undefined {
  const months = notes.filter(({ hours }) => hours > 0).map(({ on }) => monthSchema.parse(on.slice(0, 7)));
  const [from] = months.toSorted();
  const until = months.toSorted().at(-1);
  if (from === undefined || until === undefined) return undefined;
  return { label: 'Overige begeleiding', from, until, used: hoursIn(notes) };
}

import type { z } from 'zod';
import { planInForce } from '#src/domain/document-versions.ts';
import type { Dossier, Note } from '#src/domain/dossier.ts';
import type { Day } from '#src/domain/time.ts';
import { planSectionsSchema } from '#templates/trajectplan/sections.ts';

type PlanSections = z.infer<typeof planSectionsSchema>;
export type PlanActivity = PlanSections['activities']['activities'][number] & {
  readonly number: number;
  /** Hours spent up to and including the day asked for; undefined where somebody outside does it. */
  readonly used: number | undefined;
};
export type PlanGoal = PlanSections['goals']['goals'][number];

/** Activities of the plan in force with the hours of the notes, and its goals; empty without a plan in force. */
export function planWork(dossier: Dossier, until: Day | undefined): { activities: PlanActivity[]; goals: PlanGoal[] } {
  const sections = planInForce(dossier)?.sections;
  const activities = planSectionsSchema.shape.activities.safeParse(sections?.activities);
  const goals = planSectionsSchema.shape.goals.safeParse(sections?.goals);
  const planned = activities.success ? activities.data.activities : [];
  const notes = dossier.notes.filter((note) => until === undefined || note.on <= until);
  return {
    activities: planned.map((activity, index) => ({
      ...activity,
      number: index + 1,
      used: activity.hours === undefined ? undefined : hoursOf(notes, planned, index),
    })),
    goals: goals.success ? goals.data.goals : [],
  };
}

/** A note without a number counts for the first activity of its field that has hours, so no hour is lost. */
function hoursOf(
  notes: readonly Note[],
  planned: readonly PlanSections['activities']['activities'][number][],
  index: number,
): number {
  const belongs = (note: Note) =>
    note.activity !== undefined && planned[note.activity - 1]?.hours !== undefined
      ? note.activity - 1
      : planned.findIndex(({ field, hours }) => field === note.field && hours !== undefined);
  const total = notes.filter((note) => belongs(note) === index).reduce((sum, { hours }) => sum + hours, 0);
  return Math.round(total * 4) / 4;
}

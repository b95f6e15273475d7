import { daysBetween, weekday } from '#src/domain/calendar.ts';
import type { Task } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';

/** In the order of the page. */
export const groups = ['late', 'today', 'week', 'later', 'waiting', 'colleague'] as const;
export type Group = (typeof groups)[number];

export const groupTitles: Readonly<Record<Group, string>> = {
  late: 'Te laat',
  today: 'Vandaag',
  week: 'Deze week',
  later: 'Later',
  waiting: 'Wacht op een ander',
  colleague: 'Bij een collega',
};

/** Work of the visitor's own; the others are only to look at. */
export function isOwn(group: Group): boolean {
  return group !== 'waiting' && group !== 'colleague';
}

/** Undefined when there is nothing to do and nobody to wait for. `mine`: the visitor may do it (R36). */
export function groupOf(
  task: Task,
  { mine, today }: { readonly mine: boolean; readonly today: Day },
): Group | undefined {
  if (task.kind === 'none') return undefined;
  if (task.waitsFor) return 'waiting';
  return mine ? groupOfDay(task.on, today) : 'colleague';
}

export function groupOfDay(on: Day | undefined, today: Day): Group {
  if (on === undefined) return 'later';
  if (on < today) return 'late';
  if (on === today) return 'today';
  return daysBetween(today, on) <= 7 - weekday(today) ? 'week' : 'later';
}

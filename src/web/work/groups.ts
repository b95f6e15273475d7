import { addDays, weekday } from '#src/domain/calendar.ts';
import type { Day } from '#src/domain/time.ts';
import type { Standing } from '#src/domain/work.ts';

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

export function groupOf({ standing, on }: { standing: Standing; on: Day | undefined }, today: Day): Group {
  if (standing !== 'own') return standing;
  if (on === undefined) return 'later';
  if (on < today) return 'late';
  if (on === today) return 'today';
  return on < nextMonday(today) ? 'week' : 'later';
}

/** How many are in each group, from how many there are before a day. */
export function countGroups(
  count: (standing: Standing, before?: Day) => number,
  today: Day,
): Readonly<Record<Group, number>> {
  const late = count('own', today);
  const untilToday = count('own', addDays(today, 1));
  const thisWeek = count('own', nextMonday(today));
  return {
    late,
    today: untilToday - late,
    week: thisWeek - untilToday,
    later: count('own') - thisWeek,
    waiting: count('waiting'),
    colleague: count('colleague'),
  };
}

function nextMonday(today: Day): Day {
  return addDays(today, 8 - weekday(today));
}

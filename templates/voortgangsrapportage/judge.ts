import { addDays } from '#src/domain/calendar.ts';
import type { ValuesOf } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import type { Problem } from '#src/domain/result.ts';
import type { Around } from '../kind.ts';
import { fromOrder, longestCourse, monthProblems, outside, untilIssue } from '../parts/limits.ts';
import type { nextForm } from './fields.ts';
import type { activityStatesForm, goalStatesForm } from './rows.ts';

/** The agreed days are the plan's; what was reached was reached by now. */
export function judgeGoals({ goals }: ValuesOf<typeof goalStatesForm>, { facts, issue }: Around): Problem[] {
  const first = fromOrder(facts);
  const agreed = { first, last: longestCourse(facts) };
  const reached = { first, last: untilIssue(issue) };
  return goals.flatMap(({ on, reachedOn }, index) => [
    ...outside({ field: `goals.${index}.on`, when: on, named: 'datum', ...agreed }),
    ...outside({ field: `goals.${index}.reachedOn`, when: reachedOn, named: 'datum', ...reached }),
  ]);
}

/** The months of the plan's activities. */
export function judgeActivities({ activities }: ValuesOf<typeof activityStatesForm>, { facts }: Around): Problem[] {
  return monthProblems(activities, { first: fromOrder(facts), last: longestCourse(facts) });
}

/** The next report is about what comes after this one. */
export function judgeNext({ before }: ValuesOf<typeof nextForm>, { issue: { period } }: Around): Problem[] {
  const first = period && {
    on: addDays(period.until, 1),
    says: `Deze rapportage gaat tot en met ${longDate(period.until)}`,
  };
  return outside({ field: 'before', when: before, named: 'datum', first });
}

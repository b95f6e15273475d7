import { longestOrder } from '#src/domain/assignment.ts';
import { addYears } from '#src/domain/calendar.ts';
import type { Limit } from '#src/domain/day-limits.ts';
import { longDate } from '#src/domain/format.ts';
import type { Problem } from '#src/domain/result.ts';
import type { Day, Month } from '#src/domain/time.ts';
import type { Facts } from '../facts.ts';
import type { Issue } from '../issue.ts';
import { inWords } from './prose.ts';

type Asked = {
  readonly field: string;
  readonly when: Day | Month | undefined;
  /** 'datum', 'maand', 'datum voor het doel'. */
  readonly named: string;
  readonly first?: Limit | undefined;
  readonly last?: Limit | undefined;
};

/**
 * A day or month that cannot be: 'De opdracht is van 5 januari 2026. Vul een latere maand in'. A month is compared with the
 * month of a limit; nothing answered is within every limit.
 */
export function outside({ field, when, named, first, last }: Asked): Problem[] {
  if (when === undefined) return [];
  if (last && when > last.on.slice(0, when.length))
    return [{ field, message: `${last.says}. Vul een eerdere ${named} in` }];
  if (first && when < first.on.slice(0, when.length))
    return [{ field, message: `${first.says}. Vul een latere ${named} in` }];
  return [];
}

/** The same for the months of every row of activities. */
export function monthProblems(
  rows: readonly { readonly from: Month; readonly until: Month }[],
  limits: Pick<Asked, 'first' | 'last'>,
): Problem[] {
  const asked = { named: 'maand', ...limits };
  return rows.flatMap(({ from, until }, index) => [
    ...outside({ ...asked, field: `activities.${index}.from`, when: from }),
    ...outside({ ...asked, field: `activities.${index}.until`, when: until }),
  ]);
}

/** Nothing is done for a client before there is an order (R6). */
export function fromOrder({ assignment: { receivedOn } }: Facts): Limit {
  return { on: receivedOn, says: `De opdracht is van ${longDate(receivedOn)}` };
}

/** Of what may be planned: five years from the first day, or from the order as long as nothing has begun. */
export function longestCourse({ startDate, assignment }: Facts): Limit {
  return {
    on: addYears(startDate ?? assignment.receivedOn, longestOrder),
    says: `Geen traject duurt langer dan ${inWords(longestOrder)} jaar`,
  };
}

/** For what has happened when the document is made. */
export function untilIssue({ date }: Issue): Limit {
  return { on: date, says: 'Deze dag moet nog komen' };
}

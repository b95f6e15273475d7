import { dayOf } from '#src/domain/calendar.ts';
import { eventLabel } from '#src/domain/event-labels.ts';
import { shortDate } from '#src/domain/format.ts';
import type { EventDeclaration } from '#workflows/index.ts';
import { workflows } from '#workflows/index.ts';
import type { Moment } from '../components/timeline.tsx';
import type { OpenCase } from './open-case.ts';

/** What is to come first, then today, then what was done, the last first. */
export function momentsOf({ visit, theCase, linked }: OpenCase): Moment[] {
  const { dueOn } = visit.caseSummary;
  const events: Readonly<Record<string, EventDeclaration>> = workflows[theCase.kind].events;
  // that a request became a complaint is told to whoever may see that complaint (R51)
  const told = theCase.events.filter(({ type }) => type !== 'complaint.filed' || linked);
  const past = told.toReversed().map(
    ({ at, type }): Moment => ({
      when: shortDate(dayOf(at)),
      datetime: at,
      what: events[type]?.label ?? eventLabel({ type }),
      place: 'past',
    }),
  );
  const last: Moment[] = dueOn
    ? [{ when: shortDate(dueOn), datetime: dueOn, what: 'Uiterste dag voor het antwoord', place: 'future' }]
    : [];
  return [...last, { when: 'Vandaag', what: '', place: 'now' }, ...past];
}

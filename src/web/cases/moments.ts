import { dayOf } from '#src/domain/calendar.ts';
import { isAsked } from '#src/domain/cases/case.ts';
import { eventLabel } from '#src/domain/event-labels.ts';
import { lowerFirst, shortDate } from '#src/domain/format.ts';
import type { EventDeclaration } from '#workflows/index.ts';
import { workflows } from '#workflows/index.ts';
import { takenOver } from '../case-state.ts';
import type { Moment } from '../components/timeline.tsx';
import { titleOf } from './letters.tsx';
import type { OpenCase } from './open-case.ts';

/** What is to come first, then today, then what was done, the last first. */
export function momentsOf({ visit, theCase, linked }: OpenCase): Moment[] {
  const { dueOn } = visit.caseSummary;
  const events: Readonly<Record<string, EventDeclaration>> = workflows[theCase.kind].events;
  const isTaken = visit.caseSummary.states.includes('handling.toComplaint');
  const whatOf = (type: string, documentId?: string) => {
    if (type === 'complaint.filed' && !linked) return takenOver;
    const asked = isAsked(theCase) ? theCase : undefined;
    const letter = asked?.letters.find(({ id }) => type === 'letter.sent' && id === documentId);
    return asked && letter
      ? `Verstuurd: ${lowerFirst(titleOf(asked, letter))}`
      : (events[type]?.label ?? eventLabel({ type }));
  };
  // of a complaint beside the request only whoever may see it is told (R51)
  const told = theCase.events.filter(({ type }) => type !== 'complaint.filed' || linked || isTaken);
  const past = told.toReversed().map(
    ({ at, type, documentId }): Moment => ({
      when: shortDate(dayOf(at)),
      datetime: at,
      what: whatOf(type, documentId),
      place: 'past',
    }),
  );
  const now: Moment = { when: 'Vandaag', what: '', place: 'now' };
  if (!dueOn) return [now, ...past];
  const last = {
    when: shortDate(dueOn),
    datetime: dueOn,
    what: `Uiterste dag voor ${theCase.kind === 'breach' ? 'het eerste bericht' : 'het antwoord'}`,
  } as const;
  if (dueOn >= visit.today) return [{ ...last, place: 'future' }, now, ...past];
  const since = past.filter(({ datetime = '' }) => datetime > dueOn);
  return [now, ...since, { ...last, place: 'past' }, ...past.slice(since.length)];
}

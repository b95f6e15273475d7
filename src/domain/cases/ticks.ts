import { addDays } from '../calendar.ts';
import { holdUntil, informalUntil, silentUntil } from '../case-terms.ts';
import { statePaths } from '../machine.ts';
import type { Day } from '../time.ts';
import { type Case, isAsked } from './case.ts';

/** What the clock may say on some day, by the names of the machine's facts, and the first day on which it is true. */
export type CaseDue = { readonly fact: string; readonly on: Day };

/** Everything the tick still has to tell this case, the earliest first. Each is told once: the machine moves on. */
export function caseDues(one: Case): CaseDue[] {
  if (!isAsked(one)) return [];
  const states = statePaths(one.machine);
  const at = (state: string) => states.includes(state);
  const handling = one.since.handling ?? one.receivedOn;
  const dues: (CaseDue | false)[] = [
    (at('clock.running') || at('clock.extended')) && { fact: 'duePassed', on: addDays(one.dueOn, 1) },
    (at('handling.answered') || at('handling.directorateDecided')) && {
      fact: 'sixWeeksSilent',
      on: addDays(silentUntil(handling), 1),
    },
    at('handling.informal') && { fact: 'twoWeeksOver', on: addDays(informalUntil(handling), 1) },
    at('hold.ending') && { fact: 'fourteenDaysOver', on: addDays(holdUntil(one.since.hold ?? handling), 1) },
  ];
  return dues.filter((due) => due !== false).sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The first day on which the daily tick has something to tell this case. */
export function firstTickOf(one: Case): Day | undefined {
  return caseDues(one)[0]?.on;
}

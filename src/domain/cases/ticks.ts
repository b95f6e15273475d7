import { addDays } from '../calendar.ts';
import { holdOverOn, informalUntil, silentUntil } from '../case-terms.ts';
import { statePaths } from '../machine.ts';
import type { Day } from '../time.ts';
import { type Case, isAsked, type RequestCase } from './case.ts';
import { answerLeftOn } from './letters-left.ts';

/** What the clock may say on some day, by the names of the machine's facts, and the first day on which it is true. */
export type CaseDue = { readonly fact: string; readonly on: Day };

/** Everything the tick still has to tell this case, the earliest first. Each is told once: the machine moves on. */
export function caseDues(one: Case): CaseDue[] {
  if (!isAsked(one)) return [];
  const states = statePaths(one.machine);
  const at = (state: string) => states.includes(state);
  const handling = one.since.handling ?? one.receivedOn;
  const answeredOn = one.kind === 'request' ? lastAnswerOn(one, at) : undefined;
  const dues: (CaseDue | false)[] = [
    (at('clock.running') || at('clock.extended')) && { fact: 'duePassed', on: addDays(one.dueOn, 1) },
    answeredOn !== undefined && { fact: 'sixWeeksSilent', on: addDays(silentUntil(answeredOn), 1) },
    at('handling.informal') && { fact: 'twoWeeksOver', on: addDays(informalUntil(handling), 1) },
    at('hold.ending') && { fact: 'fourteenDaysOver', on: holdOverOn(one.since.hold ?? handling) },
  ];
  return dues.filter((due) => due !== false).sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The day of the answer the client may still react to; as long as the decision lies here, nobody is silent about it. */
function lastAnswerOn(one: RequestCase, at: (state: string) => boolean): Day | undefined {
  const { answeredOn, receivedOn, since } = one;
  const came = since.handling ?? receivedOn;
  if (at('handling.answered')) return answeredOn ?? came;
  const left = at('handling.directorateDecided') ? answerLeftOn(one) : undefined;
  return left && left < came ? came : left;
}

/** The first day on which the daily tick has something to tell this case. */
export function firstTickOf(one: Case): Day | undefined {
  return [caseDues(one)[0]?.on, mandateOverOn(one)].filter((day) => day !== undefined).sort()[0];
}

/** E19: the first day on which a representative may act for the client no more, as the paper said that was seen. */
export function mandateOverOn(one: Case): Day | undefined {
  const until = one.kind === 'request' && one.representative && one.facts['identity.confirmed']?.mandateUntil;
  if (typeof until !== 'string') return undefined;
  const handling = statePaths(one.machine).find((path) => path.startsWith('handling.')) ?? '';
  // the form asks for a day
  return over.includes(handling) ? undefined : addDays(until as Day, 1);
}

/** Nothing is asked of us any more. */
const over = ['handling.settled', 'handling.toComplaint', 'handling.withdrawn', 'handling.lapsed'];

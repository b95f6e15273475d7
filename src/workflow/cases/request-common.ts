import { broughtBy } from '#src/domain/cases/asks.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import { isRecognised } from '#src/domain/cases/recognised.ts';
import { dayProblems, untilToday } from '#src/domain/day-limits.ts';
import { responsibleCoach } from '#src/domain/dossier.ts';
import { statePaths } from '#src/domain/machine.ts';
import type { Problem } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import type { CaseLetterWish, CaseSituation } from './context.ts';
import { decides, isDirectorate } from './outside-decider.ts';

export type RequestSituation = CaseSituation<RequestCase>;

/** What every letter about this request says first. */
export function about({ theCase }: RequestSituation) {
  return { receivedOn: theCase.receivedOn, asks: theCase.asks };
}

export function toAsker(
  kind: string,
  answers: CaseLetterWish['answers'],
  signs?: CaseLetterWish['signs'],
): CaseLetterWish {
  return { kind, to: 'asker', answers, ...(signs && { signs }) };
}

export function wasTaken({ theCase }: RequestSituation, event: string): boolean {
  return theCase.events.some(({ type }) => type === event);
}

/** The same, of the client it is matched to now: whoever was invited as another client did not stay away. */
export function tookSinceMatch({ theCase: { events } }: RequestSituation, event: string): boolean {
  const unmatched = events.findLastIndex(({ type }) => type === 'client.unmatched');
  return events.slice(unmatched + 1).some(({ type }) => type === event);
}

/** Does the request stand here now? */
export function isAt({ theCase }: RequestSituation, state: string): boolean {
  return statePaths(theCase.machine).includes(`handling.${state}`);
}

/** The day a talk was planned on. */
export function plannedOn({ theCase }: RequestSituation, event: string): Day | undefined {
  // the form of this step holds a day
  return theCase.facts[event]?.on as Day | undefined;
}

/** A talk is held on any day until today, also before the one that was planned: people agree on another by telephone. */
export function wasHeld({ today }: Pick<RequestSituation, 'today'>, values: { readonly on: Day } | undefined): boolean {
  return values === undefined || values.on <= today;
}

/** A talk is missed on its day or later. */
export function dayCame(situation: RequestSituation, event: string): boolean {
  return (plannedOn(situation, event) ?? situation.today) <= situation.today;
}

export function sinceReceived({ theCase, today }: RequestSituation, { on }: { readonly on: Day }): Problem[] {
  return dayProblems('on', on, {
    first: { on: theCase.receivedOn, says: 'Vul een dag in vanaf de dag waarop wij het verzoek kregen' },
    last: untilToday(today),
  });
}

/** P18: whoever decides for the directorate is not the client's coach; somebody from outside never is. */
export function deciderNotCoach(situation: RequestSituation): boolean {
  return situation.actor.kind === 'user' && decides(situation);
}

/**
 * An erasure is decided by the directorate (AVG 17), also by a director who talked and is not the coach; the rest by whoever
 * handles the request.
 */
export function deciderRight(situation: RequestSituation): boolean {
  const { theCase, actor, dossier } = situation;
  if (!theCase.asks.includes('erasure') || deciderNotCoach(situation)) return true;
  const isCoach = dossier && actor.kind === 'user' && responsibleCoach(dossier) === actor.id;
  return isDirectorate(situation) && !isCoach;
}

/** Data go to the person who was recognised, or to a representative whose mandate was seen and who still has it (R44). */
export function addresseeRight({ theCase, today }: RequestSituation): boolean {
  return isRecognised(theCase, today);
}

/** The answer left, and was it on the last day or before? */
export function leftFacts(situation: RequestSituation, on: Day | undefined) {
  return { left: on !== undefined, inTime: isInTime(situation, on) };
}

/** As long as nobody said which day, there is one that is in time. */
export function isInTime({ theCase }: RequestSituation, on: Day | undefined): boolean {
  return on === undefined || on <= theCase.dueOn;
}

/** Is something asked that is answered by giving data? */
export function asksData({ theCase }: RequestSituation): boolean {
  return broughtBy(theCase.asks).data;
}

import { broughtBy } from '#src/domain/cases/asks.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import { decidedBy, refusedByDirectorate } from '#src/domain/cases/own-decision.ts';
import { requestSteps } from '#src/domain/cases/request-steps.ts';
import { dayProblems } from '#src/domain/day-limits.ts';
import type { Problem } from '#src/domain/result.ts';
import { type CaseActs, caseAct } from './act.ts';
import {
  about,
  asksData,
  deciderNotCoach,
  plannedOn,
  type RequestSituation,
  sinceReceived,
  toAsker,
  wasHeld,
  wasTaken,
} from './request-common.ts';

/** P18, R49: the talk with the directorate, with both views side by side; the decider is never the coach. */
export const requestDirectorateActs: CaseActs<RequestCase> = {
  'client.disagrees': caseAct(requestSteps['client.disagrees'], {}),
  'directorate.planned': caseAct(requestSteps['directorate.planned'], {
    facts: (situation, values) => ({
      notPast: !values || values.on >= situation.today,
      deciderNotCoach: deciderNotCoach(situation),
    }),
    problems: ({ today }, { on }) =>
      dayProblems('on', on, { first: { on: today, says: 'Kies vandaag of een dag erna' } }),
    apply: ({ theCase }, appointment) => {
      const { answeredOn, receivedOn, extended } = theCase;
      const clock = extended ? 'extended' : 'running';
      const told = { receivedOn, clock, ...(answeredOn && { answeredOn }), ...decidedBy(theCase), ...appointment };
      return { letters: [{ ...toAsker('L25', told, 'directorate'), appointment }] };
    },
  }),
  'directorate.held': caseAct(requestSteps['directorate.held'], {
    facts: (situation, values) => ({
      dayCame: wasHeld(situation, values),
      minutes: true,
      bothViews: !values || bothViews(situation),
      deciderNotCoach: deciderNotCoach(situation),
    }),
    problems: (situation, values) => [...sinceReceived(situation, values), ...viewMissing(situation, 'on')],
  }),
  'directorate.decided': caseAct(requestSteps['directorate.decided'], {
    facts: (situation, values) => ({
      deciderNotCoach: deciderNotCoach(situation),
      bothViews: !values || bothViews(situation),
      reasonGiven: true,
      inWriting: situation.theCase.wantsWritten || wasTaken(situation, 'talk.declined') || stayedAway(situation),
      // what is ordered after a mere question or talk has to be put down as done too; only data alone are given
      ordersChange:
        values !== undefined &&
        values.decision !== 'uphold' &&
        (!asksData(situation) || broughtBy(situation.theCase.asks).change),
      ordersPackage: values !== undefined && values.decision !== 'uphold' && asksData(situation),
    }),
    problems: (situation, { decision, done, by }) =>
      decision === 'uphold'
        ? viewMissing(situation, 'reason')
        : [
            ...viewMissing(situation, 'reason'),
            ...(done ? [] : [{ field: 'done', message: 'Vul in wat wij doen' }]),
            ...(by
              ? dayProblems('by', by, { first: { on: situation.today, says: 'Kies vandaag of een dag erna' } })
              : [{ field: 'by', message: 'Vul in voor welke dag wij dat doen' }]),
          ],
    apply: (situation, { decision, done, reason, by }) => ({
      letters: [
        toAsker(
          'L26',
          {
            ...about(situation),
            ...(situation.theCase.answeredOn && { answeredOn: situation.theCase.answeredOn }),
            ...(wasTaken(situation, 'directorate.held') && { talkOn: plannedOn(situation, 'directorate.held') }),
            decision,
            clientView: clientView(situation),
            houseView: houseView(situation) ?? '',
            ...(!situation.theCase.facts['coach.views'] && decidedBy(situation.theCase)),
            reason,
            ...(done && by && { orders: [{ what: done, by }] }),
          },
          'directorate',
        ),
      ],
      reason,
    }),
  }),
  'client.accepts': caseAct(requestSteps['client.accepts'], { facts: () => ({ recorded: true }) }),
};

/** Twice planned with the directorate, and twice nobody came (R45): else the request would wait for a talk for ever. */
function stayedAway({ theCase: { events } }: RequestSituation): boolean {
  const asked = events.slice(events.findLastIndex(({ type }) => startsAnew.includes(type)) + 1);
  const missed = asked.filter(
    ({ type }, at) => type === 'client.noShow' && lastPlanned(asked.slice(0, at)) === 'directorate.planned',
  );
  return missed.length > 1;
}

const startsAnew = ['client.disagrees', 'client.unmatched'];

function lastPlanned(events: RequestCase['events']): string | undefined {
  return events.findLast(({ type }) => type === 'talk.planned' || type === 'directorate.planned')?.type;
}

function clientView({ theCase }: RequestSituation): string {
  return String(theCase.facts['client.disagrees']?.words ?? theCase.text);
}

/** What the house holds against the client's view: of the coach, or of the directorate where that answered itself. */
function houseView({ theCase }: RequestSituation): string | undefined {
  const written = theCase.facts['coach.views']?.words;
  return typeof written === 'string' ? written : refusedByDirectorate(theCase);
}

/** The coach writes the own view beside the client's before the directorate speaks with them. */
function bothViews(situation: RequestSituation): boolean {
  return houseView(situation) !== undefined;
}

/** The step is offered all the same, so that whoever takes it reads what it waits for. */
function viewMissing(situation: RequestSituation, field: string): Problem[] {
  const message = 'De coach schreef nog geen visie. Dat moet eerst. Vraag de coach dit te doen';
  return bothViews(situation) ? [] : [{ field, message }];
}

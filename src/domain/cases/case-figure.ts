import { z } from 'zod';
import { dayOf, daysBetween } from '../calendar.ts';
import { localInstant } from '../local-instant.ts';
import { statePaths } from '../machine.ts';
import type { Day } from '../time.ts';
import { asks } from './asks.ts';
import {
  type BreachCase,
  breachPeople,
  type Case,
  type ComplaintCase,
  complaintTopics,
  type RequestCase,
} from './case.ts';

/**
 * What is counted of one case (DOMAIN 8.4, R53), and all that stays of it when it is destroyed: no name, number or day, and
 * a time in whole weeks, so that nothing finds its case or its people again.
 */
const common = {
  /** In which it came. */
  year: z.string().regex(/^\d{4}$/),
  /** Whole weeks that had begun when the answer, judgment or notification left. */
  weeks: z.number().int().min(0).optional(),
  late: z.boolean(),
  extended: z.boolean(),
};

const complaintFigureSchema = z.strictObject({
  ...common,
  kind: z.literal('complaint'),
  topic: z.enum(complaintTopics).optional(),
  outcome: z.enum(['open', 'upheld', 'partlyUpheld', 'notUpheld', 'noFinding', 'settled', 'notHandled', 'withdrawn']),
  measuresOpen: z.number().int().min(0),
  measuresDone: z.number().int().min(0),
});
export type ComplaintFigure = z.infer<typeof complaintFigureSchema>;

const requestFigureSchema = z.strictObject({
  ...common,
  kind: z.literal('request'),
  asks: z.array(z.enum(asks)).min(1),
  outcome: z.enum([
    'open',
    'granted',
    'partlyGranted',
    'refused',
    'answered',
    'nothingFound',
    'notIdentified',
    'withdrawn',
    'byDirectorate',
  ]),
});
export type RequestFigure = z.infer<typeof requestFigureSchema>;

const breachFigureSchema = z.strictObject({
  ...common,
  kind: z.literal('breach'),
  people: z.enum(breachPeople),
  outcome: z.enum(['open', 'registeredOnly', 'notified']),
  personsInformed: z.boolean(),
});
export type BreachFigure = z.infer<typeof breachFigureSchema>;

export const caseFigureSchema = z.discriminatedUnion('kind', [
  complaintFigureSchema,
  requestFigureSchema,
  breachFigureSchema,
]);
export type CaseFigure = z.infer<typeof caseFigureSchema>;

/** What of this case is counted, as it stands now. */
export function figureOf(one: Case): CaseFigure {
  switch (one.kind) {
    case 'complaint':
      return complaintFigure(one);
    case 'request':
      return requestFigure(one);
    case 'breach':
      return breachFigure(one);
  }
}

function complaintFigure(one: ComplaintCase): ComplaintFigure {
  const { topic, judgment, answeredOn, measures } = one;
  const done = measures.filter(({ doneOn }) => doneOn).length;
  return {
    kind: 'complaint',
    ...askedOf(one, judgment && answeredOn),
    ...(topic && { topic }),
    outcome: judgment ?? endOfComplaint(statePaths(one.machine)),
    measuresOpen: measures.length - done,
    measuresDone: done,
  };
}

function endOfComplaint(states: readonly string[]): ComplaintFigure['outcome'] {
  const at = (...some: string[]) => some.some((state) => states.includes(`handling.${state}`));
  if (at('notAdmitted', 'transferred')) return 'notHandled';
  if (at('withdrawn', 'lapsed')) return 'withdrawn';
  return at('closed') ? 'settled' : 'open';
}

function requestFigure(one: RequestCase): RequestFigure {
  return { kind: 'request', ...askedOf(one, one.answeredOn), asks: one.asks, outcome: endOfRequest(one) };
}

const answers: Readonly<Record<string, RequestFigure['outcome']>> = {
  'request.granted': 'granted',
  'request.effective': 'granted',
  'request.partlyGranted': 'partlyGranted',
  'request.refused': 'refused',
  'request.excessive': 'refused',
  'question.answered': 'answered',
  'nothing.found': 'nothingFound',
  'identity.failed': 'notIdentified',
};

/** What the directorate decided otherwise than the coach. */
const decisions: Readonly<Record<string, RequestFigure['outcome']>> = { grant: 'granted', partly: 'partlyGranted' };

/** That a complaint took a request over is told as the register does, for whomever that is about (R51). */
function endOfRequest({ machine, events, facts }: RequestCase): RequestFigure['outcome'] {
  const states = statePaths(machine);
  if (states.includes('handling.toComplaint')) return 'byDirectorate';
  if (states.includes('handling.withdrawn')) return 'withdrawn';
  const decided = decisions[String(facts['directorate.decided']?.decision)];
  if (decided) return decided;
  const last = events.findLast(({ type }) => Object.hasOwn(answers, type));
  const none = states.includes('handling.settled') ? 'withdrawn' : 'open';
  return (last && answers[last.type]) ?? none;
}

function askedOf(one: ComplaintCase | RequestCase, answeredOn: Day | undefined) {
  const states = statePaths(one.machine);
  return {
    year: one.receivedOn.slice(0, 4),
    ...(answeredOn && { weeks: weeksUntil(one.receivedOn, answeredOn) }),
    late: states.includes('clock.late') || states.includes('clock.metLate'),
    extended: one.extended,
  };
}

function breachFigure({ awareAt, notifyBy, people, machine, facts }: BreachCase): BreachFigure {
  const { on, time } = facts['supervisor.notified'] ?? {};
  // the form of that step holds a day and a time
  const notifiedOn = on as Day | undefined;
  const notified = notifiedOn !== undefined;
  const state = statePaths(machine)[0];
  const registered = state === 'registeredOnly' || (state === 'closed' && !notified);
  return {
    kind: 'breach',
    year: dayOf(awareAt).slice(0, 4),
    ...(notified && { weeks: weeksUntil(dayOf(awareAt), notifiedOn) }),
    late: notified && localInstant(notifiedOn, String(time)) > notifyBy,
    extended: false,
    people,
    outcome: notified ? 'notified' : registered ? 'registeredOnly' : 'open',
    personsInformed: facts['persons.informed'] !== undefined,
  };
}

/** Weeks begun: the term of six weeks ends in the sixth. */
function weeksUntil(from: Day, until: Day): number {
  return Math.ceil(daysBetween(from, until) / 7);
}

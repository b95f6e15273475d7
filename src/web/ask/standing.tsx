import { addWorkingDays, dayOf } from '#src/domain/calendar.ts';
import { directorateDecidesBy } from '#src/domain/case-terms.ts';
import type { AskingChoice } from '#src/domain/cases/asks.ts';
import type { AskedCase, RequestCase } from '#src/domain/cases/case.ts';
import { isOwnInquiry } from '#src/domain/cases/own-inquiry.ts';
import { type Promised, promisesTo } from '#src/domain/cases/promises.ts';
import { codeProven, isDocumentSeen, opensSteps } from '#src/domain/cases/recognised.ts';
import { mayLift } from '#src/domain/cases/restricting.ts';
import { longDate } from '#src/domain/format.ts';
import { statePaths } from '#src/domain/machine.ts';
import { type Day, daySchema } from '#src/domain/time.ts';
import type { Moment } from '../components/timeline.tsx';
import { english } from './english.ts';
import { Both, comingMoment, promisedMoment, type Words } from './moments.tsx';
import { closed, complaintOver, endedStates, settledRestricting, standsNow, stateWords } from './state-words.ts';
import { letterWords, stepWords } from './step-words.ts';

/** How a case stands, as whoever asked may know it. */
export type Standing = {
  readonly past: readonly Moment[];
  /** In a sentence; nothing as long as it may not be known (R43). */
  readonly now?: Moment;
  readonly coming: readonly Moment[];
  /** The last day for our answer or judgment, as long as it is owed. */
  readonly answerBy: Day | undefined;
  readonly ended: boolean;
};

export function standingOf(theCase: AskedCase, today: Day): Standing {
  if (isOwnInquiry(theCase)) return asEnded(theCase);
  if (isClosedByDeath(theCase)) return asClosed(theCase);
  return opensSteps(theCase, today) ? stepsOf(theCase, today) : asReceived(theCase, today);
}

/** As it stood before the house went on for its own sake: that is not for whoever complained. */
function asEnded(theCase: AskedCase): Standing {
  const ownFrom = theCase.events.findIndex(({ type }) => type === 'inquiry.continued');
  const events = theCase.events.slice(0, ownFrom);
  const isWithdrawn = events.findLast(({ type }) => endings.includes(type))?.type === 'complaint.withdrawn';
  const words = stateWords.complaint[isWithdrawn ? 'withdrawn' : 'lapsed'];
  const now = { when: 'Nu', what: <Both words={words} />, place: 'now' } as const;
  return { past: pastOf({ ...theCase, events }), now, coming: [], answerBy: undefined, ended: true };
}

const endings = ['complaint.withdrawn', 'client.died'];

/** The code was with whoever was recognised, of whom nobody is known any more: nothing is promised, and nothing else is said (E4). */
function isClosedByDeath({ kind, facts }: AskedCase): boolean {
  return kind === 'request' && facts['client.died'] !== undefined && facts[codeProven] !== undefined;
}

function asClosed(theCase: AskedCase): Standing {
  const past = pastOf({ ...theCase, events: theCase.events.slice(0, 1) });
  const now = { when: 'Nu', what: <Both words={closed} />, place: 'now' } as const;
  return { past, now, coming: [], answerBy: undefined, ended: true };
}

/** What was asked, also of a loose question that staff gave its kinds when it may not be known that they did. */
export function askedIn(theCase: AskedCase, today: Day): readonly AskingChoice[] {
  if (theCase.kind === 'complaint') return ['complaint'];
  const placed = theCase.events.some(({ type }) => type === 'request.placed');
  return placed && !opensSteps(theCase, today) ? ['other'] : theCase.asks;
}

/** What the receipt said, and nothing that came of it: a request of a client and one of a stranger stand the same (R43). */
function asReceived(theCase: AskedCase, today: Day): Standing {
  const promised = promisedIn(theCase, today);
  return {
    past: pastOf({ ...theCase, events: theCase.events.slice(0, 1) }),
    coming: promised.map(promisedMoment).filter(({ datetime = today }) => datetime >= today),
    answerBy: promised.find(({ what }) => what === 'answer')?.by,
    ended: false,
  };
}

function promisedIn(theCase: AskedCase, today: Day): Promised[] {
  const { receivedOn, wantsWritten } = theCase;
  return promisesTo({ ask: askedIn(theCase, today)[0] ?? 'other', receivedOn, wantsWritten });
}

function stepsOf(theCase: AskedCase, today: Day): Standing {
  const states = statePaths(theCase.machine);
  const handling = states.find((state) => state.startsWith('handling.'))?.slice('handling.'.length) ?? '';
  const now = nowIn(theCase, handling);
  const owed = ['clock.running', 'clock.extended', 'clock.late'].some((state) => states.includes(state));
  return {
    past: pastOf(theCase),
    ...(now && { now: { when: 'Nu', what: <Both words={now} />, place: 'now' } }),
    coming: comingIn(theCase, handling, today).filter(({ datetime = today }) => datetime >= today),
    answerBy: owed ? theCase.dueOn : undefined,
    ended: endedStates.includes(handling),
  };
}

function nowIn(theCase: AskedCase, handling: string): Words | undefined {
  const { kind, machine } = theCase;
  if (kind === 'request' && ['settled', 'toComplaint'].includes(handling)) {
    if (mayLift(theCase)) return settledRestricting;
    if (handling === 'toComplaint' && !statePaths(machine).includes('hold.byComplaint')) return complaintOver;
  }
  return standsNow({ kind, handling });
}

type Steps = Pick<AskedCase, 'events' | 'receivedOn' | 'letters'> & Partial<Pick<RequestCase, 'notices'>>;

/** Only steps that have words for it; of the first one the day counts on which it reached anybody of us. */
function pastOf({ events, receivedOn, letters, notices }: Steps): Moment[] {
  const isAnybodyTold = notices === undefined || notices.some(({ ends }) => !ends);
  return events.flatMap(({ type, at, documentId }, index) => {
    const letter = type === 'letter.sent' ? letters.find(({ id }) => id === documentId) : undefined;
    // of an objection, or a datum that nobody had, nobody is told (AVG 19)
    const step = type === 'recipients.done' && !isAnybodyTold ? 'answer.sent' : type;
    const words = letter ? letterWords(letter) : stepWords(step);
    if (!words) return [];
    const day = index === 0 ? receivedOn : (letter?.sent?.on ?? dayOf(at));
    return [{ when: longDate(day), datetime: day, what: <Both words={words} />, place: 'past' }] satisfies Moment[];
  });
}

function comingIn(theCase: AskedCase, handling: string, today: Day): Moment[] {
  const promised = promisedIn(theCase, today);
  const still = (...left: Promised['what'][]) =>
    promised
      .filter(({ what }) => left.includes(what))
      .map((one) =>
        promisedMoment(one.what === 'answer' || one.what === 'judge' ? { ...one, by: theCase.dueOn } : one),
      );
  switch (handling) {
    case 'received':
      return still('confirm', 'identify', 'atOnce', 'talk', 'directorateTalk', 'answer', 'admit', 'judge');
    case 'identified':
      return isDocumentSeen(theCase)
        ? [...promised.filter(isTalk).map(talkMoment), ...still('answer')]
        : still('talk', 'directorateTalk', 'answer');
    case 'acknowledged':
    case 'admissibility':
      return still('admit', 'judge');
    case 'talkPlanned':
      return [...appointment(theCase, 'talk.planned'), ...still('answer')];
    case 'hearingOffered':
      return [...appointment(theCase, 'hearing.offered'), ...still('judge')];
    case 'directorateAsked':
      return [
        (isDocumentSeen(theCase) ? talkMoment : promisedMoment)({
          what: 'directorateTalk',
          by: addWorkingDays(theCase.since.handling ?? theCase.receivedOn, 10),
        }),
      ];
    case 'directoratePlanned':
      return appointment(theCase, 'directorate.planned');
    case 'directorateHeld':
      return [decides(theCase)];
    case 'answered':
    case 'directorateDecided':
    case 'decided':
    case 'measures':
      return [];
    default:
      return endedStates.includes(handling) ? [] : still('answer', 'judge');
  }
}

function isTalk({ what }: Promised): boolean {
  return what === 'talk' || what === 'directorateTalk';
}

/** Who showed a document is not asked for it again. */
function talkMoment({ what, by }: Promised): Moment {
  const words =
    what === 'talk'
      ? { dutch: 'Wij plannen een gesprek met u.', english: english.talkComes }
      : { dutch: 'De directie plant een gesprek met u.', english: english.directorateTalkComes };
  return comingMoment(by, words, 'Uiterlijk ');
}

function appointment(theCase: AskedCase, event: string): Moment[] {
  const { facts } = theCase;
  const on = daySchema.safeParse(facts[event]?.on);
  const time = facts[event]?.time;
  const at = typeof time === 'string' ? ` om ${time} uur` : '';
  const words = {
    dutch: `Wij hebben een afspraak met u${at}.${isDocumentSeen(theCase) ? '' : ' Neem een identiteitsbewijs mee.'}`,
    english: english.appointment,
  };
  return on.success ? [comingMoment(on.data, words)] : [];
}

function decides(theCase: AskedCase): Moment {
  const by = directorateDecidesBy(lastDayOf(theCase, 'directorate.held'), theCase.dueOn);
  return comingMoment(by, { dutch: 'De directie neemt een besluit.', english: english.decides }, 'Uiterlijk ');
}

function lastDayOf({ events, receivedOn }: AskedCase, event: string): Day {
  const last = events.findLast(({ type }) => type === event);
  return last ? dayOf(last.at) : receivedOn;
}

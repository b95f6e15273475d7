import { addWorkingDays, dayOf } from '../calendar.ts';
import { complaintAdmittedBy, confirmedBy, directorateDecidesBy } from '../case-terms.ts';
import { statePaths } from '../machine.ts';
import type { Day } from '../time.ts';
import { sponsorsToTell } from './breach-clock.ts';
import { type Case, type CaseLetter, type ComplaintCase, isAsked, type RequestCase } from './case.ts';
import { isToSend } from './case-appointment.ts';
import { waitsForCoachView } from './coach-view-form.ts';
import { handlerMustGo } from './involved.ts';
import { orderOf } from './ordered.ts';
import { mayLift } from './restricting.ts';
import { isVoid } from './void-letters.ts';

/** What has to be done next in a case: a step of its machine, or a letter that still lies here. */
export type CaseTask = { readonly event: string; readonly on?: Day };

/** Working days for what is promised without a term of the law (DOMAIN 8.3, 8.4). */
const confirmWithin = 5;
const talkWithin = 10;

/** The next step, what the coach says before it, and the letter that still lies here: several people may be at work. */
export function caseTasks(one: Case): CaseTask[] {
  const at = statePaths(one.machine)[0]?.replace('handling.', '') ?? '';
  const step = nextStep(one, at);
  const unsent = one.letters.find((letter) => isToSend(one, letter));
  return [
    ...sponsorToTell(one),
    ...(step ? [step] : []),
    ...(waitsForCoachView(one) ? [{ ...step, event: 'coach.views' }] : []),
    ...(unsent ? [{ event: 'letter.sent', on: leavesBy(one, unsent) }] : []),
  ];
}

/** A contract may ask it before anything else has to be done. */
function sponsorToTell(one: Case): CaseTask[] {
  const first = one.kind === 'breach' ? sponsorsToTell(one)[0] : undefined;
  return first ? [{ event: 'sponsor.informed', on: dayOf(first.term.by) }] : [];
}

function nextStep(one: Case, at: string): CaseTask | undefined {
  switch (one.kind) {
    case 'request':
      return requestStep(one, at);
    case 'complaint':
      return complaintStep(one, at);
    case 'breach':
      return breachSteps[at] ? { event: breachSteps[at], on: dayOf(one.notifyBy) } : undefined;
  }
}

/** A letter leaves within the five days of a confirmation, before the day it names, and before the term it has to keep. */
function leavesBy(one: Case, letter: CaseLetter): Day {
  const within = addWorkingDays(dayOf(letter.createdAt), confirmWithin);
  const days = [within, letter.appointment?.on, termOf(one, letter)];
  return days.filter((day) => day !== undefined).sort()[0] ?? within;
}

/** R50, AVG 12(3): an answer and an extension count by the day they leave. */
function termOf(one: Case, { kind, to }: CaseLetter): Day | undefined {
  if (!isAsked(one) || to !== 'asker') return undefined;
  if (kind === 'L20' || kind === 'L30') return confirmedBy(one.receivedOn);
  if (kind === 'L31') return complaintAdmittedBy(one.receivedOn);
  return one.answeredOn ? undefined : one.dueOn;
}

function requestStep(one: RequestCase, at: string): CaseTask | undefined {
  const { receivedOn, dueOn } = one;
  const since = one.since.handling ?? receivedOn;
  const asked = waitsForAsker(one, at);
  if (asked) return asked;
  const sooner = (day: Day) => (day < dueOn ? day : dueOn);
  switch (at) {
    case 'received':
      return {
        event: one.dossierId ? 'identity.confirmed' : 'client.matched',
        on: addWorkingDays(receivedOn, confirmWithin),
      };
    case 'identified':
      return {
        event: one.wantsWritten ? 'talk.declined' : 'talk.planned',
        on: sooner(addWorkingDays(since, talkWithin)),
      };
    case 'talkPlanned':
      return { event: 'talk.held', on: dayIn(one, 'talk.planned') ?? dueOn };
    case 'talkHeld':
    case 'inWriting':
      return { event: one.asks.every((ask) => ask === 'other') ? 'question.answered' : 'request.granted', on: dueOn };
    case 'granted':
      return { event: 'package.handed', on: promisedBy(one) };
    case 'applying':
      return { event: 'change.applied', on: promisedBy(one) };
    case 'notifying':
      return { event: 'recipients.done', on: promisedBy(one) };
    case 'directorateAsked':
      return { event: 'directorate.planned', on: addWorkingDays(since, talkWithin) };
    case 'directoratePlanned':
      return { event: 'directorate.held', on: dayIn(one, 'directorate.planned') ?? dueOn };
    case 'directorateHeld':
      return { event: 'directorate.decided', on: directorateDecidesBy(since, dueOn) };
    case 'settled':
    case 'toComplaint':
      return mayLift(one) ? { event: 'restriction.lifted', on: addWorkingDays(overSince(one), talkWithin) } : undefined;
    default:
      return undefined;
  }
}

/** Since when nothing is awaited any more: the request is over, and so is the complaint that took it over. */
function overSince({ events, since, receivedOn }: RequestCase): Day {
  const complaintOver = events.findLast(({ type }) => type === 'complaint.over');
  return complaintOver ? dayOf(complaintOver.at) : (since.handling ?? receivedOn);
}

/** E19: nothing goes on before it is known who comes in the place of a representative. */
function waitsForAsker(one: RequestCase, at: string): CaseTask | undefined {
  const { facts, events, letters } = one;
  const ended = events.findLast(({ type }) => type === 'mandate.ended');
  if (!ended || facts['identity.confirmed'] || over.includes(at)) return undefined;
  if (at === 'received' || (at === 'answered' && !letters.some(isVoid))) return undefined;
  return { event: 'identity.confirmed', on: addWorkingDays(dayOf(ended.at), confirmWithin) };
}

const over = ['settled', 'toComplaint', 'withdrawn', 'lapsed'];

function complaintStep(one: ComplaintCase, at: string): CaseTask | undefined {
  const event = complaintSteps[at];
  if (!event) return undefined;
  if (replaceable.includes(at) && handlerMustGo(one)) return { event: 'handler.replaced' };
  const { receivedOn, dueOn } = one;
  const early = at === 'received' ? addWorkingDays(receivedOn, confirmWithin) : complaintAdmittedBy(receivedOn);
  if (at === 'measures') return { event, on: firstMeasure(one) ?? dueOn };
  return { event, on: beforeFourWeeks.includes(at) ? early : dueOn };
}

const beforeFourWeeks = ['received', 'acknowledged', 'admissibility', 'assigned', 'investigating'];

/** Where another handler may be named. */
const replaceable = ['assigned', 'informal', 'investigating', 'hearingOffered', 'heard', 'hearingWaived', 'drafting'];

const complaintSteps: Readonly<Record<string, string>> = {
  received: 'complaint.acknowledged',
  acknowledged: 'admissibility.advised',
  admissibility: 'admissibility.checked',
  assigned: 'investigation.started',
  informal: 'informal.settled',
  investigating: 'hearing.offered',
  hearingOffered: 'hearing.held',
  heard: 'drafting.started',
  hearingWaived: 'drafting.started',
  drafting: 'decision.signed',
  decided: 'measures.set',
  measures: 'measure.done',
};

const breachSteps: Readonly<Record<string, string>> = {
  reported: 'breach.triaged',
  triaged: 'breach.notifiable',
  toNotify: 'supervisor.notified',
  registeredOnly: 'breach.closed',
  supervisorNotified: 'breach.closed',
  personsInformed: 'breach.closed',
};

function firstMeasure({ measures }: ComplaintCase): Day | undefined {
  return measures
    .filter(({ doneOn }) => !doneOn)
    .map(({ dueOn }) => dueOn)
    .sort()[0];
}

/** The day the directorate named for its order (R49), never later than the term as long as that runs. */
function promisedBy(one: RequestCase): Day {
  const by = orderOf(one)?.by ?? one.dueOn;
  return one.answeredOn || by < one.dueOn ? by : one.dueOn;
}

function dayIn({ facts }: RequestCase, event: string): Day | undefined {
  // the form of this step holds a day
  return facts[event]?.on as Day | undefined;
}

import { addWorkingDays, monthsAfter, weeksAfter } from './calendar.ts';
import type { Day } from './time.ts';

/** AVG 12(3): last day to answer a request, one month after any employee received it in any form. */
export function answerBy(receivedOn: Day): Day {
  return monthsAfter(receivedOn, 1);
}

/** AVG 12(3): last day after the one extension, two further months. */
export function extendedAnswerBy(receivedOn: Day): Day {
  return monthsAfter(receivedOn, 3);
}

/** UAVG 35: last day to ask the court for a decision, six weeks after our answer; asking us again starts no new term. */
export function courtUntil(answeredOn: Day): Day {
  return weeksAfter(answeredOn, 6);
}

/** P18: last day for the decision of the directorate, ten working days after the talk. */
export function directorateDecidesBy(talkOn: Day): Day {
  return addWorkingDays(talkOn, 10);
}

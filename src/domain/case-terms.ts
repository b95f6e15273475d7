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

/**
 * P18, R53: last day for the decision of the directorate, ten working days after the talk. It falls inside the one term of the
 * request, which runs over the whole ladder and ends on `due`; a talk after that day has only its ten days.
 */
export function directorateDecidesBy(talkOn: Day, due: Day): Day {
  const tenDays = addWorkingDays(talkOn, 10);
  return talkOn <= due && due < tenDays ? due : tenDays;
}

/** R50: last day to say whether a complaint is handled, four weeks after it was filed. */
export function complaintAdmittedBy(filedOn: Day): Day {
  return weeksAfter(filedOn, 4);
}

/** R50: last day for the judgment on a complaint, six weeks after it was filed. */
export function complaintDecidedBy(filedOn: Day): Day {
  return weeksAfter(filedOn, 6);
}

/** R50: last day after the one extension of four weeks. */
export function extendedComplaintBy(filedOn: Day): Day {
  return weeksAfter(filedOn, 10);
}

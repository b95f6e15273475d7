import { addDays, addWorkingDays, monthsAfter, weeksAfter } from './calendar.ts';
import type { Day, Instant } from './time.ts';

/** The terms that are counted below; what unit, the name says. */
export const caseTerms = {
  confirmedWorkingDays: 5,
  identityAskedWorkingDays: 5,
  talkWorkingDays: 10,
  answerMonths: 1,
  /** Of the first month and the two further ones together. */
  extendedAnswerMonths: 3,
  courtWeeks: 6,
  directorateWorkingDays: 10,
  silentWeeks: 6,
  holdOverDays: 14,
  complaintAdmittedWeeks: 4,
  hearingWeeks: 4,
  complaintWeeks: 6,
  /** Of the first six and the four further ones together. */
  extendedComplaintWeeks: 10,
  forwardedWorkingDays: 10,
  informalWeeks: 2,
  replyWorkingDays: 10,
  breachHours: 72,
} as const;

/** R50, DOMAIN 8.3: last day to confirm that a request or complaint was received, five working days. */
export function confirmedBy(receivedOn: Day): Day {
  return addWorkingDays(receivedOn, caseTerms.confirmedWorkingDays);
}

/** AVG 12(6): last day to ask somebody we do not know to show who they are, five working days after receipt. */
export function identityAskedBy(receivedOn: Day): Day {
  return addWorkingDays(receivedOn, caseTerms.identityAskedWorkingDays);
}

/**
 * Last day to show it: the thirtieth after receipt, whatever day of the week; two weeks after it was asked where that was done
 * late. From the next day the request may lapse.
 */
export function identityShownBy(receivedOn: Day, askedOn: Day): Day {
  const thirtieth = addDays(receivedOn, 30);
  const fortnight = addDays(askedOn, 14);
  return askedOn > addDays(receivedOn, 16) ? fortnight : thirtieth;
}

/** P17: last day to offer for the talk with the coach, ten working days after it is known who asks. */
export function talkBy(identifiedOn: Day): Day {
  return addWorkingDays(identifiedOn, caseTerms.talkWorkingDays);
}

/** AVG 12(3): last day to answer a request, one month after any employee received it in any form. */
export function answerBy(receivedOn: Day): Day {
  return monthsAfter(receivedOn, caseTerms.answerMonths);
}

/** AVG 12(3): last day after the one extension, two further months. */
export function extendedAnswerBy(receivedOn: Day): Day {
  return monthsAfter(receivedOn, caseTerms.extendedAnswerMonths);
}

/** UAVG 35: last day to ask the court for a decision, six weeks after our answer; asking us again starts no new term. */
export function courtUntil(answeredOn: Day): Day {
  return weeksAfter(answeredOn, caseTerms.courtWeeks);
}

/** P18: last day to offer for the talk with the directorate, ten working days after it was asked for. */
export function directorateTalkBy(askedOn: Day): Day {
  return addWorkingDays(askedOn, caseTerms.directorateWorkingDays);
}

/** Last day to disagree before a request is taken as settled, six weeks after our answer; later is still heard (P18). */
export function silentUntil(answeredOn: Day): Day {
  return weeksAfter(answeredOn, caseTerms.silentWeeks);
}

/** R33: first day on which an ended case holds destruction no more, fourteen days later, whatever day of the week. */
export function holdOverOn(endedOn: Day): Day {
  return addDays(endedOn, caseTerms.holdOverDays);
}

/**
 * P18, R53: last day for the decision of the directorate, ten working days after the talk. It falls inside the one term of the
 * request, which runs over the whole ladder and ends on `due`; a talk after that day has only its ten days.
 */
export function directorateDecidesBy(talkOn: Day, due: Day): Day {
  const tenDays = addWorkingDays(talkOn, caseTerms.directorateWorkingDays);
  return talkOn <= due && due < tenDays ? due : tenDays;
}

/** R50: last day to say whether a complaint is handled, four weeks after it was filed. */
export function complaintAdmittedBy(filedOn: Day): Day {
  return weeksAfter(filedOn, caseTerms.complaintAdmittedWeeks);
}

/** R50: last day for the judgment on a complaint, six weeks after it was filed. */
export function complaintDecidedBy(filedOn: Day): Day {
  return weeksAfter(filedOn, caseTerms.complaintWeeks);
}

/** R50: last day after the one extension of four weeks. */
export function extendedComplaintBy(filedOn: Day): Day {
  return weeksAfter(filedOn, caseTerms.extendedComplaintWeeks);
}

/** Last day to forward a complaint about somebody else's work, ten working days after it was filed. */
export function complaintForwardedBy(filedOn: Day): Day {
  return addWorkingDays(filedOn, caseTerms.forwardedWorkingDays);
}

/** R50: last day to offer both sides a hearing, four weeks after the complaint was filed. */
export function hearingOfferedBy(filedOn: Day): Day {
  return weeksAfter(filedOn, caseTerms.hearingWeeks);
}

/** Last day to solve it together, two weeks after both agreed to try; the term of the complaint runs on. */
export function informalUntil(begunOn: Day): Day {
  return weeksAfter(begunOn, caseTerms.informalWeeks);
}

/** Last day for the reply of whoever the complaint is about, ten working days after that person got a copy. */
export function respondentRepliesBy(informedOn: Day): Day {
  return addWorkingDays(informedOn, caseTerms.replyWorkingDays);
}

/** AVG 33(1): 72 real hours after we became aware of a breach, through weekends, holidays and the change of the clock. */
export function breachNotifiedBy(awareAt: Instant): Instant {
  return hoursAfter(awareAt, caseTerms.breachHours);
}

/** So many real hours later: whatever day it is, and whether or not the clock is changed. */
export function hoursAfter(moment: Instant, hours: number): Instant {
  // toISOString writes exactly this shape
  return new Date(Date.parse(moment) + hours * 3_600_000).toISOString() as Instant;
}

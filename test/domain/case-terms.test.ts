import { describe, expect, it } from 'vitest';
import {
  answerBy,
  breachNotifiedBy,
  complaintAdmittedBy,
  complaintDecidedBy,
  complaintForwardedBy,
  confirmedBy,
  courtUntil,
  directorateDecidesBy,
  directorateTalkBy,
  extendedAnswerBy,
  extendedComplaintBy,
  hearingOfferedBy,
  holdOverOn,
  identityAskedBy,
  identityShownBy,
  informalUntil,
  respondentRepliesBy,
  silentUntil,
  talkBy,
} from '#src/domain/case-terms.ts';
import type { Day, Instant } from '#src/domain/time.ts';

describe('the term of a request (AVG 12(3))', () => {
  it.each<[Day, Day, Day]>([
    ['2026-11-22', '2026-12-22', '2027-02-22'],
    ['2026-01-30', '2026-03-02', '2026-04-30'],
    ['2026-01-31', '2026-03-02', '2026-04-30'],
    ['2026-03-03', '2026-04-07', '2026-06-03'],
    ['2026-03-27', '2026-04-28', '2026-06-29'],
    ['2026-11-25', '2026-12-28', '2027-02-25'],
    ['2028-01-31', '2028-02-29', '2028-05-01'],
  ])('of what was received on %s ends on %s, extended on %s', (receivedOn, due, extended) => {
    expect([answerBy(receivedOn), extendedAnswerBy(receivedOn)]).toEqual([due, extended]);
  });
});

describe('the steps of a request', () => {
  it.each<[Day, Day, Day]>([
    ['2026-11-22', '2026-11-27', '2026-12-22'],
    ['2026-01-30', '2026-02-06', '2026-03-01'],
    // over Good Friday and Easter Monday
    ['2026-03-27', '2026-04-07', '2026-04-26'],
    ['2026-04-02', '2026-04-13', '2026-05-02'],
    // over Ascension day
    ['2026-05-13', '2026-05-21', '2026-06-12'],
    ['2028-01-31', '2028-02-07', '2028-03-01'],
  ])('received on %s: confirmed and asked who it is by %s, shown by %s', (receivedOn, within, shown) => {
    expect([confirmedBy(receivedOn), identityAskedBy(receivedOn)]).toEqual([within, within]);
    expect(identityShownBy(receivedOn, within)).toBe(shown);
  });

  it.each<[Day, Day]>([
    ['2026-12-08', '2026-12-22'],
    ['2026-12-09', '2026-12-23'],
    ['2027-01-04', '2027-01-18'],
  ])('received on 2026-11-22 and asked who it is on %s: shown by %s, never in less than two weeks', (asked, shown) => {
    expect(identityShownBy('2026-11-22', asked)).toBe(shown);
  });

  it.each<[Day, Day]>([
    ['2026-11-22', '2026-12-04'],
    ['2026-12-18', '2027-01-05'],
    ['2026-03-27', '2026-04-14'],
    ['2026-05-13', '2026-05-29'],
    ['2027-04-22', '2027-05-11'],
  ])('known or asked for on %s: a talk by %s', (on, by) => {
    expect([talkBy(on), directorateTalkBy(on)]).toEqual([by, by]);
  });

  it.each<[string, Day, Day, Day]>([
    ['ten working days after the talk', '2026-03-17', '2026-04-07', '2026-03-31'],
    ['inside the term of the request', '2026-03-27', '2026-04-07', '2026-04-07'],
    ['on the day of the talk when that is the last', '2026-04-07', '2026-04-07', '2026-04-07'],
    ['ten working days when the talk comes after the term', '2026-04-08', '2026-04-07', '2026-04-22'],
  ])('the directorate decides %s', (_, talkOn, due, by) => {
    expect(directorateDecidesBy(talkOn, due)).toBe(by);
  });

  it.each<[Day, Day, Day]>([
    ['2026-03-24', '2026-05-06', '2026-04-07'],
    ['2026-11-23', '2027-01-04', '2026-12-07'],
    ['2026-12-18', '2027-01-29', '2027-01-01'],
    ['2027-03-25', '2027-05-07', '2027-04-08'],
  ])('answered on %s: the court and our own silence until %s, ended then: held no more on %s', (on, sixWeeks, free) => {
    expect([courtUntil(on), silentUntil(on)]).toEqual([sixWeeks, sixWeeks]);
    expect(holdOverOn(on)).toBe(free);
  });
});

describe('the terms of a complaint (R50)', () => {
  it.each<[Day, Day, Day, Day, Day]>([
    ['2026-11-23', '2026-11-30', '2026-12-21', '2027-01-04', '2027-02-01'],
    ['2026-12-18', '2026-12-28', '2027-01-15', '2027-01-29', '2027-02-26'],
    ['2026-05-13', '2026-05-21', '2026-06-10', '2026-06-24', '2026-07-22'],
  ])('filed on %s: confirmed by %s, admitted and heard by %s, judged by %s, extended %s', (filedOn, ...by) => {
    expect([
      confirmedBy(filedOn),
      complaintAdmittedBy(filedOn),
      complaintDecidedBy(filedOn),
      extendedComplaintBy(filedOn),
    ]).toEqual(by);
    expect(hearingOfferedBy(filedOn)).toBe(by[1]);
  });

  it.each<[Day, Day, Day]>([
    ['2026-11-23', '2026-12-07', '2026-12-07'],
    ['2026-12-18', '2027-01-05', '2027-01-04'],
    ['2027-04-22', '2027-05-11', '2027-05-07'],
  ])('on %s: forwarded or replied to by %s, solved together until %s', (on, tenDays, twoWeeks) => {
    expect([complaintForwardedBy(on), respondentRepliesBy(on)]).toEqual([tenDays, tenDays]);
    expect(informalUntil(on)).toBe(twoWeeks);
  });
});

describe('the 72 hours of a breach (AVG 33(1))', () => {
  it.each<[string, Instant, Instant]>([
    ['over a weekend', '2026-11-20T15:40:00.000Z', '2026-11-23T15:40:00.000Z'],
    // 16.40 becomes 17.40 on the wall
    ['over the night the clock goes forward', '2026-03-27T15:40:00.000Z', '2026-03-30T15:40:00.000Z'],
    // 16.40 becomes 15.40 on the wall
    ['over the night the clock goes back', '2026-10-23T14:40:00.000Z', '2026-10-26T14:40:00.000Z'],
    ['over Christmas', '2026-12-24T22:30:00.000Z', '2026-12-27T22:30:00.000Z'],
  ])('are real hours %s', (_, awareAt, by) => {
    expect(breachNotifiedBy(awareAt)).toBe(by);
  });
});

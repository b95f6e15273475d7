import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addWorkingDays,
  addYears,
  dayOf,
  daysBetween,
  isoWeek,
  isWorkingDay,
  monthsAfter,
  nextWorkingDay,
  publicHolidays,
  weekday,
  weeksAfter,
  workingDaysBetween,
} from '#src/domain/calendar.ts';
import { dayNumber, fromDayNumber } from '#src/domain/day-number.ts';
import type { Day, Instant } from '#src/domain/time.ts';

// 1950-01-01 .. 2100-12-31
const day = fc.integer({ min: -7305, max: 47_846 }).map(fromDayNumber);

describe('public holidays', () => {
  it.each([
    [2026, '01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26'],
    [2027, '01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26'],
    [2028, '01-01 04-14 04-17 04-27 05-05 05-25 06-05 12-25 12-26'],
  ])('of %i are those of the Algemene termijnenwet', (year, days) => {
    expect(publicHolidays(year)).toEqual(days.split(' ').map((monthAndDay) => `${year}-${monthAndDay}`));
  });

  it('move King’s Day to Saturday when the 27th is a Sunday', () => {
    expect(publicHolidays(2025)).toContain('2025-04-26');
    expect(publicHolidays(2025)).not.toContain('2025-04-27');
  });

  it('list a day once when two holidays meet', () => {
    // Ascension Day 2016 was 5 May
    expect(publicHolidays(2016).filter((one) => one === '2016-05-05')).toHaveLength(1);
  });

  it('follow Easter as it was and will be', () => {
    const easters: Record<number, string> = {
      1961: '04-02',
      2000: '04-23',
      2019: '04-21',
      2038: '04-25',
      2049: '04-18',
      2076: '04-19',
    };
    for (const [year, easter] of Object.entries(easters)) {
      expect(publicHolidays(Number(year))).toContain(addDays(`${year}-${easter}` as Day, 1));
    }
  });
});

describe('one month and three months after receipt', () => {
  it.each([
    ['2026-11-22', '2026-12-22', '2027-02-22'],
    ['2026-01-30', '2026-03-02', '2026-04-30'],
    ['2026-01-31', '2026-03-02', '2026-04-30'],
    ['2026-03-03', '2026-04-07', '2026-06-03'],
    ['2026-03-27', '2026-04-28', '2026-06-29'],
    ['2026-11-25', '2026-12-28', '2027-02-25'],
    ['2028-01-31', '2028-02-29', '2028-05-01'],
  ] as const)('%s is due on %s and on %s', (received, one, three) => {
    expect(monthsAfter(received, 1)).toBe(one);
    expect(monthsAfter(received, 3)).toBe(three);
  });
});

describe('terms of a complaint', () => {
  it.each([
    ['2026-11-23', '2026-11-30', '2026-12-21', '2027-01-04', '2027-02-01'],
    ['2026-12-18', '2026-12-28', '2027-01-15', '2027-01-29', '2027-02-26'],
  ] as const)('filed on %s: acknowledge by %s, then %s, %s and %s', (filed, acknowledge, four, six, ten) => {
    expect(addWorkingDays(filed, 5)).toBe(acknowledge);
    expect(weeksAfter(filed, 4)).toBe(four);
    expect(weeksAfter(filed, 6)).toBe(six);
    expect(weeksAfter(filed, 10)).toBe(ten);
  });
});

describe('reminders to a sponsor', () => {
  it.each([
    ['2026-12-18', '2027-01-05', '2027-01-12', '2027-01-19'],
    ['2027-04-22', '2027-05-11', '2027-05-19', '2027-05-26'],
  ] as const)('of a mail of %s fall on %s, %s and %s', (sent, ten, fifteen, twenty) => {
    expect([10, 15, 20].map((count) => addWorkingDays(sent, count))).toEqual([ten, fifteen, twenty]);
  });

  it('do not count the day of sending', () => {
    expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23');
    expect(addWorkingDays('2026-11-21', 1)).toBe('2026-11-23');
    expect(addWorkingDays('2026-11-21', 0)).toBe('2026-11-21');
  });
});

describe('the day in Amsterdam', () => {
  it.each([
    ['2026-11-22T22:59:59.999Z', '2026-11-22'],
    ['2026-11-22T23:00:00.000Z', '2026-11-23'],
    ['2026-07-01T21:59:59.000Z', '2026-07-01'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02'],
    ['2026-03-29T00:59:00.000Z', '2026-03-29'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25'],
  ] as const)('at %s is %s', (instant, expected) => {
    expect(dayOf(instant as Instant)).toBe(expected);
  });
});

describe('ISO weeks', () => {
  it.each([
    ['2026-11-22', 2026, 47],
    ['2026-12-31', 2026, 53],
    ['2027-01-01', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
  ] as const)('%s is in week %i-%i', (on, year, week) => {
    expect(isoWeek(on)).toEqual({ year, week });
  });
});

describe('days', () => {
  it('keep 29 February, or become the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-03-31', -1)).toBe('2028-02-29');
    expect(addMonths('2026-03-15', -15)).toBe('2024-12-15');
    expect(addYears('2024-02-29', 2)).toBe('2026-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  it.each([
    ['2026-02-31', '2026-00-10', '2026-13-10', '2026-04-00'],
    ['jaar-01-01', '2026/11/22', '2026-1-1', ' 026-01-01', '-999-01-01', '1e03-01-01', '2026- 1-01', '2026-11-0x'],
  ])('that do not exist, or are written otherwise, are a bug of the caller: %s', (...texts) => {
    for (const text of texts) expect(() => addDays(text as Day, 1), text).toThrow(RangeError);
  });

  it('come back from their number, and count both ways', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -2000, max: 2000 }), (from, count) => {
        expect(fromDayNumber(dayNumber(from))).toBe(from);
        expect(addDays(addDays(from, count), -count)).toBe(from);
        expect(daysBetween(from, addDays(from, count))).toBe(count);
        expect(weekday(addDays(from, 7))).toBe(weekday(from));
      }),
    );
  });

  it('a month later lie in the next month, on the same day number or its last', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -50, max: 50 }), (from, months) => {
        const to = addMonths(from, months);
        const index = (one: Day) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
        expect(index(to) - index(from)).toBe(months);
        if (to.slice(8) !== from.slice(8)) expect(addDays(to, 1).slice(8)).toBe('01');
      }),
    );
  });
});

describe('working days', () => {
  it('added and counted are each other’s inverse', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -30, max: 30 }), (from, count) => {
        const start = nextWorkingDay(from);
        const end = addWorkingDays(start, count);
        expect(isWorkingDay(end)).toBe(true);
        expect(workingDaysBetween(start, end)).toBe(count);
        expect(addWorkingDays(end, -count)).toBe(start);
      }),
      { numRuns: 200 },
    );
  });

  it('never fall on a weekend or holiday, and a term rolls forward at most five days', () => {
    fc.assert(
      fc.property(day, (from) => {
        const rolled = nextWorkingDay(from);
        expect(rolled >= from && daysBetween(from, rolled) <= 5).toBe(true);
        expect(weekday(rolled)).toBeLessThanOrEqual(5);
        expect(publicHolidays(Number(rolled.slice(0, 4)))).not.toContain(rolled);
        expect(nextWorkingDay(rolled)).toBe(rolled);
      }),
    );
  });
});

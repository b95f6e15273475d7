import { describe, expect, it } from 'vitest';
import { dayOf } from '#src/domain/calendar.ts';
import { bookYearOn, bookYearTick, destroyBookYearFrom } from '#src/domain/invoices/book-year-days.ts';
import type { Instant } from '#src/domain/time.ts';
import { sampleBookYear } from '#test/store/sample-invoice.ts';

describe('the book year of an invoice (P13, R35)', () => {
  it.each([
    ['2026-11-22', 2026, '2027-01-01', '2034-01-01'],
    ['2025-12-31', 2025, '2026-01-01', '2033-01-01'],
    ['2027-01-01', 2027, '2028-01-01', '2035-01-01'],
    ['2028-02-29', 2028, '2029-01-01', '2036-01-01'],
    ['2026-01-01', 2026, '2027-01-01', '2034-01-01'],
  ] as const)('of %s is %i, archived on %s and destroyed from %s', (date, year, archived, destroyed) => {
    expect(bookYearOn(date)).toBe(year);
    const one = sampleBookYear(bookYearOn(date));
    expect(bookYearTick(one)).toEqual({ on: archived, event: 'year.closed' });
    const closed = { ...one, machine: { ...one.machine, value: 'yearClosed' } };
    expect(bookYearTick(closed)).toEqual({ on: destroyed, event: 'destruction.allowed' });
    expect(destroyBookYearFrom(closed)).toBe(destroyed);
  });

  it.each([
    // winter time: Amsterdam is an hour ahead
    ['2026-12-31T22:59:59.000Z', 2026],
    ['2026-12-31T23:00:00.000Z', 2027],
    ['2026-12-31T23:30:00.000Z', 2027],
    ['2027-01-01T00:00:00.000Z', 2027],
  ] as const)('of an invoice made at %s is that of the day in Amsterdam, %i', (at, year) => {
    expect(bookYearOn(dayOf(at as Instant))).toBe(year);
  });

  it('has nothing that comes by itself once people decide', () => {
    for (const value of ['due', 'toConfirm', 'coolingOff', 'onHold', 'destroying', 'destroyFailed'])
      expect(
        bookYearTick({ ...sampleBookYear(2026), machine: { ...sampleBookYear(2026).machine, value } }),
      ).toBeUndefined();
  });

  it('is destroyed fourteen days after the last hold at the earliest, and never before its own day', () => {
    expect(destroyBookYearFrom({ year: 2026, releasedOn: '2033-12-30' })).toBe('2034-01-13');
    expect(destroyBookYearFrom({ year: 2026, releasedOn: '2033-01-01' })).toBe('2034-01-01');
  });
});

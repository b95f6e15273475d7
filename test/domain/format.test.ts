import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  briefDate,
  clockTime,
  dataSize,
  dateRange,
  dutchNumber,
  hours,
  longDate,
  longMonth,
  lowerFirst,
  money,
  numericDate,
  rowDate,
  shortDate,
  weekdayDate,
} from '#src/domain/format.ts';

describe('dates in Dutch', () => {
  it('are written for letters, tables, rows and fields', () => {
    expect(longDate('2026-11-22')).toBe('22 november 2026');
    expect(shortDate('2026-11-22')).toBe('22 nov. 2026');
    expect(shortDate('2026-05-04')).toBe('4 mei 2026');
    expect(briefDate('2026-12-07')).toBe('7 dec.');
    expect(numericDate('2026-03-01')).toBe('01-03-2026');
    expect(rowDate('2026-11-19', '2026-12-31')).toBe('do 19 nov.');
    expect(rowDate('2026-06-22', '2027-09-01')).toBe('ma 22 jun. 2026');
    expect(weekdayDate('2026-12-10')).toBe('donderdag 10 december 2026');
    expect(dateRange('2026-05-01', '2026-07-31')).toBe('1 mei 2026 tot en met 31 juli 2026');
    expect(longMonth('2027-03')).toBe('maart 2027');
  });

  it('have the time of Amsterdam, summer and winter', () => {
    expect(clockTime('2026-11-22T13:03:00.000Z')).toBe('14.03');
    expect(clockTime('2026-07-01T13:03:59.000Z')).toBe('15.03');
    expect(clockTime('2026-11-22T23:00:00.000Z')).toBe('00.00');
  });
});

describe('numbers in Dutch', () => {
  it.each([
    [28.5, '28,5'],
    [48, '48'],
    [0.25, '0,25'],
    [1140, '1.140'],
    [1_234_567.891, '1.234.567,89'],
    [-1234.5, '-1.234,5'],
    [-0.001, '0'],
    [0.1 + 0.2, '0,3'],
  ])('%d is written %s', (value, written) => {
    expect(dutchNumber(value)).toBe(written);
  });

  it('become money with two decimals and an unbreakable space', () => {
    expect(money(1140)).toBe('€\u00a01.140,00');
    expect(money(1234.5)).toBe('€\u00a01.234,50');
  });

  it('become hours', () => {
    expect(hours(28.5)).toBe('28,5 uur');
  });

  it('become the size of a file, whole where it is', () => {
    const [kilo, mega] = [1024, 1024 * 1024];
    const sizes = [1, 84 * kilo, 1.24 * mega, 10 * mega, 75.61 * kilo * mega];
    expect(sizes.map(dataSize)).toEqual(['1 kB', '84 kB', '1,2 MB', '10 MB', '75,6 GB']);
  });

  it('agree with the platform’s own Dutch', () => {
    const platform = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
        expect(dutchNumber(cents / 100, { min: 2 })).toBe(platform.format(cents / 100).replace('-0,00', '0,00'));
      }),
    );
  });
});

it('writes a word inside a sentence small, and leaves an abbreviation', () => {
  const words = ['Achternaam', 'BSN', 'HR-adviseur', 'E-mailadres', 'Één dag', ''];
  expect(words.map(lowerFirst)).toEqual(['achternaam', 'BSN', 'HR-adviseur', 'e-mailadres', 'één dag', '']);
});

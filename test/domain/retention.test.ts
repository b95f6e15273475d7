import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addYears } from '#src/domain/calendar.ts';
import { fromDayNumber } from '#src/domain/day-number.ts';
import {
  destroyBy,
  destroyFrom,
  destroyFromAfterHold,
  fiscalArchiveFrom,
  fiscalDestroyFrom,
  fiscalKeptUntil,
  lastArchivedDay,
} from '#src/domain/retention.ts';

describe('two years after participation ends', () => {
  it.each([
    ['2026-11-22', '2028-11-22', '2028-11-23'],
    ['2024-02-29', '2026-02-28', '2026-03-01'],
    ['2026-02-28', '2028-02-28', '2028-02-29'],
    ['2026-12-31', '2028-12-31', '2029-01-01'],
  ] as const)('a dossier that ended on %s is archived until %s and destroyed from %s', (end, last, from) => {
    expect(lastArchivedDay(end)).toBe(last);
    expect(destroyFrom(end)).toBe(from);
    expect(destroyBy(from)).toBe(addDays(from, 30));
  });

  it('never lets a dossier be destroyed before its second anniversary', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }).map(fromDayNumber), (end) => {
        expect(destroyFrom(end) > addYears(end, 2)).toBe(true);
      }),
    );
  });
});

describe('a hold', () => {
  it('moves destruction to fourteen days after its release, never forward in time before the original day', () => {
    expect(destroyFromAfterHold('2028-11-23', '2028-11-20')).toBe('2028-12-04');
    expect(destroyFromAfterHold('2028-11-23', '2027-01-01')).toBe('2028-11-23');
  });
});

describe('seven years after the book year', () => {
  it.each([
    [2026, '2027-01-01', '2033-12-31', '2034-01-01'],
    [2025, '2026-01-01', '2032-12-31', '2033-01-01'],
  ])('invoices of %i are archived from %s, kept until %s and destroyed from %s', (year, archive, kept, destroy) => {
    expect([fiscalArchiveFrom(year), fiscalKeptUntil(year), fiscalDestroyFrom(year)]).toEqual([archive, kept, destroy]);
  });
});

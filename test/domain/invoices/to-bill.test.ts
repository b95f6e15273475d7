import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier, Note } from '#src/domain/dossier.ts';
import { hoursToPay, timeSheetFor, toBill } from '#src/domain/invoices/to-bill.ts';
import type { Day } from '#src/domain/time.ts';
import { noteOn } from '#test/builders/dossier.ts';
import { sampleCredit, sampleInvoice } from '#test/store/sample-invoice.ts';

const notes = [
  noteOn('2026-02-10', { hours: 4 }),
  noteOn('2026-02-17', { hours: 1.5 }),
  noteOn('2026-03-03', { hours: 2 }),
];
const four = sampleInvoice(2026, 1);
const notBilled: Dossier['notBilled'] = [];

describe('what is still to be billed', () => {
  it('is every hour in the notes as long as there is no invoice', () => {
    expect(toBill({ notes, notBilled }, [])).toEqual({
      spent: 7.5,
      billed: 0,
      left: 7.5,
      days: [
        { on: '2026-02-10', hours: 4 },
        { on: '2026-02-17', hours: 1.5 },
        { on: '2026-03-03', hours: 2 },
      ],
    });
  });

  it('counts until a day, that day too', () => {
    expect(toBill({ notes, notBilled }, [], '2026-02-17').left).toBe(5.5);
    expect(toBill({ notes, notBilled }, [], '2026-02-16').left).toBe(4);
  });

  it('leaves out what was billed, and has it again once it is taken back', () => {
    expect(toBill({ notes, notBilled }, [four])).toMatchObject({ billed: 4, left: 3.5 });
    expect(toBill({ notes, notBilled }, [four]).days.map(({ on }) => on)).toEqual(['2026-02-17', '2026-03-03']);
    const back = toBill({ notes, notBilled }, [four, sampleCredit(four, 2026, 2)]);
    expect(back).toMatchObject({ billed: 0, left: 7.5 });
    expect(back.days[0]).toEqual({ on: '2026-02-10', hours: 4 });
  });

  it('finds what was noted late on a day that was billed', () => {
    const late = [...notes, noteOn('2026-02-10', { hours: 0.75, text: 'Later opgeschreven' })];
    expect(toBill({ notes: late, notBilled }, [four], '2026-02-28').days).toEqual([
      { on: '2026-02-10', hours: 0.75 },
      { on: '2026-02-17', hours: 1.5 },
    ]);
  });

  it('leaves out what is billed to nobody, and has what is noted after that', () => {
    const days = [{ on: '2026-02-10' as const, hours: 4 }];
    const off = [{ on: '2026-02-20' as const, by: four.madeBy, reason: 'Kosteloos', days }];
    const late = [...notes, noteOn('2026-02-10', { hours: 1, text: 'Later opgeschreven' })];
    expect(toBill({ notes: late, notBilled: off }, [])).toMatchObject({ spent: 8.5, billed: 0, left: 4.5 });
    expect(toBill({ notes: late, notBilled: off }, []).days[0]).toEqual({ on: '2026-02-10', hours: 1 });
    expect(hoursToPay({ notes: late, notBilled: off })).toBe(4.5);
  });

  it('is nothing, and never less, when a note that was billed is struck out', () => {
    const struck: Note[] = [
      { ...noteOn('2026-02-10', { hours: 4 }), struck: { by: four.madeBy, at: four.madeAt, reason: 'Ander dossier' } },
    ];
    expect(toBill({ notes: struck, notBilled }, [four])).toEqual({ spent: 0, billed: 4, left: 0, days: [] });
  });

  it('is not billed once more, or billed to nobody, on the day that a note which was billed was corrected to', () => {
    const moved = [noteOn('2026-02-12', { hours: 4 }), ...notes.slice(1)];
    const found = toBill({ notes: moved, notBilled }, [four]);
    expect(found).toMatchObject({
      left: 3.5,
      days: [
        { on: '2026-02-17', hours: 1.5 },
        { on: '2026-03-03', hours: 2 },
      ],
    });
    // what is written off is what is left, so that hours noted after it are still to be billed
    const off = [{ on: '2026-03-04' as const, by: four.madeBy, reason: 'Kosteloos', days: [...found.days] }];
    const later = [...moved, noteOn('2026-03-10', { hours: 1 })];
    expect(toBill({ notes: later, notBilled: off }, [four])).toMatchObject({
      left: 1,
      days: [{ on: '2026-03-10', hours: 1 }],
    });
  });

  it('finds what was noted late on a day before those that were billed', () => {
    const late = [noteOn('2026-02-03', { hours: 1 }), ...notes];
    expect(toBill({ notes: late, notBilled }, [four], '2026-02-05')).toMatchObject({
      left: 1,
      days: [{ on: '2026-02-03', hours: 1 }],
    });
  });

  it('always adds up: billing all that is left leaves nothing, day by day', () => {
    const quarters = fc.integer({ min: 1, max: 32 }).map((n) => n / 4);
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}` as Day);
    fc.assert(
      fc.property(fc.array(fc.tuple(day, quarters), { maxLength: 12 }), quarters, (spent, first) => {
        const noted = spent.map(([on, hours], at) => noteOn(on, { hours, text: `${at}` }));
        const before = toBill({ notes: noted, notBilled }, []);
        const part = Math.min(first, before.left);
        const bill = (number: number, quantity: number, days = before.days) => {
          const line = { ...sampleInvoice(2026, 1).lines[0], quantity } as (typeof four.lines)[number];
          return sampleInvoice(2026, number, { lines: [line], timeSheet: timeSheetFor([line], days) });
        };
        const one = bill(1, part);
        const between = toBill({ notes: noted, notBilled }, [one]);
        expect(between.left).toBe(before.left - part);
        const two = bill(2, between.left, between.days);
        expect(two.timeSheet.reduce((sum, { hours }) => sum + hours, 0)).toBe(between.left);
        expect(toBill({ notes: noted, notBilled }, [one, two])).toMatchObject({ left: 0, days: [] });
      }),
    );
  });
});

describe('the days on an invoice', () => {
  it('are the earliest that nobody billed, line after line', () => {
    const { days } = toBill({ notes, notBilled }, []);
    const lines = [
      { code: 'BEG', quantity: 5 },
      { code: 'REIS', quantity: 1 },
    ];
    expect(timeSheetFor(lines, days)).toEqual([
      { on: '2026-02-10', hours: 4, code: 'BEG' },
      { on: '2026-02-17', hours: 1, code: 'BEG' },
      { on: '2026-02-17', hours: 0.5, code: 'REIS' },
      { on: '2026-03-03', hours: 0.5, code: 'REIS' },
    ]);
  });
});

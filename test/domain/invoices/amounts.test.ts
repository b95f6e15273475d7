import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vatPercent, vats } from '#src/domain/billing.ts';
import { creditTotals, lineAmount, type Totals, totalsOf } from '#src/domain/invoices/amounts.ts';

const anyLine = fc
  .record({ vat: fc.constantFrom(...vats), price: fc.integer({ min: 0, max: 500_00 }), quarters: fc.nat(400) })
  .map(({ vat, price, quarters }) => ({ vat, amount: lineAmount({ price, quantity: quarters / 4 }) }));
const anyInvoice = fc.array(anyLine, { minLength: 1, maxLength: 12 });

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
const taxOf = ({ vat }: Totals) => sum(vat.map(({ tax }) => tax));

describe('the amounts of an invoice', () => {
  it.each([
    [8950, 1.25, 11188],
    [8950, 0.25, 2238],
    [8950, -0.25, -2238],
    [9999, 3, 29997],
    [0, 2, 0],
  ])('%i cents times %d is %i cents, half a cent away from nought', (price, quantity, amount) => {
    expect(lineAmount({ price, quantity })).toBe(amount);
  });

  it('reckon the tax once a rate, over the total', () => {
    const line = { vat: '21', amount: 12 } as const;
    // a line alone has 2.52 cents of tax: three rounded lines would have 9, the total has 7.56
    expect(totalsOf([line, line, line])).toEqual({ net: 36, vat: [{ vat: '21', base: 36, tax: 8 }], gross: 44 });
  });

  it('name every rate with a line, in one order, also where there is no tax', () => {
    const totals = totalsOf([
      { vat: 'exempt', amount: 100_00 },
      { vat: '9', amount: 50_00 },
      { vat: '21', amount: 10_50 },
    ]);
    expect(totals.vat).toEqual([
      { vat: '21', base: 1050, tax: 221 },
      { vat: '9', base: 5000, tax: 450 },
      { vat: 'exempt', base: 10000, tax: 0 },
    ]);
    expect(totals.gross).toBe(16721);
  });

  it('always add up, in whole cents, and the tax is the percentage of the printed sum to the half cent', () => {
    fc.assert(
      fc.property(anyInvoice, (lines) => {
        const totals = totalsOf(lines);
        expect(totals.net).toBe(sum(lines.map(({ amount }) => amount)));
        expect(totals.gross).toBe(totals.net + taxOf(totals));
        for (const { vat, base, tax } of totals.vat) {
          expect(Number.isInteger(tax)).toBe(true);
          expect(Math.abs(tax * 100 - base * vatPercent[vat])).toBeLessThanOrEqual(50);
        }
      }),
    );
  });
});

describe('credit notes', () => {
  it('of every line are exactly minus the invoice, however they are spread', () => {
    fc.assert(
      fc.property(anyInvoice, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), (lines, notes) => {
        const inNote = (wanted: (note: number) => boolean) => lines.filter((_, index) => wanted(notes[index] ?? 0));
        const credits = [0, 1, 2, 3].map((note) =>
          creditTotals(
            inNote((one) => one < note),
            inNote((one) => one === note),
          ),
        );
        const invoice = totalsOf(lines);
        expect(sum([invoice, ...credits].map(({ net }) => net))).toBe(0);
        expect(sum([invoice, ...credits].map(({ gross }) => gross))).toBe(0);
        for (const vat of vats)
          expect(
            sum([invoice, ...credits].flatMap((one) => one.vat).map((one) => (one.vat === vat ? one.tax : 0))),
          ).toBe(0);
      }),
    );
  });

  it('hold no minus nought', () => {
    const [row] = creditTotals([], [{ vat: 'exempt', amount: 100 }]).vat;
    expect(Object.is(row?.tax, 0)).toBe(true);
  });
});

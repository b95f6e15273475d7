import { expect, it } from 'vitest';
import { freezeDeep } from '#src/domain/freeze.ts';

it('freezes everything in a value, also in a part that was frozen alone', () => {
  const rates = Object.freeze([{ vat: 21 }]);
  const frozen: { rates: readonly { vat: number }[]; totals: { net: number } } = freezeDeep({
    rates,
    totals: { net: 1 },
  });
  expect(() => {
    frozen.totals.net = 2;
  }).toThrow(TypeError);
  expect(() => {
    for (const rate of frozen.rates) rate.vat = 9;
  }).toThrow(TypeError);
});

import { expect, test } from 'vitest';
import { number, openInk } from '#src/documents/pdf/ink.ts';

test.each([
  [0, '0'],
  [-0, '0'],
  [7, '7'],
  [0.5, '.5'],
  [0.05, '.05'],
  [-0.254, '-.25'],
  [1.999, '2'],
  [-0.004, '0'],
  [595.28, '595.28'],
  [120_000.1, '120000.1'],
])('%d is written as %s', (value, written) => {
  expect(number(value)).toBe(written);
  const ink = openInk();
  ink.number(value);
  ink.number(value);
  expect(ink.finish().toString('latin1')).toBe(`${written} ${written} `);
});

test.each([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN])('%d is no number of a page', (value) => {
  expect(() => openInk().number(value)).toThrow(RangeError);
  expect(() => openInk().integer(value)).toThrow(RangeError);
});

test('grows as far as is asked', () => {
  const ink = openInk(2);
  for (let at = 0; at < 10_000; at++) ink.text('letters ');
  expect(ink.size()).toBe(80_000);
  expect(ink.finish().toString('latin1')).toBe('letters '.repeat(10_000));
});

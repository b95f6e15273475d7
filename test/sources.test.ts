import { expect, it } from 'vitest';
import { random } from '#src/sources.ts';

it('gives every byte of chance once, in pieces of any size', () => {
  const pieces = [0, 1, 8, 32, 4000, 100, 4096, 5000].map((size) => random.bytes(size));
  expect(pieces.map(({ length }) => length)).toEqual([0, 1, 8, 32, 4000, 100, 4096, 5000]);
  const secrets = Array.from({ length: 2000 }, () => Buffer.from(random.bytes(16)).toString('hex'));
  expect(new Set(secrets).size).toBe(2000);
  expect(secrets.some((secret) => /(00){8}/.test(secret))).toBe(false);
});

it.each([-1, Number.NaN])('refuses %s bytes, and goes on with chance', (size) => {
  expect(() => random.bytes(size)).toThrow(RangeError);
  expect(random.bytes(16).filter((byte) => byte !== 0).length).toBeGreaterThan(8);
});

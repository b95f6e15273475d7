import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { firstSecrecyText, hasConfirmed, withConfirmation } from '#src/domain/secrecy.ts';

const at = '2026-11-30T09:00:00.000Z';
const house = { secrecy: [firstSecrecyText] };
const newer = { secrecy: [firstSecrecyText, { ...firstSecrecyText, text: 'Ik zwijg.' }] };

it('names the first secrecy clause by the SHA-256 of its text', () => {
  expect(createHash('sha256').update(firstSecrecyText.text).digest('hex')).toBe(firstSecrecyText.sha256);
});

it('asks the clause of an employee once, and again when its text changed (P23)', () => {
  expect(hasConfirmed(house, {})).toBe(false);
  const confirmed = withConfirmation(house, {}, at);
  expect(hasConfirmed(house, confirmed)).toBe(true);
  expect(hasConfirmed(newer, confirmed)).toBe(false);
  expect(withConfirmation(newer, confirmed, at).secrecy.map(({ version }) => version)).toEqual([1, 2]);
});

it('keeps the first moment when somebody confirms twice', () => {
  const confirmed = withConfirmation(house, {}, at);
  expect(withConfirmation(house, confirmed, '2026-12-01T09:00:00.000Z').secrecy).toEqual(confirmed.secrecy);
});

import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { newReceipt, readReceipt } from '#src/domain/cases/receipt.ts';

it('draws a code of a hundred bits that can be read aloud', () => {
  const code = newReceipt({ bytes: (size) => randomBytes(size) });
  expect(code).toMatch(/^MG(-[0-9A-HJKMNP-TV-Z]{4}){5}$/);
  expect(newReceipt({ bytes: (size) => randomBytes(size) })).not.toBe(code);
});

it('reads a code however it was typed', () => {
  const code = 'MG-7K4P-92QX-5HTM-3WZA-V0R1';
  for (const typed of [
    code,
    code.toLowerCase(),
    '7k4p 92qx 5htm 3wza vorl',
    ' mg 7K4P92QX5HTM3WZAVORI ',
    code.replaceAll('-', '–'),
  ])
    expect(readReceipt(typed)).toBe(code);
});

it('reads nothing else as a code', () => {
  for (const typed of [
    '',
    'MG',
    'MG-2026-0417',
    'MG-7K4P-92QX-5HTM-3WZA-V0R',
    'MG-7K4P-92QX-5HTM-3WZA-V0R1-0',
    'MG-7K4P-92QX-5HTM-3WZA-V0RÜ',
    '7K4P\u0000',
  ])
    expect(readReceipt(typed)).toBeUndefined();
});

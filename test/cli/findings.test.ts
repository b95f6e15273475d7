import { expect, it } from 'vitest';
import { findingLines } from '#src/cli/findings.ts';
import type { Finding } from '#src/store/verify-report.ts';

const left = (id: string): Finding => ({ kind: 'orphanBlob', dossierId: 'a', id });
const damage: Finding = { kind: 'blob', dossierId: 'a', id: 'weg', reason: 'missing' };

it('tells damage first, and what is left over and harmless in one line', () => {
  expect(findingLines([left('1'), left('2'), damage, left('3'), { kind: 'unusedKey', id: 'b' }])).toEqual([
    'bijlage weg van dossier a: het is weg',
    'wat over is en geen kwaad kan: 3 bijlagen die nergens bij horen, 1 ongebruikte sleutel',
  ]);
});

it('names the one thing that is left over', () => {
  expect(findingLines([left('1')])).toEqual([
    'bijlage 1 van dossier a: hoort nergens bij; dat kan geen kwaad en ruimt zichzelf op',
  ]);
  expect(findingLines([])).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import type { AccessLine } from '#src/domain/access-log/access-line.ts';
import { outliersIn } from '#src/domain/access-log/outliers.ts';
import type { Instant } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';

const begin = Date.parse('2026-11-30T09:00:00.000Z');

/** That Sanne opened a dossier, so many seconds after ten in the morning. */
function look(n: number, seconds: number): AccessLine {
  return {
    n: n + 1,
    at: new Date(begin + seconds * 1000).toISOString() as Instant,
    by: users.sanne.id,
    role: 'coach',
    action: 'dossier.see',
    way: 'read',
    outcome: 'done',
    about: { kind: 'dossier', mark: n.toString(16).padStart(64, '0') },
  };
}

const many = (lines: readonly AccessLine[]) => [...outliersIn(lines)].flat().find(({ kind }) => kind === 'many')?.count;

describe('many dossiers within an hour', () => {
  it('counts the fullest hour, wherever it begins, and each dossier once', () => {
    const early = Array.from({ length: 10 }, (_, n) => look(n, n * 60));
    const late = Array.from({ length: 16 }, (_, n) => look(n + 10, 2400 + n * 60));
    // all but the first three of the early ones lie within an hour of the last
    expect(many([...early, ...late])).toBe(26);
    const later = late.map((line, n) => ({ ...line, at: look(0, 3600 + n * 10).at }));
    // with the last of these go the seven early ones that are less than an hour before it
    expect(many([...early, ...later])).toBe(23);
    expect(many([...later, ...early].toReversed())).toBe(23);
    expect(many([...late, ...late])).toBe(16);
  });

  it('counts a script that opens forty thousand of them, which is the case it is for', () => {
    expect(many(Array.from({ length: 40_000 }, (_, n) => look(n, n / 12)))).toBe(40_000);
  });
});

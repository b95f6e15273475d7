import { describe, expect, it } from 'vitest';
import { notesFor, toldIn } from '#src/commands/prefill/notes.ts';
import { planWork } from '#src/commands/prefill/plan-work.ts';
import type { Note } from '#src/domain/dossier.ts';
import type { Instant } from '#src/domain/time.ts';
import { note, running, spring, summer } from './prefill-scene.ts';

const mended = (at: Instant) => ({ by: note('2026-03-10').by, at, reason: 'Het klopte niet' });
const struck = (at: Instant): Partial<Note> => ({ struck: mended(at) });

describe('a note that was told in a report with fixed words', () => {
  it('stays told there when its day is corrected, and no later report tells it again', () => {
    const { id: _id, by: _by, at, ...words } = note('2026-03-10');
    const moved = note('2026-06-10', { at, earlier: [{ ...words, corrected: mended('2026-06-20T12:00:00.000Z') }] });
    const dossier = running([moved], [spring, summer]);
    expect(toldIn(moved, dossier)?.id).toBe(spring.id);
    expect(notesFor(summer, dossier)).toEqual([]);
  });

  it('stays told there when it is struck out, and no later report tells it', () => {
    const one = note('2026-03-10', struck('2026-06-20T12:00:00.000Z'));
    const dossier = running([one], [spring, summer]);
    expect(toldIn(one, dossier)?.id).toBe(spring.id);
    expect(notesFor(summer, dossier)).toEqual([]);
  });
});

describe('a note that no report told yet', () => {
  it('is told as it was corrected, in the report of its new day', () => {
    const { id: _id, by: _by, at, ...words } = note('2026-06-10');
    const earlier = [{ ...words, corrected: mended('2026-06-20T12:00:00.000Z') }];
    const moved = note('2026-06-11', { at, text: 'Gesprek over de brief', earlier });
    expect(notesFor(summer, running([moved], [spring, summer]))).toEqual([moved]);
  });

  it('is told by no report and counted with no activity once it is struck out', () => {
    const one = note('2026-06-10', { activity: 1, ...struck('2026-06-20T12:00:00.000Z') });
    const dossier = running([one], [spring, summer]);
    expect(notesFor(summer, dossier)).toEqual([]);
    expect(toldIn(one, dossier)).toBeUndefined();
    expect(planWork(dossier, undefined).activities.reduce((sum, { used = 0 }) => sum + used, 0)).toBe(0);
  });
});

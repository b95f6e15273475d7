import { describe, expect, it } from 'vitest';
import { addDays, addWorkingDays, addYears, nextWorkingDay } from '#src/domain/calendar.ts';
import { statePath } from '#src/domain/machine.ts';
import { closedOn } from '#src/domain/retention-days.ts';
import type { Day } from '#src/domain/time.ts';
import { takeStep } from '#src/workflow/decide.ts';
import { users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn, trajectoryPaths } from '#test/builders/states.ts';

const manager = { kind: 'user', id: users.hugo.id } as const;
const undo = (builder: DossierBuilder) => takeStep(builder.situation(manager), 'end.undone', { reason: 'Vergissing' });

/** Starts of which the end falls before a weekend, before Christmas, and around King's Day and the leap day. */
const starts: readonly Day[] = ['2026-01-05', '2026-07-20', '2026-11-20', '2027-09-28'];

describe('an end that was a mistake (DOMAIN 8.1)', () => {
  it.each(starts)('is undone until the tenth working day, and gives the term of the final report back: %s', (on) => {
    const builder = dossierIn('ended', { on });
    const closed = closedOn(builder.build()) ?? on;
    builder.tick().at(addWorkingDays(closed, 10)).tick();
    expect(statePath(builder.build().retention.machine)).toBe('archivable');
    builder.step('end.undone', { reason: 'Vergissing' }, manager);
    expect([builder.state(), builder.build().trajectory.finalReportDueOn !== undefined]).toEqual(['closing', true]);
    expect(statePath(builder.tick().build().retention.machine)).toBe('open');
    // nothing that the end had set going comes back by itself
    builder.at(addDays(closed, 60)).tick();
    expect([builder.state(), statePath(builder.build().retention.machine)]).toEqual(['closing', 'open']);
  });

  it.each(starts)(
    'is not once the tick of the day after archived it, nor on the eleventh where it did not run: %s',
    (on) => {
      const archived = dossierIn('ended', { on });
      const closed = closedOn(archived.build()) ?? on;
      const after = addDays(addWorkingDays(closed, 10), 1);
      expect(undo(archived.tick().at(after).tick())).toMatchObject({ ok: false });
      const still = dossierIn('ended', { on }).at(nextWorkingDay(after));
      expect(undo(still)).toMatchObject({ ok: false });
    },
  );
});

describe('after a death (E4)', () => {
  it.each(trajectoryPaths.filter((path) => !['ended', 'declined'].includes(path)))(
    'nothing goes to the client any more, whatever falls due: %s',
    (path) => {
      const builder = dossierIn(path);
      if (path.startsWith('active.')) builder.begin('voortgangsrapportage').submit();
      builder.step('client.died', { on: builder.clock.today(), source: 'de familie' });
      const before = builder.effects.length;
      const died = builder.clock.today();
      for (const day of [5, 20, 40, 200]) builder.at(addDays(died, day)).tick();
      builder.step('eindrapportage.waived', { basis: 'deceased' }, manager);
      builder.at(addYears(died, 3)).tick();
      const mailed = builder.effects.slice(before);
      expect(mailed.filter((effect) => 'to' in effect && effect.to === 'client')).toEqual([]);
      expect(statePath(builder.build().retention.machine)).toBe('due');
      expect(builder.build().trajectory.endDate).toBe(died);
    },
  );
});

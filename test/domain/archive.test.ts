import { describe, expect, it } from 'vitest';
import { addDays, addWorkingDays, addYears } from '#src/domain/calendar.ts';
import { isArchived } from '#src/domain/dossier.ts';
import { statePath } from '#src/domain/machine.ts';
import { archiveFrom, destroyDossierFrom } from '#src/domain/retention-days.ts';
import type { Day } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';

const place = (builder: DossierBuilder) => statePath(builder.build().retention.machine);
/** A closed dossier as the archive's dates see it. */
const closed = (on: Day, endDate: Day) => {
  const { trajectory, events, ...rest } = dossierIn('ended').build();
  const settled = events.map((event) =>
    event.type.startsWith('eindrapportage.') ? { ...event, at: `${on}T09:00:00.000Z` as const } : event,
  );
  return { ...rest, trajectory: { ...trajectory, endDate }, events: settled };
};

describe('the day on which a dossier goes to the archive (P12, R29)', () => {
  it.each([
    [
      'the day after the ten working days in which the end can be undone',
      '2026-11-23',
      '2026-11-20',
      '2026-12-08',
      '2026-12-20',
    ],
    [
      'thirty days after the participation, when that comes first',
      '2026-12-18',
      '2026-11-20',
      '2026-12-20',
      '2026-12-20',
    ],
    ['not before the report was settled', '2027-02-01', '2026-11-20', '2027-02-02', '2027-02-02'],
    ['not before the last day of the participation', '2026-11-23', '2027-01-15', '2027-01-16', '2027-02-14'],
    ['holidays are no working days', '2026-12-18', '2026-12-18', '2027-01-06', '2027-01-17'],
  ] as const)('is %s', (_why, settledOn, endDate, first, latest) => {
    expect(archiveFrom(closed(settledOn, endDate))).toEqual({ first, latest });
  });
});

describe('from the end to the day on which a dossier may be destroyed (R30)', () => {
  it('is archived, announced sixty days before, and on the list on the very day, never one day before', () => {
    const builder = dossierIn('ended');
    const { endDate = builder.clock.today() } = builder.build().trajectory;
    const closedOn = builder.clock.today();
    const stages: [Day, string][] = [
      [closedOn, 'archivable'],
      [addWorkingDays(closedOn, 10), 'archivable'],
      [addDays(addWorkingDays(closedOn, 10), 1), 'archived'],
      [addDays(addYears(endDate, 2), -60), 'archived'],
      [addDays(addYears(endDate, 2), -59), 'dueSoon'],
      [addYears(endDate, 2), 'dueSoon'],
      [addDays(addYears(endDate, 2), 1), 'due'],
    ];
    expect(stages.map(([day]) => [day, place(builder.at(day).tick())])).toEqual(stages);
  });

  it('catches up after years in which the program stood still, each step with its own day', () => {
    const builder = dossierIn('ended');
    builder.at(addYears(builder.clock.today(), 3)).tick();
    const { events, retention } = builder.build();
    expect(place(builder)).toBe('due');
    expect(events.slice(-4).map(({ type }) => type)).toEqual([
      'trajectory.closed',
      'archive.run',
      'destruction.nears',
      'destruction.allowed',
    ]);
    expect(retention.archivedOn).toBe(archiveFrom(builder.build())?.first);
  });

  it('comes out again when the end is undone in time, and cannot once it lies in the archive', () => {
    const builder = dossierIn('ended').tick();
    expect(place(builder)).toBe('archivable');
    builder.step('end.undone', { reason: 'Verkeerde cliënt.' }, { kind: 'user', id: users.hugo.id }).tick();
    expect([place(builder), isArchived(builder.build())]).toEqual(['open', false]);
  });

  it('keeps whom nobody ever met for four weeks, and whoever was spoken with for two years', () => {
    const never = dossierIn('declined');
    const { endDate = never.clock.today() } = never.build().trajectory;
    expect(destroyDossierFrom(never.build())).toBe(addDays(endDate, 29));
    const spoken = dossierIn('declined').note({ kind: 'phone' }).build();
    expect(destroyDossierFrom(spoken)).toBe(addDays(addYears(endDate, 2), 1));
    never.at(addDays(endDate, 28)).tick();
    expect(place(never)).toBe('dueSoon');
    expect(place(never.at(addDays(endDate, 29)).tick())).toBe('due');
  });
});

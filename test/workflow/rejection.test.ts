import { describe, expect, it } from 'vitest';
import { addMonths } from '#src/domain/calendar.ts';
import { firstTasks, taskRight } from '#src/domain/deadlines.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { mayBegin } from '#src/workflow/begin.ts';
import { offeredSteps } from '#src/workflow/decide.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';

const manager = { kind: 'user', id: users.hugo.id } as const;
const why = 'Past niet bij de opdracht';
const said = 'Gebeld met de opdrachtgever';

/** Each document a sponsor may reject while the trajectory runs or is being closed. */
const rejected = {
  trajectplan: () =>
    dossierIn('active.running')
      .step('plan.changed', { what: ['hours'], reason: 'Meer uren nodig' })
      .send()
      .decide('rejected', why),
  voortgangsrapportage: () => {
    const builder = dossierIn('active.running');
    builder.at(addMonths(builder.clock.today(), 4));
    return builder.begin('voortgangsrapportage').send().decide('rejected', why);
  },
  eindrapportage: () => dossierIn('closing').begin('eindrapportage').send().decide('rejected', why),
} as const;
const kinds = ['trajectplan', 'voortgangsrapportage', 'eindrapportage'] as const;

const versions = (builder: DossierBuilder, kind: string) =>
  builder.build().documents.filter((one) => one.kind === kind);
const task = (builder: DossierBuilder) =>
  firstTasks(builder.build()).find((one) => taskRight(one) === 'trajectory.manager')?.kind;
const offers = (builder: DossierBuilder, user: typeof users.hugo | typeof users.bram) =>
  offeredSteps(builder.build(), user, { organisation: castOrganisation, today: builder.clock.today() }).map((one) =>
    one.kind === 'document' ? one.event : one.kind === 'begin' ? `begin ${one.label}` : one.kind,
  );
const decide = (builder: DossierBuilder, kind: string, next: 'newVersion' | 'stands') => {
  builder.effects.length = 0;
  return builder.document('rejection.decided', { next, reason: said }, manager, versions(builder, kind).at(-1)?.id);
};

describe('a document the sponsor rejected (E1)', () => {
  it.each([
    ['trajectplan', 'decideRejection'],
    ['voortgangsrapportage', 'decideReportRejection'],
    ['eindrapportage', 'decideFinalRejection'],
  ] as const)('is laid before the branch manager, who alone says how it goes on: %s', (kind, expected) => {
    const builder = rejected[kind]();
    expect(task(builder)).toBe(expected);
    expect(offers(builder, users.hugo)).toContain('rejection.decided');
    expect(offers(builder, users.bram)).not.toContain('rejection.decided');
    expect(mayBegin(builder.situation(), { kind, number: 1 })).toBe(false);
  });

  it.each(kinds)('gets a new version with the same words, and the client is told: %s', (kind) => {
    const rejection = rejected[kind]();
    const open = task(rejection);
    const builder = decide(rejection, kind, 'newVersion');
    const [before, after] = versions(builder, kind).slice(-2);
    expect(after).toMatchObject({ version: (before?.version ?? 0) + 1, sections: before?.sections });
    expect(after && approvalPath(after)).toBe('draft');
    expect(task(builder)).not.toBe(open);
    expect(builder.effects).toEqual([
      { kind: 'letter', letter: 'L08', to: 'client', answers: { next: 'newVersion', about: kind } },
    ]);
  });

  it.each(kinds)('stands when that was agreed, and is decided about once: %s', (kind) => {
    const builder = rejected[kind]();
    const count = versions(builder, kind).length;
    const open = task(builder);
    decide(builder, kind, 'stands');
    expect(versions(builder, kind)).toHaveLength(count);
    expect(task(builder)).not.toBe(open);
    expect(() => decide(builder, kind, 'stands')).toThrow('illegalStep');
    expect(builder.build().events.findLast(({ type }) => type === 'rejection.decided')).toMatchObject({
      reason: said,
      data: { next: 'stands' },
    });
  });

  it('settles the trajectory when it is the final report that stands, which then ends', () => {
    const builder = decide(rejected.eindrapportage(), 'eindrapportage', 'stands');
    expect(builder.state()).toBe('ended');
    builder.step('end.undone', { reason: 'Toch een nieuwe versie afgesproken' }, manager);
    expect(mayBegin(builder.situation(), { kind: 'eindrapportage', number: 1 })).toBe(true);
  });

  it('keeps a plan from being changed once more before it is decided about', () => {
    const builder = rejected.trajectplan();
    const change = { what: ['hours'], reason: 'Nog meer uren nodig' };
    expect(() => builder.step('plan.changed', change)).toThrow('illegalStep');
    expect(decide(builder, 'trajectplan', 'stands').step('plan.changed', change).newest().version).toBe(3);
  });

  it('writes no letter to a client who died (E4)', () => {
    const builder = rejected
      .eindrapportage()
      .step('client.died', { on: rejected.eindrapportage().clock.today(), source: 'Familie' });
    expect(decide(builder, 'eindrapportage', 'newVersion').effects).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addWorkingDays } from '#src/domain/calendar.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { BlobId, ItemId } from '#src/domain/ids.ts';
import { mayStep, takeStep } from '#src/workflow/decide.ts';
import { castId, users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { letters } from '#test/builders/letters.ts';
import { dossierIn } from '#test/builders/states.ts';

const withConsent =
  (builder: DossierBuilder) =>
  (dossier: Dossier): Dossier => ({
    ...dossier,
    uploads: [
      {
        id: castId<ItemId>('toestemming'),
        kind: 'sponsorConsent',
        title: 'Akkoord verlenging',
        type: 'pdf',
        blob: { id: castId<BlobId>('toestemming'), sha256: 'a'.repeat(64), size: 1 },
        by: users.sanne.id,
        at: builder.clock.now(),
      },
    ],
  });

/** A running trajectory whose every planned report was sent, and the day the last of them tells about. */
function reportedToTheEnd() {
  const builder = dossierIn('active.running');
  const { maxEnd = '2027-01-01' } = builder.build().trajectory;
  for (let next = builder.build().trajectory.nextReport; next; next = builder.build().trajectory.nextReport)
    builder
      .at([next.until, maxEnd].sort()[0] ?? maxEnd)
      .begin('voortgangsrapportage')
      .send();
  const told = builder.build().documents.at(-1)?.period?.until ?? maxEnd;
  return { builder, maxEnd, told };
}

describe('the dates of a trajectory', () => {
  it('gives the plan twenty working days after the intake', () => {
    const { trajectory } = dossierIn('intakeHeld').build();
    expect(trajectory.planDueOn).toBe(addWorkingDays(trajectory.intakeHeldOn ?? '2026-01-01', 20));
  });

  it('runs from approval for the months of the order, the last day included', () => {
    const builder = dossierIn('awaitingApproval').at('2026-02-03').decide('approved');
    expect(builder.build().trajectory).toMatchObject({ startDate: '2026-02-03', maxEnd: '2027-02-02' });
    expect(builder.build().trajectory.nextReport).toEqual({
      number: 1,
      from: '2026-02-03',
      until: '2026-05-02',
      dueOn: '2026-05-19',
    });
    expect(letters(builder.effects)).toContain('L07 client');
  });

  it('follows the start and the months the plan names', () => {
    const builder = dossierIn('planning').change((dossier) => ({
      ...dossier,
      documents: dossier.documents.map((one) => ({
        ...one,
        sections: { activities: { startOn: '2026-03-01', months: 6 } },
      })),
    }));
    builder.at('2026-02-02').send().at('2026-02-10').decide('approved');
    expect(builder.build().trajectory).toMatchObject({ startDate: '2026-03-01', maxEnd: '2026-08-31' });
  });

  it('reports every six weeks on the second track, without gap or overlap (R22)', () => {
    const builder = dossierIn('active.running', { client: 'client8' });
    const periods = [];
    for (let count = 0; count < 4; count++) {
      const next = builder.build().trajectory.nextReport;
      periods.push(next);
      builder
        .at(next?.until ?? '2026-01-01')
        .begin('voortgangsrapportage')
        .send();
    }
    for (const [at, period] of periods.entries()) {
      const after = periods[at + 1];
      if (after && period) expect(after.from).toBe(addDays(period.until, 1));
      expect(period && addDays(period.from, 41)).toBe(period?.until);
    }
  });

  it('lets an interim report move no later period', () => {
    const builder = dossierIn('active.running').at('2026-03-31');
    const planned = builder.build().trajectory.nextReport;
    builder.begin('voortgangsrapportage', '2026-03-31');
    expect(builder.build().documents.at(-1)?.period?.until).toBe('2026-03-31');
    expect(builder.build().trajectory.nextReport).toMatchObject({
      number: 2,
      from: '2026-04-01',
      until: planned?.until,
    });
  });

  it('extends only with the sponsor’s consent among the files', () => {
    const builder = dossierIn('active.running');
    const { maxEnd = '2027-01-01' } = builder.build().trajectory;
    const answers = { until: addDays(maxEnd, 60), consentOn: builder.clock.today() };
    expect(takeStep(builder.situation(), 'duration.extended', answers).ok).toBe(false);
    builder.change(withConsent(builder));
    expect(builder.step('duration.extended', answers).build().trajectory.maxEnd).toBe(answers.until);
    expect(builder.build().events.at(-1)?.data).toEqual({ maxEnd: answers.until, before: maxEnd });
    expect(mayStep(builder.situation(), 'duration.extended')).toBe(false);
  });

  it('reports from the day after the last report when an extension makes room for one (R22)', () => {
    const { builder, maxEnd, told } = reportedToTheEnd();
    builder.change(withConsent(builder));
    builder.step('duration.extended', { until: addMonths(maxEnd, 6), consentOn: builder.clock.today() });
    expect(builder.build().trajectory.nextReport?.from).toBe(addDays(told, 1));
  });

  it('reports on up to the new last day when the sponsor agrees to a longer plan (R22)', () => {
    const { builder, maxEnd, told } = reportedToTheEnd();
    builder.step('plan.changed', { what: ['duration'], reason: 'Meer tijd nodig' }).change((dossier) => ({
      ...dossier,
      documents: dossier.documents.map((one) =>
        one.version === 2 ? { ...one, sections: { activities: { months: 18 } } } : one,
      ),
    }));
    const plan = builder.build().documents.findLast((one) => one.kind === 'trajectplan');
    builder.send().decide('approved');
    expect(plan?.version).toBe(2);
    expect(builder.build().trajectory.maxEnd).toBe(
      addDays(addMonths(builder.build().trajectory.startDate ?? maxEnd, 18), -1),
    );
    expect(builder.build().trajectory.nextReport).toMatchObject({ number: 5, from: addDays(told, 1) });
  });
});

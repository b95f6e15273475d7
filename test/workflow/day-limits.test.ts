import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addYears } from '#src/domain/calendar.ts';
import type { Day } from '#src/domain/time.ts';
import { type Answers, takeStep } from '#src/workflow/decide.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn, type TrajectoryPath } from '#test/builders/states.ts';

type Dates = { readonly today: Day; readonly order: Day; readonly start: Day; readonly placed: Day; readonly end: Day };
type Case = readonly [
  path: TrajectoryPath,
  event: string,
  field: string,
  others: Answers | ((dates: Dates) => Answers),
  first: (dates: Dates) => Day,
  last: (dates: Dates) => Day,
];

const job = { jobTitle: 'Medewerker', hours: 24, contractKind: 'temporary' };
const today = (dates: Dates) => dates.today;
const order = (dates: Dates) => dates.order;
const start = (dates: Dates) => dates.start;
const placed = (dates: Dates) => dates.placed;
const soon = (dates: Dates) => addMonths(dates.today, 3);

const cases: readonly Case[] = [
  ['registered', 'intake.planned', 'on', { time: '10.00', place: 'Hier' }, today, (d) => addMonths(d.today, 6)],
  ['intakePlanned', 'intake.held', 'on', { noticeGivenOn: '2026-01-06', identitySeen: true }, order, today],
  ['active.running', 'pause.started', 'from', { reason: 'holiday' }, start, today],
  ['active.paused', 'pause.ended', 'on', {}, today, today],
  ['active.running', 'placement.recorded', 'from', job, start, soon],
  ['active.placed', 'placement.failed', 'on', {}, placed, today],
  ['active.placed', 'aftercare.started', 'from', { until: '2026-12-01' }, placed, today],
  ['active.placed', 'aftercare.started', 'until', (d) => ({ from: d.placed }), placed, (d) => d.end],
  ['active.aftercare', 'aftercare.completed', 'on', {}, placed, today],
  ['awaitingApproval', 'client.died', 'on', { source: 'Familie' }, order, today],
  ['awaitingApproval', 'client.withdrew', 'endDate', { contact: 'talk' }, order, soon],
  ['active.running', 'client.withdrew', 'endDate', { contact: 'talk' }, start, soon],
  ['active.running', 'client.moved', 'endDate', { next: 'end' }, start, soon],
  ['active.running', 'sponsor.terminated', 'receivedOn', { endDate: '2026-03-01', written: true }, order, today],
];

describe('a day in a step of the trajectory', () => {
  const datesOf = (builder: DossierBuilder): Dates => {
    const { assignment, trajectory } = builder.build();
    const { startDate, maxEnd, placedFrom } = trajectory;
    const now = builder.clock.today();
    const order = assignment.receivedOn;
    return { today: now, order, start: startDate ?? order, end: maxEnd ?? now, placed: placedFrom ?? now };
  };

  it.each(cases)('in %s at %s: %s is neither too early nor too late', (path, event, field, others, first, last) => {
    const builder = dossierIn(path, { on: '2026-01-06' });
    const dates = datesOf(builder);
    const problem = (day: Day) => {
      const around = typeof others === 'function' ? others(dates) : others;
      const taken = takeStep(builder.situation(), event, { ...around, [field]: day });
      return taken.ok ? undefined : taken.refusal.problems?.find((one) => one.field === field)?.message;
    };
    const early = problem(addDays(first(dates), -1));
    const late = problem(addDays(last(dates), 1));
    expect(early).toMatch(/^(Vul een dag in vanaf|Kies) .*(dag|\d{4})/);
    expect(late).toMatch(/^(Vul een dag in tot en met|De looptijd) /);
    expect([problem(first(dates)), problem(last(dates))]).toEqual([undefined, undefined]);
  });

  it('lies inside the agreed term when participation ends, and no further than three months ahead', () => {
    const builder = dossierIn('active.running');
    const { maxEnd = '2027-01-01' } = builder.build().trajectory;
    builder.at(addDays(maxEnd, -10));
    const answers = { endDate: addDays(maxEnd, 1), endReason: 'goalReached', discussedWith: 'A. Voorbeeld' };
    expect(takeStep(builder.situation(), 'trajectory.concluded', answers)).toMatchObject({
      refusal: { problems: [{ field: 'endDate', message: expect.stringContaining('de laatste dag van het traject') }] },
    });
  });

  it('may be today when the plan is to start later and the client stops before that', () => {
    const builder = dossierIn('active.running').change((dossier) => ({
      ...dossier,
      trajectory: { ...dossier.trajectory, startDate: addDays(dossier.trajectory.startDate ?? '2026-01-01', 30) },
    }));
    builder.step('client.withdrew', { contact: 'talk', endDate: builder.clock.today() });
    expect(builder.state()).toBe('closing');
  });

  it('of a contract at work lies within five years', () => {
    const builder = dossierIn('active.running');
    const from = builder.clock.today();
    const until = addDays(addYears(from, 5), 1);
    expect(takeStep(builder.situation(), 'placement.recorded', { ...job, from, until })).toMatchObject({
      refusal: { problems: [{ field: 'until' }] },
    });
  });
});

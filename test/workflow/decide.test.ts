import { describe, expect, it } from 'vitest';
import { addDays, addWorkingDays } from '#src/domain/calendar.ts';
import { approvalPath, newestVersion } from '#src/domain/document-versions.ts';
import { dossierSchema } from '#src/domain/dossier.ts';
import { documentStep, mayStep, registerDossier, takeStep } from '#src/workflow/decide.ts';
import { castClients, users } from '#test/builders/cast.ts';
import { type DossierBuilder, dossierBuilder } from '#test/builders/dossier.ts';
import { letters } from '#test/builders/letters.ts';
import { dossierIn, trajectoryPaths } from '#test/builders/states.ts';
import { trajectoryEvents } from '#workflows/trajectory-events.ts';

const manager = { kind: 'user', id: users.hugo.id } as const;

describe('an order of a sponsor (R6)', () => {
  it('opens a dossier, confirms to the sponsor and invites the client', () => {
    const builder = dossierBuilder();
    expect(letters(builder.effects)).toEqual(['L01 sponsor', 'L02 client']);
    expect(builder.build().trajectory.intakeDueOn).toBe(addWorkingDays('2026-01-05', 10));
    expect(builder.build().provenance['client.bsn']).toMatchObject({ source: 'sponsor' });
  });

  it.each([
    [
      'a BSN where the contract allows none (R9)',
      'bsn',
      { client: { ...castClients.client3.client, bsn: '999991644' } },
    ],
    ['an order that is already open', 'orderNumber', { orderIsOpen: true }],
    ['a coach of another branch', 'coachId', { coachId: users.sanne.id }],
  ])('refuses %s', (_, field, wrong) => {
    const { dossier, ...around } = dossierBuilder({ client: 'client3' }).situation();
    const { id, reference, branchId, client, assignment } = dossier;
    const right = { id, reference, branchId, coachId: users.bram.id, client, assignment, orderIsOpen: false };
    const refused = registerDossier(around, { ...right, ...wrong });
    expect(refused.ok || refused.refusal.problems?.map((one) => one.field)).toEqual([field]);
  });
});

describe('a step nobody may take now', () => {
  it.each(trajectoryPaths)('is refused in %s, names event and state, and changes nothing', (path) => {
    const builder = dossierIn(path);
    const situation = builder.situation();
    const before = structuredClone(situation.dossier);
    for (const event of [...Object.keys(trajectoryEvents), 'nonsense.event', '__proto__']) {
      if (mayStep(situation, event)) continue;
      expect(takeStep(situation, event)).toEqual({
        ok: false,
        refusal: { code: 'illegalStep', params: { event, state: path } },
      });
    }
    expect(situation.dossier).toEqual(before);
  });

  it('is a plan before the intake is complete and the privacy notice given (R14)', () => {
    const builder = dossierIn('intakePlanned');
    builder.at(builder.build().trajectory.intakePlannedOn ?? '2026-01-14');
    const on = builder.clock.today();
    const late = takeStep(builder.situation(), 'intake.held', {
      on,
      noticeGivenOn: addDays(on, 1),
      identitySeen: true,
    });
    expect(late.ok || late.refusal.problems?.[0]?.field).toBe('noticeGivenOn');
    builder.step('intake.held', { on, noticeGivenOn: on, identitySeen: true });
    expect(mayStep(builder.situation(), 'plan.started')).toBe(false);
    expect(mayStep(builder.intake().situation(), 'plan.started')).toBe(true);
  });

  it('is opening an ended trajectory again', () => {
    expect(takeStep(dossierIn('ended').situation(), 'reopen.requested').ok).toBe(false);
  });
});

describe('wrong answers', () => {
  it.each([
    ['intakePlanned', 'registered', 'intake.planned', { on: '2025-12-01', time: '10.00', place: 'Hier' }, 'on'],
    ['a Sunday', 'registered', 'intake.planned', { on: '2026-01-18', time: '10.00', place: 'Hier' }, 'on'],
    ['a holiday', 'registered', 'intake.planned', { on: '2026-04-06', time: '10.00', place: 'Hier' }, 'on'],
    ['at night', 'registered', 'intake.planned', { on: '2026-02-02', time: '3.00', place: 'Hier' }, 'time'],
    ['no time', 'registered', 'intake.planned', { on: '2026-02-01', time: 'straks', place: 'Hier' }, 'time'],
    [
      'an unknown key',
      'registered',
      'intake.planned',
      { on: '2026-02-01', time: '10.00', place: 'Hier', extra: 1 },
      '',
    ],
    ['a pause before the start', 'active.running', 'pause.started', { from: '2025-01-01', reason: 'holiday' }, 'from'],
    ['a medical reason', 'active.running', 'pause.started', { from: '2026-03-01', reason: 'illness' }, 'reason'],
  ] as const)('are refused at their field: %s', (_, path, event, answers, field) => {
    const refused = takeStep(dossierIn(path).situation(), event, answers);
    expect(refused.ok || refused.refusal.problems?.[0]?.field).toBe(field);
  });
});

describe('the sponsor decides about the plan (R21)', () => {
  it('starts version 2 with the words of version 1 when asked to change something', () => {
    const builder = dossierIn('awaitingApproval').decide('asksChange', 'Graag minder uren begeleiding');
    const plan = newestVersion(builder.build(), 'trajectplan');
    expect(builder.state()).toBe('planning');
    expect(plan).toMatchObject({ version: 2, sections: builder.build().documents[0]?.sections });
    expect(plan && approvalPath(plan)).toBe('draft');
    expect(plan?.decision).toBeUndefined();
  });

  it('wants a reason of ten letters for a change', () => {
    expect(() => dossierIn('awaitingApproval').decide('asksChange', 'Nee')).toThrow('illegalStep');
  });

  it('binds the decision to the bytes that were sent (R18)', () => {
    const builder = dossierIn('awaitingApproval');
    const situation = builder.situation({ kind: 'sponsor' });
    const decision = { ...builder.decision('approved'), pdfSha256: 'b'.repeat(64) };
    expect(documentStep(situation, builder.newest().id, 'sponsor.approved', { decision }).ok).toBe(false);
  });

  it('lets the branch manager choose after a rejection: a new plan, or the end', () => {
    const again = dossierIn('awaitingApproval').decide('rejected', 'Past niet bij de opdracht');
    expect(again.state()).toBe('awaitingApproval');
    again.step('plan.rejected', { next: 'newPlan', reason: 'Nieuw doel besproken' }, manager);
    expect([again.state(), newestVersion(again.build(), 'trajectplan')?.version]).toEqual(['planning', 2]);
    const over = dossierIn('awaitingApproval').decide('rejected', 'Past niet bij de opdracht');
    over.step('plan.rejected', { next: 'close', reason: 'Geen kans meer' }, manager);
    expect(over.state()).toBe('closing');
    expect(letters(over.effects)).toContain('L08 client');
  });

  it('replaces the old plan only when the new version is agreed to', () => {
    const builder = dossierIn('active.running').step('plan.changed', { what: ['hours'], reason: 'Meer uren nodig' });
    const first = () => approvalPath(builder.build().documents.find((one) => one.version === 1) ?? builder.newest());
    builder.send();
    expect([builder.state(), first()]).toEqual(['active.running', 'approved']);
    builder.decide('approvedWithRemarks', 'Akkoord, graag elk kwartaal overleg');
    expect(first()).toBe('superseded');
  });

  it('who stays silent leaves the branch manager to stop or wait on after eight weeks, not before (E2)', () => {
    const builder = dossierIn('awaitingApproval');
    const since = builder.newest().awaiting?.since ?? '2026-01-01';
    expect(mayStep(builder.at(addDays(since, 55)).tick().situation(manager), 'approval.lapsed')).toBe(false);
    builder.at(addDays(since, 56)).step('approval.lapsed', { next: 'hold', reason: 'Er wordt nog overlegd' }, manager);
    builder.step('approval.lapsed', { next: 'stop', reason: 'Geen antwoord' }, manager);
    expect([builder.state(), builder.build().trajectory.endReason]).toEqual(['closing', 'sponsorTerminated']);
  });

  it('asks to delete what was withdrawn after sending, and lets the plan be made anew', () => {
    const builder = dossierIn('awaitingApproval').document('doc.withdrawn', { reason: 'Verkeerde uren' });
    expect(builder.state()).toBe('planning');
    expect(builder.effects.at(-1)).toMatchObject({ kind: 'mail', mail: 'M06' });
    builder.begin('trajectplan');
    expect(builder.newest().version).toBe(2);
  });

  it('lets whoever pays the own trajectory agree by signing; no mail leaves (R2)', () => {
    const builder = dossierIn('planning', { client: 'client5' }).submit();
    expect(builder.state()).toBe('active.running');
    expect(builder.effects.filter((one) => one.kind === 'mail')).toEqual([]);
  });
});

describe('the way to the end', () => {
  it('tells only the fact to the sponsor when the client stops', () => {
    const builder = dossierIn('active.running');
    builder.step('client.withdrew', { contact: 'talk', endDate: builder.clock.today() });
    expect(letters(builder.effects).slice(-2)).toEqual(['L09 client', 'L10 sponsor']);
    expect(builder.build().trajectory.endReason).toBe('clientWithdrew');
    expect(builder.build().trajectory.nextReport).toBeUndefined();
  });

  it('wants to know with whom at UWV it was discussed', () => {
    const builder = dossierIn('active.running', { client: 'client2' });
    const refused = takeStep(builder.situation(), 'client.withdrew', {
      contact: 'talk',
      endDate: builder.clock.today(),
    });
    expect(refused.ok || refused.refusal.problems?.[0]?.field).toBe('discussedWith');
  });

  it('needs a talk with the client who stops, or two attempts logged since the client was last there', () => {
    const builder = dossierIn('active.running');
    const answers = { contact: 'attempts', endDate: builder.clock.today() };
    const refused = takeStep(builder.situation(), 'client.withdrew', answers);
    expect(refused).toMatchObject({ refusal: { problems: [{ field: 'contact' }] } });
    builder.note({ kind: 'attempt' }).note({ kind: 'talk', attendance: 'kept' }).at(addDays(builder.clock.today(), 1));
    builder.note({ kind: 'attempt' });
    expect(takeStep(builder.situation(), 'client.withdrew', answers)).toMatchObject({
      refusal: { problems: [{ message: expect.stringContaining('pas één poging') }] },
    });
    builder.note({ kind: 'talk', attendance: 'missed' }).step('client.withdrew', answers);
    expect(builder.state()).toBe('closing');
  });

  it('counts no attempt of before the intake, at which the client was', () => {
    const missed = (builder: DossierBuilder) =>
      builder
        .step('intake.planned', { on: builder.clock.today(), time: '9.30', place: 'Vestiging' })
        .step('intake.noShow');
    const builder = missed(missed(dossierBuilder()));
    builder.at(addDays(builder.clock.today(), 2));
    const on = builder.clock.today();
    builder.step('intake.planned', { on, time: '9.30', place: 'Vestiging' }).intake().step('intake.held', { on });
    builder.at(addDays(on, 60));
    const answers = { contact: 'attempts', endDate: builder.clock.today() };
    expect(takeStep(builder.situation(), 'client.withdrew', answers)).toMatchObject({
      refusal: { problems: [{ message: expect.stringContaining('nog geen poging') }] },
    });
  });

  it('stops all mail at once when the client dies (E4)', () => {
    const builder = dossierIn('awaitingApproval', { client: 'client7' });
    builder.step('client.died', { on: builder.clock.today(), source: 'Familie, per telefoon' });
    expect(builder.effects.at(-1)).toEqual({ kind: 'cancelMail' });
    expect(builder.build().documents.map(approvalPath)).toEqual(['withdrawn']);
    builder.step('eindrapportage.waived', { basis: 'deceased' }, manager);
    expect(builder.state()).toBe('ended');
    expect(letters(builder.effects)).not.toContain('L13 client');
  });

  it('records a death once, and mends its day afterwards', () => {
    const builder = dossierIn('active.running');
    const on = builder.clock.today();
    builder.step('client.died', { on, source: 'Familie' });
    builder.at(addDays(on, 2));
    const again = { on: addDays(on, 1), source: 'De huisarts' };
    expect(takeStep(builder.situation(), 'client.died', again)).toMatchObject({ refusal: { code: 'illegalStep' } });
    const sent = builder.effects.length;
    const refused = (answers: Record<string, string>) => takeStep(builder.situation(), 'death.corrected', answers);
    expect(refused({ ...again, on })).toMatchObject({ refusal: { problems: [{ field: 'on' }] } });
    expect(refused({ ...again, source: '😀' })).toMatchObject({ ok: false });
    builder.step('death.corrected', again);
    expect(builder.build().events.at(-1)).toMatchObject({ data: { on: addDays(on, 1), before: on } });
    expect(builder.build().trajectory).toMatchObject({ endDate: addDays(on, 1), endReason: 'deceased' });
    expect(builder.effects.length).toBe(sent);
  });

  it('says goodbye with the dates of archive and destruction', () => {
    const builder = dossierIn('ended');
    expect(letters(builder.effects).at(-1)).toBe('L13 client');
    expect(dossierSchema.safeParse(builder.build()).success).toBe(true);
  });

  it('can be undone for ten working days', () => {
    const builder = dossierIn('ended');
    const last = addWorkingDays(builder.clock.today(), 10);
    expect(mayStep(builder.at(last).situation(), 'end.undone')).toBe(true);
    expect(mayStep(builder.at(addDays(last, 1)).situation(), 'end.undone')).toBe(
      addWorkingDays(last, 1) > addDays(last, 1),
    );
    expect(builder.at(last).step('end.undone', { reason: 'Te vroeg afgesloten' }, manager).state()).toBe('closing');
  });

  it('counts who did not come: a letter, then the sponsor, then a talk about going back', () => {
    const builder = dossierBuilder();
    const told: string[][] = [];
    for (let count = 0; count < 3; count++) {
      const on = addDays(builder.clock.today(), 1);
      builder.step('intake.planned', { on, time: '9.30', place: 'Vestiging' });
      expect(mayStep(builder.situation(), 'intake.noShow')).toBe(false);
      builder.at(on);
      const before = builder.effects.length;
      told.push(letters(builder.step('intake.noShow').effects.slice(before)));
    }
    expect(told).toEqual([['L05 client'], ['L05 client', 'L06 sponsor'], ['L05 client']]);
  });
});

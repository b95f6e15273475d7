import { describe, expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import { allDeadlines, nextDeadline } from '#src/domain/deadlines.ts';
import { mayTouch } from '#src/domain/permissions.ts';
import { summarise } from '#src/domain/summarise.ts';
import { mayDocumentStep, mayStep, offeredSteps } from '#src/workflow/decide.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn, type TrajectoryPath, trajectoryPaths } from '#test/builders/states.ts';

const offersTo = (builder: DossierBuilder, user: (typeof users)[keyof typeof users]) =>
  offeredSteps(builder.build(), user, { organisation: castOrganisation, today: builder.clock.today() });
const named = (offer: ReturnType<typeof offersTo>[number] | undefined) =>
  offer && ('event' in offer ? offer.event : 'document' in offer ? `${offer.kind} ${offer.document}` : offer.kind);
const everybody = Object.values(users);

describe('the buttons of a dossier', () => {
  it.each(trajectoryPaths)('in %s are all allowed by machine and permission table', (path) => {
    const builder = dossierIn(path);
    const dossier = builder.build();
    const subject = { id: dossier.id, branchId: dossier.branchId, coachId: users.sanne.id };
    for (const user of everybody) {
      const situation = builder.situation({ kind: 'user', id: user.id });
      for (const offer of offersTo(builder, user)) {
        expect(mayTouch(user, offer.action, subject, castOrganisation, builder.clock.today())).toBe(true);
        if (offer.kind === 'step') expect(mayStep(situation, offer.event)).toBe(true);
        if (offer.kind !== 'document') continue;
        const document = dossier.documents.find((one) => one.id === offer.documentId);
        expect(document && mayDocumentStep(situation, document, offer.event)).toBe(true);
      }
    }
  });

  it.each<[TrajectoryPath, string | undefined]>([
    ['registered', 'intake.planned'],
    ['intakePlanned', 'intake.held'],
    ['intakeHeld', 'begin trajectplan'],
    ['planning', 'edit'],
    ['awaitingApproval', undefined],
    ['active.running', undefined],
    ['active.placed', 'aftercare.started'],
    ['closing', 'begin eindrapportage'],
    ['ended', undefined],
    ['declined', undefined],
  ])('in %s have for the coach as next step: %s', (path, next) => {
    const offers = offersTo(dossierIn(path), users.sanne);
    expect(named(offers.find((one) => one.primary))).toBe(next);
    expect(offers.filter((one) => one.primary).length).toBeLessThanOrEqual(1);
  });

  it('are none for a coach of somebody else, the complaint handler and the system administrator', () => {
    for (const user of [users.bram, users.noor, users.kees, users.stef]) {
      for (const path of trajectoryPaths) expect(offersTo(dossierIn(path), user)).toEqual([]);
    }
  });

  it('follow the plan on its way: submit, client, send, record the answer', () => {
    const builder = dossierIn('planning').document('doc.submitted');
    expect(named(offersTo(builder, users.sanne)[0])).toBe('client.signed');
    builder.document('client.saw', { on: builder.clock.today() });
    expect(named(offersTo(builder, users.sanne)[0])).toBe('doc.send');
    expect(named(offersTo(builder, users.fatma)[0])).toBe('doc.send');
    expect(named(offersTo(dossierIn('awaitingApproval'), users.fatma)[0])).toBe('recordDecision');
  });

  it('give the branch manager the choice after a rejection', () => {
    const builder = dossierIn('awaitingApproval').decide('rejected', 'Past niet bij de opdracht');
    expect(named(offersTo(builder, users.hugo)[0])).toBe('plan.rejected');
  });

  it.each([
    [dossierIn('awaitingApproval'), 'Nieuwe versie van het trajectplan maken'],
    [
      dossierIn('active.running').begin('voortgangsrapportage').send(),
      'Nieuwe versie van voortgangsrapportage 1 maken',
    ],
    [dossierIn('closing').begin('eindrapportage').send(), 'Nieuwe versie van de eindrapportage maken'],
    [dossierIn('active.running').begin('evaluatieverslag').send(), 'Nieuwe versie van het evaluatieverslag maken'],
  ])('name what was withdrawn with its own article (%#)', (builder, label) => {
    builder.document('doc.withdrawn', { reason: 'Verkeerde uren' });
    expect(offersTo(builder, users.sanne).map((offer) => offer.label)).toContain(label);
  });

  it('let the directorate, and nobody else, start without approval (R17)', () => {
    const builder = dossierIn('awaitingApproval');
    const who = everybody.filter((user) => offersTo(builder, user).some((one) => named(one) === 'start.overridden'));
    expect(who).toEqual([users.ans]);
  });
});

describe('what is due in a dossier', () => {
  it.each<[TrajectoryPath, string]>([
    ['registered', 'planIntake'],
    ['intakePlanned', 'holdIntake'],
    ['intakeHeld', 'writePlan'],
    ['planning', 'finishPlan'],
    ['awaitingApproval', 'awaitPlanDecision'],
    ['active.running', 'writeReport'],
    ['closing', 'writeFinalReport'],
    ['ended', 'none'],
    ['declined', 'none'],
  ])('in %s is %s', (path, kind) => {
    expect(nextDeadline(dossierIn(path).build()).kind).toBe(kind);
  });

  it('waits for the sponsor since the mail was accepted, with the next reminder', () => {
    const builder = dossierIn('awaitingApproval');
    expect(nextDeadline(builder.build())).toMatchObject({
      on: builder.newest().awaiting?.firstOn,
      waitsFor: { who: 'sponsor', since: builder.clock.today() },
    });
  });

  it('puts our own work before what waits for another', () => {
    const builder = dossierIn('active.running');
    builder.at(addDays(builder.clock.today(), 10)).begin('voortgangsrapportage').send();
    const waiting = allDeadlines(builder.build()).map((one) => one.waitsFor !== undefined);
    expect(waiting).toEqual([...waiting].sort());
    expect(waiting).toContain(true);
  });

  it('is a call after the last reminder', () => {
    const builder = dossierIn('awaitingApproval').at('2026-12-01').tick();
    expect(nextDeadline(builder.build()).kind).toBe('callSponsor');
  });
});

describe('the summary of a dossier', () => {
  it('names the first day the tick has something to do', () => {
    const builder = dossierIn('awaitingApproval');
    expect(summarise(builder.build()).tickDueOn).toBe(builder.newest().awaiting?.firstOn);
    expect(summarise(dossierIn('registered').build()).tickDueOn).toBeUndefined();
  });

  it('names the first task of each right, so that nobody looks past their own (R36)', () => {
    const builder = dossierIn('active.running').begin('voortgangsrapportage').send();
    builder.at(addDays(builder.clock.today(), 120)).tick();
    const { next, also } = summarise(builder.build());
    expect([next, ...(also ?? [])].map(({ kind }) => kind)).toEqual(['callSponsor', 'writeReport']);
  });

  it('cuts a long name to fit, and nothing else', () => {
    const builder = dossierIn('registered').change((dossier) => ({
      ...dossier,
      client: {
        ...dossier.client,
        name: {
          ...dossier.client.name,
          surname: 'Ş'.repeat(200),
          partnerSurname: 'Đ'.repeat(200),
          nameUse: 'ownPartner',
        },
      },
      assignment: { ...dossier.assignment, orderNumber: '€'.repeat(60) },
    }));
    const summary = summarise(builder.build());
    expect(new TextEncoder().encode(JSON.stringify(summary)).length).toBeLessThanOrEqual(900);
    expect(summary.name.startsWith('ŞŞŞ')).toBe(true);
  });

  it('lets the last of several tasks wait rather than not fit, so that every dossier can be saved', () => {
    const builder = dossierIn('active.running').begin('voortgangsrapportage').send();
    builder.at(addDays(builder.clock.today(), 120)).tick();
    const dossier = builder.build();
    const crowded = { ...dossier, assignment: { ...dossier.assignment, orderNumber: '€'.repeat(180) } };
    const { next, also } = summarise(crowded);
    expect([next.kind, also]).toEqual(['callSponsor', undefined]);
  });

  it('says whether the dossier is open and whether something did not arrive', () => {
    expect(summarise(dossierIn('ended').build())).toMatchObject({ open: false, trouble: false });
    const bounced = dossierIn('awaitingApproval').document('mail.bounced');
    expect(summarise(bounced.build())).toMatchObject({ open: true, trouble: true, next: { kind: 'mailTrouble' } });
  });
});

describe('what DOMAIN 8.1 lays before the branch manager', () => {
  const next = (builder: DossierBuilder) => named(offersTo(builder, users.hugo).find((one) => one.primary));
  const kinds = (builder: DossierBuilder) => allDeadlines(builder.build()).map((one) => one.kind);

  it('is a client who moved and goes on, until another coach is named', () => {
    const builder = dossierIn('active.running').step('client.moved', { next: 'handover' });
    expect(kinds(builder)).toContain('assignCoach');
    expect(next(builder)).toBe('coach.reassigned');
    builder.step(
      'coach.reassigned',
      { coachId: users.noor.id, reason: 'Verhuisd' },
      { kind: 'user', id: users.hugo.id },
    );
    expect(kinds(builder)).not.toContain('assignCoach');
    expect(next(builder)).toBeUndefined();
  });

  it('is a report that is late, until it was sent', () => {
    const builder = dossierIn('active.running');
    const { dueOn = '2026-01-01', until = '2026-01-01' } = builder.build().trajectory.nextReport ?? {};
    builder.at(dueOn).tick();
    expect(kinds(builder)).not.toContain('lateReport');
    builder.at(addDays(dueOn, 1)).tick().begin('voortgangsrapportage', until);
    expect(allDeadlines(builder.build())).toContainEqual({ kind: 'lateReport', number: 1, on: addDays(dueOn, 1) });
    builder.send();
    expect(kinds(builder)).not.toContain('lateReport');
  });

  it('is also the new version of such a report, once its own term is over', () => {
    const builder = dossierIn('active.running');
    const { dueOn = '2026-01-01', until = '2026-01-01' } = builder.build().trajectory.nextReport ?? {};
    builder.at(addDays(dueOn, 1)).tick().begin('voortgangsrapportage', until).send();
    builder.decide('asksChange', 'Graag de uren per week');
    const again = builder.newest().dueOn ?? dueOn;
    builder.at(again).tick();
    expect(kinds(builder)).not.toContain('lateReport');
    builder.at(addDays(again, 1)).tick().tick();
    expect(allDeadlines(builder.build())).toContainEqual({ kind: 'lateReport', number: 1, on: addDays(again, 1) });
    expect(builder.build().events.filter(({ type }) => type === 'report.overdue')).toHaveLength(2);
  });
});

import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { basisOf } from '#src/commands/basis.ts';
import type { Deps } from '#src/commands/context.ts';
import { startDocument } from '#src/commands/documents/start.ts';
import { stepDocument } from '#src/commands/documents/steps.ts';
import { saveDraft } from '#src/commands/sections/save-draft.ts';
import { saveSection } from '#src/commands/sections/save-section.ts';
import { reassignCoach } from '#src/commands/trajectory/reassign-coach.ts';
import { runTick } from '#src/commands/trajectory/run-tick.ts';
import { stepTrajectory } from '#src/commands/trajectory/take-step.ts';
import { modelSchema } from '#src/documents/model.ts';
import { appointmentOf } from '#src/domain/appointment.ts';
import { addDays, addWorkingDays } from '#src/domain/calendar.ts';
import { noShows } from '#src/domain/contact-attempts.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { bsnInText } from '#src/domain/form.ts';
import { hasReason } from '#src/domain/mail-reason.ts';
import { isToPost } from '#src/domain/mail-trouble.ts';
import { newSigningKey, signerOf } from '#src/mail/signer.ts';
import type { Store } from '#src/store/port.ts';
import { proefSections } from '#templates/trajectplan/sample-proef.ts';
import { openAnyStore } from '#test/any-store.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn, type TrajectoryPath } from '#test/builders/states.ts';

let store: Store;
beforeEach(async () => {
  store = await openAnyStore(castOrganisation);
});

const coach = { kind: 'user', id: users.sanne.id } as const;
const clerk = { kind: 'user', id: users.fatma.id } as const;
const stranger = { kind: 'user', id: users.bram.id } as const;

async function scene(path: TrajectoryPath, prepare: (builder: DossierBuilder) => unknown = () => undefined) {
  const builder = dossierIn(path);
  prepare(builder);
  const dossier = builder.build();
  await store.dossiers.create(dossier.id, dossier);
  const deps: Deps = {
    store,
    clock: builder.clock,
    random: { bytes: (size) => randomBytes(size) },
    signer: signerOf(newSigningKey()),
    mailQueued: () => undefined,
  };
  const stored = async (): Promise<Dossier> => {
    const found = await store.dossiers.load(dossier.id);
    if (!found) throw new Error('the dossier is gone');
    return found.value;
  };
  return { deps, dossierId: dossier.id, stored, clock: builder.clock, builder };
}

/** A plan whose sections are all filled in with the words of the sample. */
function withSections(builder: DossierBuilder) {
  const sections = JSON.parse(JSON.stringify(proefSections));
  builder.change((dossier) => ({ ...dossier, documents: dossier.documents.map((one) => ({ ...one, sections })) }));
}

describe('a person takes a step', () => {
  it('writes state, log and letter at once', async () => {
    const { deps, dossierId, stored, clock } = await scene('registered');
    const answers = { on: addDays(clock.today(), 7), time: '10.00', place: 'Vestiging Voorbeeldstad' };
    expect(await stepTrajectory(deps, coach, { dossierId, event: 'intake.planned', answers })).toMatchObject({
      ok: true,
    });
    const after = await stored();
    expect(after.trajectory.machine.value).toBe('intakePlanned');
    expect(after.events.at(-1)).toMatchObject({ type: 'intake.planned', by: users.sanne.id });
    expect(after.messages.at(-1)).toMatchObject({ kind: 'letter' });
    expect(after.documents.at(-1)).toMatchObject({ kind: 'L04' });
  });

  it('moves an appointment by a letter that replaces the old one, which then has no reason any more', async () => {
    const { deps, dossierId, stored, clock } = await scene('registered');
    const [was, on] = [addWorkingDays(clock.today(), 5), addWorkingDays(clock.today(), 6)];
    const at = { time: '13.30', place: 'Vestiging Voorbeeldstad' };
    const take = (event: string, answers: Record<string, string>) =>
      stepTrajectory(deps, coach, { dossierId, event, answers });
    expect(await take('intake.planned', { on: was, ...at })).toMatchObject({ ok: true });
    const { value, revision } = (await store.dossiers.load(dossierId)) ?? { revision: 0 };
    if (!value) throw new Error('the dossier is gone');
    const [letter] = value.messages.slice(-1);
    const arrived = value.messages.map((one) =>
      one === letter ? { ...one, state: { ...one.state, value: 'accepted' } } : one,
    );
    await store.dossiers.save(dossierId, revision, { ...value, messages: arrived });
    expect(await take('intake.rescheduled', { on, ...at })).toMatchObject({ ok: true });
    const after = await stored();
    expect([after.trajectory.machine.value, after.trajectory.intakePlannedOn]).toEqual(['intakePlanned', on]);
    expect(after.documents.at(-1)).toMatchObject({ kind: 'L04', sections: { letter: { on, replaces: was } } });
    expect(noShows(after)).toBe(0);
    expect(after.messages.slice(-2).map((mail) => hasReason(after, mail))).toEqual([false, true]);
    const late = { on, ...at, time: '15.00' };
    expect(await take('intake.rescheduled', late)).toMatchObject({ ok: true });
    // the letter in between never left: the client still knows the first day
    expect((await stored()).documents.at(-1)).toMatchObject({ sections: { letter: { replaces: was } } });
    expect(appointmentOf(await stored())).toMatchObject({ on, time: '15.00' });
    clock.set(on);
    expect(await take('intake.noShow', {})).toMatchObject({ ok: true });
    expect(appointmentOf(await stored())).toBeUndefined();
    expect(await take('intake.planned', { on, ...at, time: '16.00' })).toMatchObject({ ok: true });
    expect(appointmentOf(await stored())).toMatchObject({ on, time: '16.00' });
    expect(await take('intake.rescheduled', { on, ...at, time: '16.00' })).toMatchObject({ ok: false });
    expect(await take('intake.rescheduled', late)).toMatchObject({ ok: true });
  });

  it('leaves no letter with the old appointment to be posted', async () => {
    const withoutMail = ({ client, ...dossier }: Dossier) => {
      const { email: _, ...reachable } = client;
      return { ...dossier, client: reachable };
    };
    const { deps, dossierId, stored, clock } = await scene('registered', (builder) => builder.change(withoutMail));
    const letters = async () => {
      const dossier = await stored();
      return dossier.messages.filter((one) => isToPost(dossier, one)).map(({ documentId }) => documentId);
    };
    const before = await letters();
    for (const days of [5, 6, 7]) {
      const event = days === 5 ? 'intake.planned' : 'intake.rescheduled';
      const answers = { on: addWorkingDays(clock.today(), days), time: '10.00', place: 'Vestiging Voorbeeldstad' };
      expect(await stepTrajectory(deps, coach, { dossierId, event, answers })).toMatchObject({ ok: true });
      const newest = (await stored()).documents.at(-1);
      expect(await letters()).toEqual([...before, newest?.id]);
      expect(newest?.sections.letter).not.toHaveProperty('replaces');
    }
  });

  it('is refused without a word about the dossier to who may not see it, and to who lacks the right', async () => {
    const { deps, dossierId, stored } = await scene('registered');
    const before = await stored();
    const event = 'intake.noShow';
    expect(await stepTrajectory(deps, stranger, { dossierId, event })).toMatchObject({ refusal: { code: 'notFound' } });
    expect(await stepTrajectory(deps, clerk, { dossierId, event })).toMatchObject({ refusal: { code: 'notAllowed' } });
    expect(await stepTrajectory(deps, coach, { dossierId, event })).toMatchObject({ refusal: { code: 'illegalStep' } });
    expect(await stepTrajectory(deps, coach, { dossierId, event: 'plan.approved' })).toMatchObject({ ok: false });
    expect(await stored()).toEqual(before);
  });

  it('lets coach or branch manager record a death, and nobody else', async () => {
    const { deps, dossierId, stored, clock } = await scene('active.running');
    const step = { dossierId, event: 'client.died', answers: { on: clock.today(), source: 'Familie' } };
    expect(await stepTrajectory(deps, clerk, step)).toMatchObject({ refusal: { code: 'notAllowed' } });
    expect(await stepTrajectory(deps, { kind: 'user', id: users.hugo.id }, step)).toMatchObject({ ok: true });
    expect((await stored()).trajectory.endReason).toBe('deceased');
  });

  it('gives the dossier to another coach, who sees it at once while the old one no longer does', async () => {
    const { deps, dossierId, stored } = await scene('active.running');
    const answers = { dossierId, coachId: users.noor.id, reason: 'Verlof' };
    expect(await reassignCoach(deps, { kind: 'user', id: users.hugo.id }, answers)).toMatchObject({ ok: true });
    expect((await stored()).documents.filter((one) => one.kind === 'L12').length).toBe(2);
    const pause = { dossierId, event: 'pause.started', answers: { from: deps.clock.today(), reason: 'holiday' } };
    expect(await stepTrajectory(deps, coach, pause)).toMatchObject({ refusal: { code: 'notFound' } });
  });
});

describe('a document on its way', () => {
  it('is begun, filled in, submitted, seen by the client and sent', async () => {
    const { deps, dossierId, stored, clock } = await scene('intakeHeld');
    clock.set('2026-01-23');
    const begun = await startDocument(deps, coach, { dossierId, kind: 'trajectplan' });
    if (!begun.ok) throw new Error('the plan was not begun');
    const documentId = begun.value;
    const early = await stepDocument(deps, coach, { dossierId, documentId, event: 'doc.submitted' });
    expect(early).toMatchObject({ refusal: { code: 'invalid' } });
    for (const [section, values] of Object.entries(proefSections)) {
      const saved = await saveSection(deps, coach, {
        dossierId,
        documentId,
        section,
        values,
        basis: basisOf(undefined),
      });
      expect(saved).toMatchObject({ ok: true });
    }
    const act = async (event: string, answers = {}) => {
      expect(await stepDocument(deps, coach, { dossierId, documentId, event, answers })).toMatchObject({ ok: true });
      return (await stored()).documents.find((one) => one.id === documentId);
    };
    const submitted = await act('doc.submitted');
    expect(submitted?.frozen).toBeDefined();
    const seen = await act('client.refusedToSign', { on: clock.today(), words: 'Ik wil eerst overleggen.' });
    expect(seen?.frozen?.fingerprint).not.toBe(submitted?.frozen?.fingerprint);
    if (!seen?.frozen) throw new Error('the words are not frozen');
    const model = modelSchema.parse(
      JSON.parse(Buffer.from(await store.blobs.get(dossierId, seen.frozen.model)).toString()),
    );
    expect(JSON.stringify(model)).toContain('Ik wil eerst overleggen.');
    const sent = await act('doc.send');
    expect(sent && approvalPath(sent)).toBe('sending');
    expect((await stored()).messages.at(-1)).toMatchObject({ kind: 'M01', documentId });
  });

  it('cannot be submitted while a health word stands without a reason (R8)', async () => {
    const { deps, dossierId, builder } = await scene('planning', (plan) => withSections(plan.at('2026-01-23')));
    const documentId = builder.newest().id;
    const values = { ...proefSections.coachView, text: 'Hij is depressief en kan daarom weinig aan.' };
    const save = { dossierId, documentId, section: 'coachView', values, basis: basisOf(proefSections.coachView) };
    const saved = await saveSection(deps, coach, save);
    if (!saved.ok) throw new Error('the section was not saved');
    const submit = { dossierId, documentId, event: 'doc.submitted' };
    const refused = await stepDocument(deps, coach, submit);
    expect(refused.ok || refused.refusal.problems?.[0]?.field).toBe('coachView.text');
    const reasons = [{ field: 'text', word: 'depressief', reason: 'Woord van de cliënt zelf' }];
    await saveSection(deps, coach, { ...save, basis: saved.value.basis, reasons });
    expect(await stepDocument(deps, coach, submit)).toMatchObject({ ok: true });
  });

  it('refuses a number like a BSN in a text (R8)', async () => {
    const { deps, dossierId, builder, stored } = await scene('planning');
    const values = { ...proefSections.coachView, text: 'Zijn nummer is 999991644.' };
    const save = {
      dossierId,
      documentId: builder.newest().id,
      section: 'coachView',
      values,
      basis: basisOf(undefined),
    };
    expect(await saveSection(deps, coach, save)).toMatchObject({
      refusal: { code: 'invalid', problems: [{ field: 'text', message: bsnInText }] },
    });
    expect((await stored()).documents.at(-1)?.sections).toEqual({});
  });

  it('keeps both texts when two people save the same section', async () => {
    const { deps, dossierId, builder, stored } = await scene('planning');
    const documentId = builder.newest().id;
    const save = (text: string, basis: string) =>
      saveSection(deps, coach, { dossierId, documentId, section: 'coachView', values: { text }, basis });
    const shown = basisOf(undefined);
    expect(await save('De eerste tekst.', shown)).toMatchObject({ ok: true });
    const second = await save('De tweede tekst.', shown);
    expect(second).toMatchObject({
      refusal: { code: 'conflict', params: { basis: basisOf({ text: 'De eerste tekst.' }) } },
    });
    expect(await save('De eerste tekst.', shown)).toMatchObject({ ok: true });
    expect((await stored()).documents.at(-1)?.sections.coachView).toEqual({ text: 'De eerste tekst.' });
  });

  it('keeps what is typed as a draft until the section is saved', async () => {
    const { deps, dossierId, builder, stored } = await scene('planning');
    const documentId = builder.newest().id;
    const key = `${documentId}.coachView`;
    const draft = { dossierId, key, raw: { text: 'Half' }, basis: basisOf(undefined) };
    expect(await saveDraft(deps, coach, draft)).toMatchObject({ ok: true });
    expect((await stored()).drafts[key]?.raw).toEqual({ text: 'Half' });
    await saveSection(deps, coach, {
      dossierId,
      documentId,
      section: 'coachView',
      values: { text: 'Heel.' },
      basis: basisOf(undefined),
    });
    expect((await stored()).drafts).toEqual({});
    expect(await saveDraft(deps, coach, draft)).toMatchObject({ refusal: { code: 'conflict' } });
    expect((await stored()).drafts).toEqual({});
  });
});

describe('the daily tick over all dossiers', () => {
  it('opens only what is due, reminds, and does nothing the second time', async () => {
    const { deps, stored, clock } = await scene('awaitingApproval');
    await store.dossiers.create(
      dossierIn('registered', { number: 418 }).build().id,
      dossierIn('registered', { number: 418 }).build(),
    );
    expect(await runTick(deps, clock.today())).toEqual({ done: 0, failed: [] });
    clock.forward(20);
    expect(await runTick(deps, clock.today())).toEqual({ done: 1, failed: [] });
    expect((await stored()).messages.map((one) => one.kind)).toContain('M02');
    expect(await runTick(deps, clock.today())).toEqual({ done: 0, failed: [] });
  });
});

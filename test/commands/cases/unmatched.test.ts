import { describe, expect, it } from 'vitest';
import { findOwnCase } from '#src/commands/cases/find-own-case.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import type { AskingAnswers } from '#src/domain/cases/asking-form.ts';
import type { AskingChoice } from '#src/domain/cases/asks.ts';
import { opensSteps } from '#src/domain/cases/recognised.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, by, caseScene, newCode } from './case-scene.ts';

const wrong = { reason: 'De naam is gelijk, het is iemand anders' };

const represented = { ...asking, writer: 'other', representativeName: 'R. Toezicht', capacity: 'curator' } as const;

async function matched(answers: AskingAnswers = asking, ask: AskingChoice = 'inspection') {
  const found = await caseScene(dossierIn('intakePlanned'));
  const { id, dueOn, receipt } = await found.enter({ answers, ask });
  const match = () => matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id, aboutCoach: true });
  expect(await match()).toMatchObject({ ok: true });
  return { ...found, id, dueOn, receipt, match };
}

describe('a request that was matched to the wrong client', () => {
  it('is taken from that client with a reason: the coach sees nothing of it, and nothing holds the dossier', async () => {
    const { id, dueOn, take, store, ...found } = await matched();
    await found.pack(id, users.hugo);
    expect(await take(users.fatma, id, 'client.unmatched', { reason: '' })).toMatchObject({
      refusal: { problems: [{ field: 'reason' }] },
    });
    expect(await take(users.fatma, id, 'client.unmatched', wrong)).toMatchObject({ ok: true });
    const stored = await found.case(id);
    expect(stored).toMatchObject({ dueOn, aboutUserIds: [], letters: [{ kind: 'L20' }] });
    for (const field of ['dossierId', 'branchId', 'package']) expect(stored).not.toHaveProperty(field);
    expect(stored.events.at(-1)).toMatchObject({ type: 'client.unmatched', ...wrong, by: users.fatma.id });
    expect(store.caseLists.ofDossier(found.dossier.id)).toEqual([]);
    expect(await take(users.sanne, id, 'identity.unclear')).toMatchObject({ refusal: { code: 'notFound' } });
  });

  it('is matched again, and once only taken back', async () => {
    const { id, take, match, ...found } = await matched();
    await take(users.fatma, id, 'client.unmatched', wrong);
    expect(await take(users.fatma, id, 'client.unmatched', wrong)).toMatchObject({ refusal: { code: 'illegalStep' } });
    expect(await match()).toMatchObject({ ok: true });
    expect(await found.case(id)).toMatchObject({ dossierId: found.dossier.id, branchId: found.dossier.branchId });
  });
});

/** Recognised as the wrong client, with the code shown and a talk planned. */
async function recognised() {
  const found = await matched({ ...asking, answer: 'talk' });
  const { id, take, clock } = found;
  const coach = (event: string, answers: object = {}) => take(users.hugo, id, event, { ...answers });
  await coach('identity.confirmed', { how: 'document', code: found.receipt });
  await found.pack(id, users.hugo);
  expect(await coach('talk.planned', { on: clock.today(), time: '14.00', place: 'Kantoor' })).toMatchObject({
    ok: true,
  });
  return { ...found, coach };
}
const nothing = { ...wrong, given: 'no' };

describe('a request of somebody who was recognised as the wrong client', () => {
  it('is taken back as long as nothing was given: it is of nobody, and who asks has to be recognised again', async () => {
    const { id, coach, take, dueOn, store, ...found } = await recognised();
    expect(await coach('client.unmatched', wrong)).toMatchObject({ refusal: { problems: [{ field: 'given' }] } });
    expect(await coach('client.unmatched', nothing)).toMatchObject({ ok: true });
    expect((await found.states(id))[0]).toBe('handling.received');
    const stored = await found.case(id);
    expect(stored).toMatchObject({ dueOn, facts: {}, letters: [{ kind: 'L20' }], messages: [] });
    for (const field of ['dossierId', 'branchId', 'package']) expect(stored).not.toHaveProperty(field);
    expect(stored.events.at(-1)).toMatchObject({ ...wrong, data: { given: 'no' } });
    expect(store.caseLists.ofDossier(found.dossier.id)).toEqual([]);
    expect(await coach('talk.held', {})).toMatchObject({ ok: false });
    await found.match();
    expect(await coach('talk.planned', {})).toMatchObject({ refusal: { code: 'illegalStep' } });
    expect(await coach('identity.confirmed', { how: 'document', code: found.receipt })).toMatchObject({ ok: true });
  });

  it('shows with its code what it shows of a stranger, also after another code was drawn (R43)', async () => {
    const { id, coach, deps, receipt, ...found } = await recognised();
    const renewed = await newCode({ deps, ...found }, id, users.hugo);
    if (!renewed.ok) throw new Error('no code');
    await coach('client.unmatched', nothing);
    const { birthDate } = asking;
    const own = await findOwnCase(deps, { code: receipt, birthDate });
    expect(own).toMatchObject({ ok: true });
    expect(own).not.toHaveProperty('value.dossier');
    expect(own.ok && opensSteps(own.value.theCase, found.clock.today())).toBe(false);
    expect(await findOwnCase(deps, { code: renewed.value, birthDate })).toMatchObject({ ok: false });
  });

  it('asks for the breach to be reported when the asker got to know something of that client', async () => {
    const { coach } = await recognised();
    const refused = await coach('client.unmatched', { ...wrong, given: 'yes' });
    expect(JSON.stringify(refused)).toContain('Dit is een datalek. Meld het eerst');
    expect(await coach('client.unmatched', { ...wrong, given: 'reported' })).toMatchObject({ ok: true });
  });

  it('is not taken back once something of that client was decided, given or changed: the page says what to do', async () => {
    const { id, coach, ...found } = await recognised();
    await coach('talk.declined', { how: 'Per brief' });
    await coach('request.granted');
    expect(await coach('client.unmatched', nothing)).toMatchObject({ refusal: { code: 'illegalStep' } });
    const manager = await found.as(users.hugo);
    expect((await manager.get(`/zaken/${id}`)).text).toContain('Toch een andere cliënt');
    const page = await manager.get(`/zaken/${id}/stappen/client.unmatched`);
    expect([page.status, page.text.includes('href="/datalekken/nieuw"')]).toEqual([409, true]);
    expect(page.text).toContain('Dit kan niet meer worden teruggedraaid');
  });

  it.each(['restriction', 'objection'] as const)('nor once a %s was effective', async (ask) => {
    const found = await matched({ ...asking, text: 'Gebruik ze niet' }, ask);
    const step = (event: string, answers: object) => found.take(users.hugo, found.id, event, { ...answers });
    await step('identity.confirmed', { how: 'document' });
    await step('request.effective', { rightPerson: true });
    expect(await step('client.unmatched', nothing)).toMatchObject({ refusal: { code: 'illegalStep' } });
  });

  it('is taken back from a representative too, and from the directorate that was asked at once', async () => {
    for (const [answers, ask] of [
      [represented, 'inspection'],
      [asking, 'directorateTalk'],
    ] as const) {
      const found = await matched(answers, ask);
      const seen = { how: 'document', mandate: 'Beschikking van 3 maart 2025' };
      await found.take(users.hugo, found.id, 'identity.confirmed', seen);
      expect(await found.take(users.fatma, found.id, 'client.unmatched', nothing)).toMatchObject({ ok: true });
      expect((await found.states(found.id))[0]).toBe('handling.received');
      expect((await found.case(found.id)).facts).toEqual({});
    }
  });
});

it('leads the coach who takes a request back to the list, for that coach sees it no more', async () => {
  const found = await caseScene(dossierIn('active.running'));
  const { id } = await found.enter();
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  const coach = await found.as(users.sanne);
  expect((await coach.get(`/zaken/${id}`)).text).toContain('Toch een andere cliënt');
  const address = `/zaken/${id}/stappen/client.unmatched`;
  expect((await coach.post(address, { reason: ' ' })).text).toContain('Vul in waarom dit niet de cliënt is');
  expect(await coach.post(address, wrong)).toMatchObject({ status: 303, location: '/verzoeken' });
  expect((await coach.get(`/zaken/${id}`)).status).toBe(404);
});

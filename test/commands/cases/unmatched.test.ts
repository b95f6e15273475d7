import { describe, expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import type { AskingAnswers } from '#src/domain/cases/asking-form.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, by, caseScene } from './case-scene.ts';

const wrong = { reason: 'De naam is gelijk, het is iemand anders' };

const represented = { ...asking, writer: 'other', representativeName: 'R. Toezicht', capacity: 'curator' } as const;

async function matched(answers: AskingAnswers = asking) {
  const found = await caseScene(dossierIn('intakePlanned'));
  const { id, dueOn } = await found.enter({ answers });
  const match = () => matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id, aboutCoach: true });
  expect(await match()).toMatchObject({ ok: true });
  return { ...found, id, dueOn, match };
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

  it('stays with the client who was recognised, also when a representative comes after that', async () => {
    const { id, take, ...found } = await matched(represented);
    await take(users.hugo, id, 'identity.confirmed', { how: 'document', mandate: 'Beschikking van 3 maart 2025' });
    expect(await take(users.fatma, id, 'client.unmatched', wrong)).toMatchObject({ refusal: { code: 'illegalStep' } });
    await take(users.hugo, id, 'mandate.ended', { how: 'Beschikking van vandaag' });
    expect((await found.states(id))[0]).toBe('handling.received');
    expect(await take(users.fatma, id, 'client.unmatched', wrong)).toMatchObject({ refusal: { code: 'illegalStep' } });
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

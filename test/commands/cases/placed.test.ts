import { describe, expect, it } from 'vitest';
import { keepCoachView } from '#src/commands/cases/coach-view.ts';
import { caseLetterSent } from '#src/commands/cases/letter-sent.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import type { Ask } from '#src/domain/cases/asks.ts';
import { caseTasks } from '#src/domain/cases/tasks.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, by, caseScene } from './case-scene.ts';

async function scene(ask: Ask) {
  const found = await caseScene(dossierIn('active.running'));
  const { id, dueOn } = await found.enter({ ask, answers: { ...asking, text: 'Ik heb een vraag' } });
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  const coach = (event: string, answers = {}) => found.take(users.sanne, id, event, answers);
  const post = async () => {
    const letter = (await found.case(id)).letters.at(-1);
    if (!letter) throw new Error('no letter lies here');
    const sent = { id, letterId: letter.id, how: 'post', on: found.clock.today(), right: 'request.handle' } as const;
    return caseLetterSent(found.deps, by(users.sanne), sent);
  };
  return { ...found, id, dueOn, coach, post };
}

describe('something else', () => {
  it('is placed by whoever handles it, and goes on as if it was asked so; the clock keeps its first day', async () => {
    const { id, dueOn, coach, take, ...found } = await scene('other');
    const placed = { asks: ['correction', 'inspection'] };
    expect(await take(users.bram, id, 'request.placed', placed)).toMatchObject({ refusal: { code: 'notFound' } });
    expect(await coach('request.placed', { asks: [] })).toMatchObject({ refusal: { problems: [{ field: 'asks' }] } });
    found.clock.advance(60 * 24 * 3);
    expect(await coach('request.placed', placed)).toMatchObject({ ok: true });
    expect(await found.case(id)).toMatchObject({ ...placed, dueOn, machine: { context: { brings: 'change' } } });
    expect(await coach('request.placed', placed)).toMatchObject({ refusal: { code: 'illegalStep' } });
    await coach('identity.confirmed', { how: 'document' });
    await coach('talk.declined', { how: 'Door de telefoon' });
    expect(await coach('request.granted')).toMatchObject({ ok: true });
    expect((await found.states(id))[0]).toBe('handling.applying');
  });

  it('that is a wish to speak the directorate goes to the directorate', async () => {
    const { id, coach, ...found } = await scene('other');
    await coach('identity.confirmed', { how: 'document' });
    expect(await coach('request.placed', { asks: ['directorateTalk'] })).toMatchObject({ ok: true });
    expect((await found.states(id))[0]).toBe('handling.directorateAsked');
  });

  it('that is none of the kinds is answered by letter, and is over when the letter left', async () => {
    const { id, coach, post, ...found } = await scene('other');
    await coach('identity.confirmed', { how: 'document' });
    await coach('talk.declined', { how: 'Door de telefoon' });
    expect(caseTasks(await found.case(id))[0]?.event).toBe('question.answered');
    expect(await coach('question.answered', { answer: 'Uw coach belt u op maandag' })).toMatchObject({ ok: true });
    expect((await found.case(id)).letters.at(-1)?.kind).toBe('L24');
    expect(await post()).toMatchObject({ ok: true });
    expect((await found.states(id))[0]).toBe('handling.answered');
  });
});

it('somebody who asks for the directorate is heard there as soon as it is known who asks (P18)', async () => {
  const { id, coach, take, post, ...found } = await scene('directorateTalk');
  expect(await coach('identity.confirmed', { how: 'document' })).toMatchObject({ ok: true });
  expect((await found.states(id))[0]).toBe('handling.directorateAsked');
  const on = found.clock.today();
  const talk = { on, time: '14.00', place: 'Verzinselkade 7' };
  expect(await take(users.ans, id, 'directorate.planned', talk)).toMatchObject({ ok: true });
  await keepCoachView(found.deps, by(users.sanne), { id, answers: { words: 'Wij spraken drie keer' } });
  const minutes = { on, present: 'Cliënt en directeur', shown: 'niets', minutes: 'Gepraat over de coach.' };
  expect(await take(users.ans, id, 'directorate.held', minutes)).toMatchObject({ ok: true });
  const decision = { decision: 'grant', reason: 'U heeft gelijk', done: 'De coach belt u', by: on };
  expect(await take(users.ans, id, 'directorate.decided', decision)).toMatchObject({ ok: true });
  // the order is still to be put down as done
  expect((await found.states(id))[0]).toBe('handling.applying');
  expect(await post()).toMatchObject({ ok: true });
  expect(await found.states(id)).toEqual(['handling.applying', 'clock.met', 'hold.on']);
});

it('a restriction that the directorate grants is effective at once (AVG 18)', async () => {
  const { id, coach, take, post, ...found } = await scene('restriction');
  await coach('identity.confirmed', { how: 'document' });
  await coach('talk.declined', { how: 'Door de telefoon' });
  await coach('request.refused', { reason: 'Wij hebben de gegevens nodig' });
  await post();
  await coach('client.disagrees', { words: 'Toch niet gebruiken' });
  await keepCoachView(found.deps, by(users.sanne), { id, answers: { words: 'Het is nodig' } });
  const order = { decision: 'grant', reason: 'U heeft gelijk', done: 'Wij gebruiken ze niet', by: found.clock.today() };
  expect(await take(users.ans, id, 'directorate.decided', order)).toMatchObject({ ok: true });
  expect(await coach('request.effective', { rightPerson: true })).toMatchObject({ ok: true });
  expect((await found.states(id))[0]).toBe('handling.notifying');
  expect(await found.stored()).toMatchObject({ restrictedBy: [id] });
});

import { describe, expect, it } from 'vitest';
import { keepCoachView } from '#src/commands/cases/coach-view.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { asks } from '#src/domain/cases/asks.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, by, caseScene } from './case-scene.ts';

async function asked(ask: (typeof asks)[number]) {
  const found = await caseScene(dossierIn('active.running'));
  const { id } = await found.enter({ ask, answers: { ...asking, text: 'Hierom vraag ik het' } });
  const matched = await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  expect(matched).toMatchObject({ ok: true });
  return { ...found, id };
}

/** What is asked of the coach; the talk with the directorate goes there as soon as it is known who asks. */
const ofCoach = asks.filter((ask) => ask !== 'directorateTalk');
const yes: Readonly<Record<string, string>> = {
  objection: 'request.effective',
  restriction: 'request.effective',
  other: 'question.answered',
};

it.each(asks)('somebody who asks %s is confirmed in writing', async (ask) => {
  const { id, ...found } = await asked(ask);
  expect((await found.case(id)).letters.map(({ kind }) => kind)).toEqual(['L20']);
});

const after: Readonly<Record<string, string>> = {
  objection: 'notifying',
  restriction: 'notifying',
  other: 'replied',
  inspection: 'granted',
  portability: 'granted',
  disclosureOverview: 'granted',
};
const answersTo = (event: string) =>
  event === 'request.effective' ? { rightPerson: true } : event === 'question.answered' ? { answer: 'Op maandag' } : {};

describe.each(ofCoach)('somebody who asks %s', (ask) => {
  it('gets a letter with reasons when it is refused, and a decision of the directorate after that', async () => {
    const { id, take, clock, ...found } = await asked(ask);
    const today = clock.today();
    const decider = ask === 'erasure' ? users.ans : users.sanne;
    await take(users.sanne, id, 'identity.confirmed', { how: 'document' });
    await take(users.sanne, id, 'talk.declined', { how: 'Door de telefoon' });
    expect(await take(decider, id, 'request.refused', { reason: 'Omdat het niet kan' })).toMatchObject({ ok: true });
    expect(await take(users.sanne, id, 'client.disagrees', { words: 'Het kan wel' })).toMatchObject({ ok: true });
    expect((await found.case(id)).letters.map(({ kind }) => kind)).toEqual(['L20', 'L23']);
    if (decider === users.ans) return;
    const view = { id, answers: { words: 'Ik schreef op wat er is gezegd' } };
    expect(await keepCoachView(found.deps, by(users.sanne), view)).toMatchObject({ ok: true });
    const decision = { decision: 'partly', reason: 'Het kan voor een deel' };
    expect(await take(users.ans, id, 'directorate.decided', decision)).toMatchObject({
      refusal: { problems: [{ field: 'done' }, { field: 'by' }] },
    });
    const order = { ...decision, done: 'De coach belt u', by: today };
    expect(await take(users.ans, id, 'directorate.decided', order)).toMatchObject({ ok: true });
    expect((await found.case(id)).letters.at(-1)?.kind).toBe('L26');
  });

  it('gets a yes that fits, and a way on from there', async () => {
    const { id, take, ...found } = await asked(ask);
    await take(users.sanne, id, 'identity.confirmed', { how: 'document' });
    await take(users.sanne, id, 'talk.declined', { how: 'Door de telefoon' });
    const event = yes[ask] ?? 'request.granted';
    for (const other of ['request.effective', 'request.granted', 'question.answered'].filter((one) => one !== event))
      expect(await take(users.sanne, id, other, answersTo(other))).toMatchObject({ ok: false });
    const decider = ask === 'erasure' ? users.ans : users.sanne;
    expect(await take(decider, id, event, answersTo(event))).toMatchObject({ ok: true });
    const [state = ''] = await found.states(id);
    expect(state).toBe(`handling.${after[ask] ?? 'applying'}`);
  });

  it('is not carried out before it is known who asks (R44)', async () => {
    const { id, take } = await asked(ask);
    const taken = await take(users.sanne, id, 'request.effective', { rightPerson: true });
    expect(taken).toMatchObject({ refusal: { code: 'illegalStep' } });
  });
});

import { describe, expect, it } from 'vitest';
import { basisOf } from '#src/commands/basis.ts';
import { keepCoachView } from '#src/commands/cases/coach-view.ts';
import { allText } from '#src/commands/cases/given.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { recordOtherChange } from '#src/commands/cases/other-change.ts';
import { answerNotice, writeResult } from '#src/commands/cases/result.ts';
import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { Ask } from '#src/domain/cases/asks.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { users } from '#test/builders/cast.ts';
import { asking, by, caseScene, talked } from './case-scene.ts';
import { granted } from './correction-scene.ts';
import { givePlan, runningByPlan } from './given-plan.ts';
import { left } from './left.ts';

type Found = Pick<Awaited<ReturnType<typeof caseScene>>, 'deps' | 'case'> & { readonly id: CaseId };

/** The coach writes what was done that is no datum. */
function putDown({ deps, id }: Found) {
  const answers = { what: 'done' as const, before: undefined, after: 'Het staat er goed', changeReason: 'Afgesproken' };
  return recordOtherChange(deps, by(users.sanne), { id, answers });
}

async function lastLetter({ deps, id, ...found }: Found): Promise<string> {
  const letter = (await found.case(id)).letters.at(-1);
  return letter ? allText(await frozenModel(deps, id, letter.frozen)) : '';
}

async function request({ id, ...found }: Found) {
  const one = await found.case(id);
  if (one.kind !== 'request') throw new Error('no request');
  return one;
}

/** Somebody who is known asked several things in one loose question; the sponsor has the plan. */
async function placed(...asks: readonly Ask[]) {
  const found = await caseScene(runningByPlan());
  const { id } = await found.enter({ ask: 'other', answers: { ...asking, text: 'Niet gebruiken, en verbeteren' } });
  await givePlan({ ...found, id });
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  const coach = (event: string, answers = {}) => found.take(users.sanne, id, event, answers);
  await coach('identity.confirmed', { how: 'document' });
  expect(await coach('request.placed', { asks })).toMatchObject({ ok: true });
  return { ...found, id, coach };
}

const effective = ['request.effective', { rightPerson: true }] as const;

it('a restriction beside a correction is carried out once, and told once to whoever has the data (AVG 18, 19)', async () => {
  const { id, coach, stored, ...found } = await placed('restriction', 'correction');
  expect(await coach(...effective)).toMatchObject({ ok: true });
  expect(await coach(...effective)).toMatchObject({ refusal: { code: 'illegalStep' } });
  expect((await stored()).messages.filter(({ kind }) => kind === 'M07')).toHaveLength(1);
  const lifted = { reason: 'De gegevens kloppen', on: found.clock.today(), how: 'Per brief' };
  expect(await coach('restriction.lifted', lifted)).toMatchObject({ ok: true });
  expect(await coach(...effective)).toMatchObject({ ok: true });
  expect(await stored()).toMatchObject({ restrictedBy: [id] });
});

it('an objection beside a question for data is carried out once (AVG 21)', async () => {
  const { coach, stored } = await placed('objection', 'inspection');
  expect(await coach(...effective)).toMatchObject({ ok: true });
  expect(await coach(...effective)).toMatchObject({ refusal: { code: 'illegalStep' } });
  expect((await stored()).events.filter(({ type }) => type === 'survey.objected')).toHaveLength(1);
});

describe('a letter says that something was done only when that was put down (AVG 16 to 18, 21)', () => {
  const told = (problems: readonly string[]) => ({
    refusal: { problems: problems.map((one) => ({ message: expect.stringContaining(one) })) },
  });

  it('of several things that were granted, each is done first', async () => {
    const { id, coach, deps, ...found } = await placed('restriction', 'correction');
    await coach('talk.declined', { how: 'Per brief' });
    await coach('request.granted');
    expect(await coach('change.applied')).toMatchObject({ refusal: { code: 'illegalStep' } });
    await putDown({ ...found, deps, id });
    expect(await coach('change.applied')).toMatchObject(told(['voorlopig niet te gebruiken']));
    expect(await coach(...effective)).toMatchObject({ ok: true });
    expect(await coach('change.applied')).toMatchObject({ ok: true });
  });

  it('what was not used at once is no correction', async () => {
    const { coach } = await placed('restriction', 'correction');
    await coach(...effective);
    await coach('talk.declined', { how: 'Per brief' });
    await coach('request.granted');
    expect(await coach('change.applied')).toMatchObject(told(['te verbeteren of aan te vullen']));
  });

  it('a correction is no erasure', async () => {
    const found = await granted([], 'erasure');
    expect(await found.correct('client.contact', { phone: '+31600000299' })).toMatchObject({ ok: true });
    expect(await found.take(users.sanne, found.id, 'change.applied')).toMatchObject(told(['om te wissen']));
    expect(await found.erase('client.phone')).toMatchObject({ ok: true });
    expect(await found.take(users.sanne, found.id, 'change.applied')).toMatchObject({ ok: true });
  });

  it('what was done before the directorate gave its order does not carry it out (R49)', async () => {
    const { id, coach, deps, ...found } = await placed('correction');
    const here = { ...found, deps, id };
    await coach('talk.declined', { how: 'Per brief' });
    await coach('request.partlyGranted', { granted: 'Het nummer', refused: 'Het oordeel', reason: 'Een mening' });
    await left(here, id, { kind: 'L23' }, found.clock.today());
    await putDown(here);
    await coach('change.applied');
    await writeResult(deps, by(users.sanne), id);
    await left(here, id, { kind: 'L24' }, found.clock.today());
    await coach('client.disagrees', { words: 'Ook het oordeel moet weg' });
    await keepCoachView(deps, by(users.sanne), { id, answers: { words: 'Dat zag ik zo' } });
    const by60 = addDays(found.clock.today(), 60);
    const order = { decision: 'grant', done: 'De coach haalt het oordeel weg', by: by60, reason: 'Het is oud' };
    expect(await found.take(users.ans, id, 'directorate.decided', order)).toMatchObject({ ok: true });
    expect(await found.states(id)).toContain('handling.applying');
    expect(await coach('change.applied')).toMatchObject({ refusal: { code: 'illegalStep' } });
    await putDown(here);
    expect(await coach('change.applied')).toMatchObject({ ok: true });
  });

  it('of what touched no datum it does not say that nobody had it, for nobody looked', async () => {
    const found = await talked({ ask: 'objection', answers: asking }, runningByPlan());
    await givePlan(found);
    await found.take(users.sanne, found.id, ...effective);
    expect(await writeResult(found.deps, by(users.sanne), found.id)).toEqual({ ok: true, value: 'written' });
    const letter = await lastLetter(found);
    expect(letter).toContain('waartegen u bezwaar maakte');
    expect(letter).not.toContain('Niemand buiten ons');
  });

  it('after a part that touched no datum the letter is made, and says what was done', async () => {
    const { id, coach, deps, ...found } = await placed('restriction', 'correction');
    const here = { ...found, deps, id };
    await coach(...effective);
    await coach('talk.declined', { how: 'Per brief' });
    const part = { granted: 'Wij gebruiken uw gegevens niet', refused: 'Het oordeel blijft', reason: 'Een mening' };
    await coach('request.partlyGranted', part);
    await left(here, id, { kind: 'L23' }, found.clock.today());
    expect(await coach('change.applied')).toMatchObject({ ok: true });
    const { notices } = await request(here);
    for (const { id: noticeId, answers: earlier } of notices) {
      const answers = { how: 'delivered' as const, on: found.clock.today(), reason: undefined };
      await answerNotice(deps, by(users.sanne), { id, noticeId, basis: basisOf(earlier), answers });
    }
    expect(await writeResult(deps, by(users.sanne), id)).toEqual({ ok: true, value: 'written' });
    expect(await lastLetter(here)).toContain(part.granted);
  });
});

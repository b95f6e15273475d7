import { expect, it } from 'vitest';
import { keepCoachView } from '#src/commands/cases/coach-view.ts';
import { weekdayDate } from '#src/domain/format.ts';
import { users } from '#test/builders/cast.ts';
import { answered, by } from './case-scene.ts';

it('hears the coach before the directorate speaks with the client, and prints both views in the decision (P18)', async () => {
  const found = await answered();
  const { id } = found;
  const words = { words: 'Ik schreef op wat er in het gesprek is gezegd' };
  expect(await keepCoachView(found.deps, by(users.sanne), { id, answers: words })).toMatchObject({
    refusal: { code: 'illegalStep' },
  });
  await found.take(users.sanne, id, 'client.disagrees', { words: 'Ik heb dat diploma wel' });
  const on = found.clock.today();
  const planned = { on, time: '10.00', place: 'Hoofdkantoor' };
  expect(await found.take(users.ans, id, 'directorate.planned', planned)).toMatchObject({ ok: true });
  const held = { on, present: 'Cliënt, coach, directeur', shown: 'niets', minutes: 'Beide kanten gehoord.' };
  expect(await found.take(users.ans, id, 'directorate.held', held)).toMatchObject({
    refusal: { code: 'invalid', problems: [{ field: 'on', message: expect.stringContaining('nog geen visie') }] },
  });
  const director = await found.as(users.ans);
  const seen = await director.get(`/zaken/${id}`);
  // day, hour and place of the talk that is to come
  expect(seen.text).toContain(`${weekdayDate(on)}, 10.00 uur, Hoofdkantoor`);
  const step = await director.get(`/zaken/${id}/stappen/directorate.held`);
  expect(step.status).toBe(200);
  expect(await keepCoachView(found.deps, by(users.ans), { id, answers: words })).toMatchObject({
    refusal: { code: 'notAllowed' },
  });
  expect(await keepCoachView(found.deps, by(users.sanne), { id, answers: words })).toEqual({
    ok: true,
    value: undefined,
  });
  expect(await found.take(users.ans, id, 'directorate.held', held)).toMatchObject({ ok: true });
  const decision = { decision: 'uphold', reason: 'Er staat wat er toen is gezegd' };
  expect(await found.take(users.ans, id, 'directorate.decided', decision)).toMatchObject({ ok: true });
  expect((await found.case(id)).letters.at(-1)?.kind).toBe('L26');
});

it('decides in writing once the client stayed away from the talk with the directorate twice', async () => {
  const found = await answered();
  const { id } = found;
  await found.take(users.sanne, id, 'client.disagrees', { words: 'Ik heb dat diploma wel' });
  const answers = { words: 'Ik schreef op wat er in het gesprek is gezegd' };
  await keepCoachView(found.deps, by(users.sanne), { id, answers });
  const decide = () => found.take(users.ans, id, 'directorate.decided', { decision: 'uphold', reason: 'Zo is het' });
  const planned = { on: found.clock.today(), time: '10.00', place: 'Hoofdkantoor' };
  for (const _talk of ['first', 'second']) {
    expect(await decide()).toMatchObject({ refusal: { code: 'illegalStep' } });
    expect(await found.take(users.ans, id, 'directorate.planned', planned)).toMatchObject({ ok: true });
    expect(await found.take(users.ans, id, 'client.noShow')).toMatchObject({ ok: true });
  }
  expect(await decide()).toMatchObject({ ok: true });
  expect((await found.case(id)).letters.at(-1)?.kind).toBe('L26');
});

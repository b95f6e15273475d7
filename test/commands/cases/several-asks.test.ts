import { expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import type { Ask } from '#src/domain/cases/asks.ts';
import { users } from '#test/builders/cast.ts';
import { asking, by, caseScene } from './case-scene.ts';
import { givePlan, runningByPlan } from './given-plan.ts';

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

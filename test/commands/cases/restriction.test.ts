import { expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { users } from '#test/builders/cast.ts';
import { asking, by, caseScene } from './case-scene.ts';
import { givePlan, runningByPlan } from './given-plan.ts';

async function restricted(found: Awaited<ReturnType<typeof caseScene>>) {
  const answers = { ...asking, text: 'Eerst moet kloppen wat er staat' };
  const { id } = await found.enter({ ask: 'restriction', answers });
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  await found.take(users.sanne, id, 'identity.confirmed', { how: 'document' });
  expect(await found.take(users.sanne, id, 'request.effective', { rightPerson: true })).toMatchObject({ ok: true });
  return id;
}

it('keeps the dossier still at once and tells whoever has the data once; the last request to end releases it (AVG 18)', async () => {
  const found = await caseScene(runningByPlan());
  await givePlan({ ...found, id: await found.enter().then(({ id }) => id) });
  const first = await restricted(found);
  const told = await found.stored();
  expect(told.restricted).toBe(true);
  expect(told.messages.filter(({ kind }) => kind === 'M07')).toHaveLength(1);
  expect(told.disclosures[0]).toMatchObject({ status: 'sent', remark: expect.stringContaining('gebruik beperkt') });
  const second = await restricted(found);
  const withdrawn = { how: 'In het gesprek' };
  expect(await found.take(users.sanne, first, 'request.withdrawn', withdrawn)).toMatchObject({ ok: true });
  expect((await found.stored()).restricted).toBe(true);
  expect(await found.take(users.sanne, second, 'request.withdrawn', withdrawn)).toMatchObject({ ok: true });
  expect((await found.stored()).restricted).toBe(false);
});

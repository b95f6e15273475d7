import { expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { stepTrajectory } from '#src/commands/trajectory/take-step.ts';
import type { User } from '#src/domain/organisation.ts';
import { users } from '#test/builders/cast.ts';
import { by } from './case-scene.ts';
import { complaintScene } from './complaint-scene.ts';

const judgment = { findings: 'Niet gebeld', judgment: 'upheld', reason: 'Beloofd is beloofd' };

/** The only director names another coach, as is the natural thing to do once somebody complained. */
async function reassigned(found: Awaited<ReturnType<typeof complaintScene>>, coach: User = users.noor) {
  const step = { dossierId: found.dossier.id, event: 'coach.reassigned' };
  const answers = { coachId: coach.id, reason: 'De cliënt klaagde' };
  expect(await stepTrajectory(found.deps, by(users.ans), { ...step, answers })).toMatchObject({ ok: true });
}

it('is not had by whoever names another coach after the complaint came: the only director signs (R51)', async () => {
  const found = await complaintScene();
  const { id } = await found.heard();
  await matchCase(found.deps, by(users.ans), { id, dossierId: found.dossier.id });
  await reassigned(found);
  await found.done(users.ans, id, 'decision.signed', judgment);
});

it('is not had either when the client is found only after that', async () => {
  const found = await complaintScene();
  const { id } = await found.heard();
  found.at('2026-11-24');
  await reassigned(found);
  await matchCase(found.deps, by(users.ans), { id, dossierId: found.dossier.id });
  const { involvedUserIds } = await found.complaint(id);
  expect(involvedUserIds).toEqual([users.sanne.id]);
  await found.done(users.ans, id, 'decision.signed', judgment);
});

it('is had by whoever named the coach before the complaint came, who neither signs nor names who does', async () => {
  const found = await complaintScene();
  await reassigned(found);
  found.at('2026-11-24');
  const { id } = await found.filed();
  await matchCase(found.deps, by(users.ans), { id, dossierId: found.dossier.id });
  expect((await found.complaint(id)).involvedUserIds).toEqual([users.sanne.id, users.noor.id, users.ans.id]);
  await found.done(users.kees, id, 'complaint.acknowledged', { about: 'Niet gebeld', employees: [] });
  expect(await found.take(users.ans, id, 'admissibility.checked', {})).toMatchObject({
    refusal: { code: 'notAllowed' },
  });
  const buiten = { name: 'mr. M. Buiten', job: 'jurist', reason: 'De directie had er deel aan' };
  await found.done(users.kees, id, 'decider.named', buiten);
});

import { expect, it } from 'vitest';
import { enterCase } from '#src/commands/cases/enter-case.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { stepCase } from '#src/commands/cases/take-step.ts';
import { users } from '#test/builders/cast.ts';
import { asking, by } from '#test/commands/cases/case-scene.ts';
import { htmlProblems } from './html.ts';
import { openPlan, withPlanWords } from './scene.ts';

const mark = 'olgens de cliënt klopt dit niet (V-';

/** A plan is being written; a client says that something is not right. */
async function scene() {
  const found = await openPlan(withPlanWords);
  const { deps } = found.scene.harness;
  const answers = { ...asking, text: 'Dit klopt niet' };
  const entered = await enterCase(deps, { kind: 'system' }, { key: 'k'.repeat(40), ask: 'correction', answers });
  if (!entered.ok) throw new Error(JSON.stringify(entered));
  const { id } = entered.value;
  await matchCase(deps, by(users.fatma), { id, dossierId: found.scene.dossier.id });
  const at = `/dossiers/${found.scene.dossier.id}`;
  return {
    ...found,
    id,
    at,
    take: (event: string, given: Readonly<Record<string, unknown>>) =>
      stepCase(deps, by(users.sanne), { id, event, answers: given }),
    /** Which of these pages mark what they show. */
    async marked(...pages: readonly string[]) {
      const answered = await Promise.all(pages.map(async (page) => [page, await found.coach.get(page)] as const));
      for (const [page, { status, text }] of answered)
        expect([page, status, await htmlProblems(text)]).toEqual([page, 200, []]);
      return answered.filter(([, { text }]) => text.includes(mark)).map(([page]) => page);
    },
  };
}

it('marks the datum that a client disputes wherever it shows, from the identity to the answer (AVG 18)', async () => {
  const { at, address, coach, id, take, marked } = await scene();
  const pages = [`${at}/gegevens`, `${at}/intake/education`, `${address}/onderdeel/start`];
  const others = [`${at}/intake/wishes`, `${address}/onderdeel/coachView`];
  expect(await marked(...pages, ...others)).toEqual([]);
  const form = await coach.get(`/zaken/${id}/stappen/identity.confirmed`);
  expect(form.text).toContain('Welk gegeven klopt volgens de cliënt niet?');
  const answers = { how: 'document', disputed: 'intake.education' };
  expect((await coach.post(`/zaken/${id}/stappen/identity.confirmed`, answers)).status).toBe(303);
  expect(await marked(...pages, ...others)).toEqual(pages);
  expect(await take('talk.declined', { how: 'Door de telefoon' })).toMatchObject({ ok: true });
  expect(await marked(...pages)).toEqual(pages);
  await take('request.granted', {});
  expect(await take('request.withdrawn', { how: 'Door de telefoon' })).toMatchObject({ ok: true });
  expect(await marked(...pages)).toEqual([]);
});

it('takes what is said in the talk for what is meant', async () => {
  const { at, take, marked, ...found } = await scene();
  await take('identity.confirmed', { how: 'document', disputed: 'intake.education' });
  const on = found.scene.harness.clock.today();
  await take('talk.planned', { on, time: '14.00', place: 'Vestiging Voorbeeldstad' });
  const held = { on, present: 'Wij', shown: 'niets', minutes: 'Besproken.', disputed: 'client.contact' };
  expect(await take('talk.held', held)).toMatchObject({ ok: true });
  expect(await marked(`${at}/gegevens`, `${at}/intake/education`)).toEqual([`${at}/gegevens`]);
});

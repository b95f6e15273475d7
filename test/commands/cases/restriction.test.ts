import { expect, it } from 'vitest';
import { enterCase } from '#src/commands/cases/enter-case.ts';
import { allText } from '#src/commands/cases/given.ts';
import { caseLetterSent } from '#src/commands/cases/letter-sent.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { writeResult } from '#src/commands/cases/result.ts';
import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import { stepTrajectory } from '#src/commands/trajectory/take-step.ts';
import type { AskedCase } from '#src/domain/cases/case.ts';
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
  expect(told.restrictedBy).toEqual([first]);
  // nobody is asked for what nobody may do now
  expect(found.store.dossiers.summary(told.id)?.next).toEqual({ kind: 'none' });
  expect(told.messages.filter(({ kind }) => kind === 'M07')).toHaveLength(1);
  expect(told.disclosures[0]).toMatchObject({ status: 'sent', remark: expect.stringContaining('gebruik beperkt') });
  const second = await restricted(found);
  const withdrawn = { how: 'In het gesprek' };
  expect(await found.take(users.sanne, first, 'request.withdrawn', withdrawn)).toMatchObject({ ok: true });
  const still = await found.stored();
  expect(still.restrictedBy).toEqual([second]);
  const written = still.messages.filter(({ kind }) => kind === 'M07').length;
  expect(await found.take(users.sanne, second, 'request.withdrawn', withdrawn)).toMatchObject({ ok: true });
  const over = await found.stored();
  expect(over.restrictedBy).toEqual([]);
  // whoever was asked not to use the data learns once that this is over (AVG 19)
  expect(over.messages.filter(({ kind }) => kind === 'M07')).toHaveLength(written + 1);
  expect(over.disclosures[0]?.remark).toContain('gebruik niet meer beperkt');
  const ending = (one: AskedCase) => (one.kind === 'request' ? one.notices.filter(({ ends }) => ends) : []);
  expect([ending(await found.case(first)), ending(await found.case(second))]).toMatchObject([[], [{ ends: true }]]);
  const page = await (await found.as(users.sanne)).get(`/zaken/${second}`);
  expect(page.text).toContain('Gegevens weer gebruiken');
});

it('stays still while the complaint that took the request over runs, and after it until the client was told (AVG 18(3))', async () => {
  const found = await caseScene(runningByPlan());
  const id = await restricted(found);
  const { reference } = await found.case(id);
  const entered = { channel: 'phone' as const, receivedOn: found.clock.today(), aboutUserIds: [] };
  const complaint = await enterCase(found.deps, by(users.hugo), {
    key: 'a complaint that takes the place of a request',
    ask: 'complaint',
    answers: { ...asking, text: 'Ik wil dat een ander ernaar kijkt', happenedOn: found.clock.today() },
    entered,
    follows: { typed: reference, takesOver: true },
  });
  if (!complaint.ok) throw new Error(JSON.stringify(complaint));
  expect(await found.states(id)).toContain('handling.toComplaint');
  expect((await found.stored()).restrictedBy).toEqual([id]);
  const on = found.clock.today();
  const told = { reason: 'De klacht is klaar', on, how: 'Per brief' };
  expect(await found.take(users.ans, id, 'restriction.lifted', told)).toMatchObject({ ok: false });
  const tasks = () => (found.store.cases.summary(id)?.tasks ?? []).map(({ event }) => event);
  expect(tasks()).not.toContain('restriction.lifted');
  const how = 'Per brief';
  expect(await found.take(users.kees, complaint.value.id, 'complaint.withdrawn', { how })).toMatchObject({ ok: true });
  expect((await found.stored()).restrictedBy).toEqual([id]);
  expect(found.store.cases.summary(id)?.tasks?.map(({ event }) => event)).toContain('restriction.lifted');
  const director = await found.as(users.ans);
  expect((await director.get('/mijn-werk')).text).toContain('Vertel het de cliënt eerst');
  expect(await found.take(users.ans, id, 'restriction.lifted', told)).toMatchObject({ ok: true });
  const { restrictedBy, events } = await found.stored();
  expect([restrictedBy, events.at(-1)?.type]).toEqual([[], 'restriction.lifted']);
});

it('ends with the client also after the request was settled or taken over (E4)', async () => {
  const found = await caseScene(runningByPlan());
  const id = await restricted(found);
  await writeResult(found.deps, by(users.sanne), id);
  const letterId = (await found.case(id)).letters.at(-1)?.id;
  if (!letterId) throw new Error('no letter');
  const on = found.clock.today();
  await caseLetterSent(found.deps, by(users.sanne), { id, letterId, how: 'post', on, right: 'request.handle' });
  await found.take(users.sanne, id, 'client.accepts');
  expect((await found.stored()).restrictedBy).toEqual([id]);
  const death = { dossierId: found.dossier.id, event: 'client.died', answers: { on, source: 'de zus van de cliënt' } };
  expect(await stepTrajectory(found.deps, by(users.sanne), death)).toMatchObject({ ok: true });
  expect((await found.stored()).restrictedBy).toEqual([]);
  expect(found.store.cases.summary(id)?.tasks ?? []).toEqual([]);
});

it('keeps still for the request, when a complaint beside it is over first', async () => {
  const found = await caseScene(runningByPlan());
  const id = await restricted(found);
  const { reference } = await found.case(id);
  const complaint = await enterCase(found.deps, by(users.hugo), {
    key: 'a complaint beside a request that goes on',
    ask: 'complaint',
    answers: { ...asking, text: 'Het duurt lang', happenedOn: found.clock.today() },
    entered: { channel: 'phone', receivedOn: found.clock.today(), aboutUserIds: [] },
    follows: { typed: reference, takesOver: false },
  });
  if (!complaint.ok) throw new Error(JSON.stringify(complaint));
  await found.take(users.kees, complaint.value.id, 'complaint.withdrawn', { how: 'Per brief' });
  expect((await found.stored()).restrictedBy).toEqual([id]);
});

it('lasts after the client agreed, until a reason was given and the client was told (AVG 18(3))', async () => {
  const found = await caseScene(runningByPlan());
  const id = await restricted(found);
  expect(await writeResult(found.deps, by(users.sanne), id)).toMatchObject({ ok: true });
  const letterId = (await found.case(id)).letters.at(-1)?.id;
  if (!letterId) throw new Error('no letter');
  const on = found.clock.today();
  await caseLetterSent(found.deps, by(users.sanne), { id, letterId, how: 'post', on, right: 'request.handle' });
  expect(await found.take(users.sanne, id, 'client.accepts')).toMatchObject({ ok: true });
  expect(await found.states(id)).toContain('handling.settled');
  expect((await found.stored()).restrictedBy).toEqual([id]);
  const coach = await found.as(users.sanne);
  expect((await coach.get('/mijn-werk')).text).toContain('Vertel het de cliënt eerst');
  expect(found.store.cases.summary(id)?.tasks?.map(({ event }) => event)).toContain('restriction.lifted');
  expect(await found.take(users.sanne, id, 'restriction.lifted', { reason: 'Het klopt nu' })).toMatchObject({
    refusal: { problems: [{ field: 'on' }, { field: 'how' }] },
  });
  const told = { reason: 'Het klopt nu', on, how: 'Door de telefoon' };
  expect(await found.take(users.sanne, id, 'restriction.lifted', told)).toMatchObject({ ok: true });
  const lifted = await found.stored();
  expect(lifted.restrictedBy).toEqual([]);
  expect(await found.take(users.sanne, id, 'restriction.lifted', told)).toMatchObject({ ok: false });
  expect(found.store.cases.summary(id)?.tasks ?? []).toEqual([]);
});

it('the answer says that the data are used again, where the restriction ended before it (AVG 18(3))', async () => {
  const found = await caseScene(runningByPlan());
  const id = await restricted(found);
  const told = { reason: 'Het klopt nu', on: found.clock.today(), how: 'Door de telefoon' };
  expect(await found.take(users.sanne, id, 'restriction.lifted', told)).toMatchObject({ ok: true });
  expect(await writeResult(found.deps, by(users.sanne), id)).toMatchObject({ ok: true });
  const letter = (await found.case(id)).letters.at(-1);
  if (letter?.kind !== 'L24') throw new Error('the answer is the last letter');
  const words = allText(await frozenModel(found.deps, id, letter.frozen));
  expect(words).toContain('vertelden wij u dat wij ze weer gebruiken');
  expect(words).not.toContain('voorlopig niet');
});

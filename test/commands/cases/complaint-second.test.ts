import { expect, it } from 'vitest';
import { enterCase } from '#src/commands/cases/enter-case.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import type { AskingAnswers } from '#src/domain/cases/asking-form.ts';
import type { User } from '#src/domain/organisation.ts';
import { users } from '#test/builders/cast.ts';
import { by } from './case-scene.ts';
import { complaining, complaintScene } from './complaint-scene.ts';

/** A request of a client of Sanne, and complaints about it that people of the house write down. */
async function scene() {
  const found = await complaintScene();
  const { id } = await found.enter();
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  const { reference } = await found.case(id);
  const complain = (user: User, key: string, answers: AskingAnswers = complaining) =>
    enterCase(found.deps, by(user), {
      key: `${key} complaint about the same request`,
      ask: 'complaint',
      answers,
      entered: { channel: 'phone', receivedOn: found.clock.today(), aboutUserIds: [] },
      follows: { typed: reference, takesOver: false },
    });
  return { ...found, id, reference, complain };
}

type Found = Awaited<ReturnType<typeof scene>>;

async function written(found: Found, user: User, key: string) {
  const done = await found.complain(user, key);
  if (!done.ok) throw new Error(JSON.stringify(done));
  return found.complaint(done.value.id);
}

it('no answer of the form tells a coach whether there is a complaint about the own request (R51)', async () => {
  const found = await scene();
  const probe = () => found.complain(users.sanne, 'no', { ...complaining, text: undefined });
  const before = await probe();
  expect(before).toMatchObject({ refusal: { problems: [{ field: 'text' }] } });
  await written(found, users.hugo, 'first');
  expect(await probe()).toEqual(before);
  const coach = await found.as(users.sanne);
  const page = async () => (await coach.get(`/zaken/${found.id}`)).text;
  const seen = await page();
  expect(await found.complain(users.sanne, 'second')).toMatchObject({ ok: true });
  expect(await page()).toBe(seen);
});

it('a second complaint stands beside the first, knows whose it is, and who had a part in it', async () => {
  const found = await scene();
  const first = await written(found, users.hugo, 'first');
  const second = await written(found, users.sanne, 'second');
  expect(second).not.toHaveProperty('requestId');
  expect(second).toMatchObject({ dossierId: found.dossier.id, involvedUserIds: first.involvedUserIds });
  expect(await found.case(found.id)).toMatchObject({ complaintId: first.id });
  const shown = await (await found.as(users.kees)).get(`/zaken/${second.id}`);
  expect(shown.text).toContain(found.reference);
  expect(shown.text).not.toContain('Koppel aan een verzoek');
});

it('is refused to whoever may see the first one, with the reason', async () => {
  const found = await scene();
  await written(found, users.hugo, 'first');
  expect(await found.complain(users.ans, 'second')).toMatchObject({
    refusal: { problems: [{ field: 'request', message: 'Bij dit verzoek hoort al een klacht' }] },
  });
});

it('of two that come at the same moment one is the complaint of the request', async () => {
  const found = await scene();
  const both = await Promise.all([written(found, users.hugo, 'one'), written(found, users.fatma, 'other')]);
  const linked = both.filter(({ requestId }) => requestId === found.id);
  expect(linked).toHaveLength(1);
  expect(await found.case(found.id)).toMatchObject({ complaintId: linked[0]?.id });
});

import { expect, it } from 'vitest';
import { enterCase } from '#src/commands/cases/enter-case.ts';
import { linkRequest } from '#src/commands/cases/follow-request.ts';
import { linkComplaint } from '#src/commands/cases/link-complaint.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { users } from '#test/builders/cast.ts';
import { answered, by } from './case-scene.ts';
import { complaining as complainingInNovember } from './complaint-scene.ts';

const complaining = { ...complainingInNovember, happenedOn: '2026-01-12' as const };

/** A request that was answered, and a complaint of the same client that came beside it. */
async function scene() {
  const found = await answered();
  const complain = () => found.enter({ ask: 'complaint', answers: complaining }).then(({ id }) => id);
  const match = (id: CaseId) => matchCase(found.deps, by(users.ans), { id, dossierId: found.dossier.id });
  const link = (id: CaseId) => linkComplaint(found.deps, by(users.ans), { id, typed: found.reference });
  return { ...found, complain, match, link };
}

it('leaves an answered request where it is: the client may still go to the directorate', async () => {
  const found = await scene();
  const complaint = await found.complain();
  await found.match(complaint);
  expect(await found.link(complaint)).toEqual({ ok: true, value: undefined });
  expect((await found.states(found.id))[0]).toBe('handling.answered');
  expect((await found.case(found.id)).events.at(-1)).toMatchObject({ type: 'complaint.filed' });
  expect(await found.take(users.sanne, found.id, 'client.disagrees', { words: 'Nee' })).toMatchObject({ ok: true });
});

it('links no complaint that is over, for what it would hold was let go with it', async () => {
  const found = await scene();
  const complaint = await found.complain();
  await found.match(complaint);
  const director = await found.as(users.ans);
  expect((await director.get(`/zaken/${complaint}`)).text).toContain('Koppel aan een verzoek');
  await found.take(users.kees, complaint, 'complaint.withdrawn', { how: 'Per brief' });
  expect(await found.link(complaint)).toMatchObject({ refusal: { code: 'illegalStep' } });
  expect((await director.get(`/zaken/${complaint}`)).text).not.toContain('Koppel aan een verzoek');
});

it('links again what was cut off halfway, and the request has one line of it', async () => {
  const found = await scene();
  const complaint = await found.complain();
  await found.match(complaint);
  await linkRequest(found.deps, { requestId: found.id, complaintId: complaint });
  expect(await found.link(complaint)).toMatchObject({ ok: true });
  expect(await found.case(complaint)).toMatchObject({ requestId: found.id });
  expect((await found.case(found.id)).events.filter(({ type }) => type === 'complaint.filed')).toHaveLength(1);
});

it('gives a request one complaint, and tells the director who enters or the handler who links another', async () => {
  const found = await scene();
  const [first, second] = [await found.complain(), await found.complain()];
  for (const id of [first, second]) await found.match(id);
  expect(await found.link(first)).toMatchObject({ ok: true });
  const refused = { refusal: { code: 'invalid', problems: [{ field: 'request' }] } };
  expect(await found.link(second)).toMatchObject(refused);
  const entered = await enterCase(found.deps, by(users.ans), {
    key: 'a second complaint about the same answer',
    ask: 'complaint',
    answers: complaining,
    entered: { channel: 'phone', receivedOn: found.clock.today(), aboutUserIds: [] },
    follows: { typed: found.reference, takesOver: true },
  });
  expect(entered).toMatchObject(refused);
  expect(await found.case(found.id)).toMatchObject({ complaintId: first });
});

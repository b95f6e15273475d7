import { describe, expect, it } from 'vitest';
import { linkComplaint } from '#src/commands/cases/link-complaint.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { caseTasks } from '#src/domain/cases/tasks.ts';
import type { User } from '#src/domain/organisation.ts';
import { castId, users } from '#test/builders/cast.ts';
import { changeHouse } from '#test/web/scene.ts';
import { by } from './case-scene.ts';
import { complaining, complaintScene } from './complaint-scene.ts';

/** A handler who once worked on the request that the complaint is about. */
const karin: User = {
  ...users.kees,
  id: castId('karin'),
  name: 'Karin Klachtenveld',
  roles: ['complaintHandler', 'clerk'],
};

async function scene() {
  const found = await complaintScene();
  await changeHouse(found, (house) => ({ ...house, users: [...house.users, karin] }));
  const request = await found.enter();
  await matchCase(found.deps, by(karin), { id: request.id, dossierId: found.dossier.id });
  const link = (user: User, id: (typeof request)['id'], typed: string) =>
    linkComplaint(found.deps, by(user), { id, typed });
  return { ...found, request, link };
}

describe('a complaint on the website (P19)', () => {
  it('follows the request whose code is given with it', async () => {
    const { request, ...found } = await scene();
    const follows = { typed: request.receipt, takesOver: false };
    const { id } = await found.enter({ ask: 'complaint', answers: complaining, follows });
    expect(await found.complaint(id)).toMatchObject({
      requestId: request.id,
      dossierId: found.dossier.id,
      involvedUserIds: [karin.id, users.sanne.id],
    });
    expect(await found.case(request.id)).toMatchObject({ complaintId: id });
  });

  it('stands by itself with a code that is not ours, and with the number of a request (R43)', async () => {
    const { request, ...found } = await scene();
    for (const typed of ['MG-0000-0000-0000-0000-0000', request.reference]) {
      const { id } = await found.enter({
        ask: 'complaint',
        answers: complaining,
        follows: { typed, takesOver: false },
      });
      expect(await found.complaint(id)).not.toHaveProperty('requestId');
    }
  });
});

describe('a complaint that turns out to be about a request', () => {
  it('is linked by its handler, once, by number when it is the same client', async () => {
    const { request, link, ...found } = await scene();
    const { id } = await found.filed();
    const unknown = { refusal: { code: 'invalid', problems: [{ field: 'request' }] } };
    expect(await link(users.kees, id, request.reference)).toMatchObject(unknown);
    await matchCase(found.deps, by(users.ans), { id, dossierId: found.dossier.id });
    expect(await link(users.kees, id, 'V-2026-9999')).toMatchObject(unknown);
    expect(await link(users.sanne, id, request.reference)).toMatchObject({ refusal: { code: 'notFound' } });
    expect(await link(users.kees, id, request.reference.toLowerCase())).toEqual({ ok: true, value: undefined });
    expect(await link(users.kees, id, request.reference)).toMatchObject({ refusal: { code: 'illegalStep' } });
    const linked = await found.complaint(id);
    expect(linked).toMatchObject({ requestId: request.id });
    expect(new Set(linked.involvedUserIds)).toEqual(new Set([karin.id, users.sanne.id]));
    expect(await found.case(request.id)).toMatchObject({ complaintId: id });
  });

  it('asks for another handler when the appointed one had a part in the request (R51)', async () => {
    const { request, link, ...found } = await scene();
    const { id } = await found.acknowledged();
    await found.done(users.ans, id, 'admissibility.checked', { admitted: 'yes', handler: karin.id });
    expect(caseTasks(await found.complaint(id))[0]?.event).toBe('investigation.started');
    expect(await link(karin, id, request.receipt)).toMatchObject({ ok: true });
    expect(caseTasks(await found.complaint(id))[0]?.event).toBe('handler.replaced');
    const started = { respondents: [], passedOn: 'U zou bellen.' };
    expect(await found.take(karin, id, 'investigation.started', started)).toMatchObject({
      refusal: { code: 'notFound' },
    });
    const other = { handler: users.kees.id, reason: 'Karin zocht de cliënt op' };
    await found.done(users.ans, id, 'handler.replaced', other);
    await found.done(users.kees, id, 'investigation.started', started);
  });

  it('asks for another handler when the client who is found was once coached by that handler', async () => {
    const { request: _request, ...found } = await scene();
    await changeHouse(found, (house) => ({
      ...house,
      users: house.users.map((one) =>
        one.id === users.sanne.id ? { ...one, roles: ['coach', 'complaintHandler'] } : one,
      ),
    }));
    const { id } = await found.filed();
    await found.done(users.kees, id, 'complaint.acknowledged', { about: 'Er werd niet gebeld', employees: [] });
    await found.done(users.ans, id, 'admissibility.checked', { admitted: 'yes', handler: users.sanne.id });
    await matchCase(found.deps, by(users.ans), { id, dossierId: found.dossier.id });
    expect(caseTasks(await found.complaint(id))[0]?.event).toBe('handler.replaced');
  });
});

it('has its page for the handler, and tells in Dutch what is wrong', async () => {
  const { request, ...found } = await scene();
  const { id } = await found.filed();
  await matchCase(found.deps, by(users.ans), { id, dossierId: found.dossier.id });
  const handler = await found.as(users.kees);
  expect((await handler.get(`/zaken/${id}`)).text).toContain('Koppel aan een verzoek');
  const wrong = await handler.post(`/zaken/${id}/verzoek`, { request: 'V-2026-0999' });
  expect([wrong.status, wrong.text.includes('V-2026-0999')]).toEqual([422, true]);
  expect(wrong.text).toContain('Dit verzoek vinden wij niet');
  expect((await handler.post(`/zaken/${id}/verzoek`, { request: request.reference })).status).toBe(303);
  expect((await handler.get(`/zaken/${id}`)).text).toContain(`Wat eraan voorafging: ${request.reference}`);
  expect((await (await found.as(users.sanne)).get(`/zaken/${id}/verzoek`)).status).toBe(404);
});

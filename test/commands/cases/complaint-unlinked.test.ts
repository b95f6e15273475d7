import { expect, it } from 'vitest';
import { linkComplaint } from '#src/commands/cases/link-complaint.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { unlinkComplaint } from '#src/commands/cases/unlink-complaint.ts';
import type { CaseId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { users } from '#test/builders/cast.ts';
import { by } from './case-scene.ts';
import { complaining, complaintScene } from './complaint-scene.ts';

const reason = 'De klacht gaat over een ander verzoek';

/** A request of the client that Fatma and Hugo worked on, and that the one complaint follows by the code of the request. */
async function scene() {
  const found = await complaintScene();
  const { id, receipt } = await found.enter();
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  const before = await found.case(id);
  const follow = (takesOver = false) =>
    found
      .enter({ ask: 'complaint', answers: complaining, follows: { typed: receipt, takesOver } })
      .then((entered) => entered.id);
  const part = (user: User, complaint: CaseId, why = reason) =>
    unlinkComplaint(found.deps, by(user), { id: complaint, reason: why });
  return { ...found, request: id, receipt, before, follow, part };
}

it('takes back all that the request brought: dossier, branch, and who had a part in it', async () => {
  const { follow, part, ...found } = await scene();
  const id = await follow();
  expect(await found.complaint(id)).toMatchObject({
    requestId: found.request,
    dossierId: found.dossier.id,
    involvedUserIds: [users.fatma.id, users.sanne.id],
  });
  expect(await part(users.kees, id)).toEqual({ ok: true, value: undefined });
  const alone = await found.complaint(id);
  for (const field of ['requestId', 'dossierId', 'branchId']) expect(alone).not.toHaveProperty(field);
  expect(alone.involvedUserIds).toEqual([]);
  expect(alone.events.at(-1)).toMatchObject({ type: 'complaint.unlinked', reason, by: users.kees.id });
  expect(found.store.caseLists.ofDossier(found.dossier.id).map((one) => one.id)).toEqual([found.request]);
});

it('leaves the request as it was before, without a word of the complaint (R51)', async () => {
  const { follow, part, before, request, ...found } = await scene();
  const id = await follow();
  await part(users.kees, id);
  const { since: _one, ...now } = await found.case(request);
  const { since: _other, ...then } = before;
  expect(now).toEqual(then);
  const coach = await found.as(users.sanne);
  expect((await coach.get(`/zaken/${request}`)).text).not.toMatch(/[Kk]lacht ingediend|K-2026/);
});

it('keeps what the complaint has of its own: the client who was found, and the coaches of that client', async () => {
  const { request, part, receipt, ...found } = await scene();
  const { id } = await found.filed();
  await matchCase(found.deps, by(users.ans), { id, dossierId: found.dossier.id });
  const { reference } = await found.case(request);
  expect(await linkComplaint(found.deps, by(users.kees), { id, typed: reference })).toMatchObject({ ok: true });
  expect((await found.complaint(id)).involvedUserIds).toContain(users.fatma.id);
  await part(users.kees, id);
  expect(await found.complaint(id)).toMatchObject({
    dossierId: found.dossier.id,
    branchId: found.dossier.branchId,
    involvedUserIds: [users.sanne.id],
  });
  expect(await linkComplaint(found.deps, by(users.kees), { id, typed: reference })).toMatchObject({ ok: true });
  expect((await found.case(request)).events.filter(({ type }) => type === 'complaint.filed')).toHaveLength(1);
});

it('is not taken back once the complaint took the place of the request, whose term stopped; the page says so', async () => {
  const { follow, part, request, ...found } = await scene();
  const id = await follow(true);
  expect((await found.states(request))[0]).toBe('handling.toComplaint');
  const refused = await part(users.kees, id);
  expect(refused).toMatchObject({ refusal: { code: 'invalid' } });
  expect(JSON.stringify(refused)).toContain('Leg het verzoek opnieuw vast');
  expect(await found.complaint(id)).toMatchObject({ requestId: request });
  const handler = await found.as(users.kees);
  expect((await handler.get(`/zaken/${id}/verzoek/los`)).text).toContain('Losmaken kan niet meer');
});

it('is done on the page of the complaint by who handles it, with a reason, and by nobody else', async () => {
  const { follow, part, ...found } = await scene();
  const id = await follow();
  for (const user of [users.sanne, users.fatma]) expect(await part(user, id)).toMatchObject({ ok: false });
  const handler = await found.as(users.kees);
  expect((await handler.get(`/zaken/${id}`)).text).toContain('Maak los van het verzoek');
  const address = `/zaken/${id}/verzoek/los`;
  expect((await handler.post(address, { reason: ' ' })).text).toContain('Vul in waarom de klacht niet');
  expect(await handler.post(address, { reason })).toMatchObject({ status: 303 });
  expect((await handler.get(`/zaken/${id}`)).text).toContain('Koppel aan een verzoek');
  expect((await handler.get(address)).status).toBe(404);
  expect(await part(users.kees, id)).toMatchObject({ refusal: { code: 'illegalStep' } });
});

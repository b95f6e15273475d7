import { expect, it } from 'vitest';
import { linkComplaint } from '#src/commands/cases/link-complaint.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { castId, users } from '#test/builders/cast.ts';
import { by } from './case-scene.ts';
import { complaintScene } from './complaint-scene.ts';

/** Two clients with a dossier, and a request of the second. */
async function twoClients() {
  const found = await complaintScene();
  const other = { ...found.dossier, id: castId<DossierId>('another client') };
  await found.store.dossiers.create(other.id, other);
  const request = await found.enter();
  await matchCase(found.deps, by(users.fatma), { id: request.id, dossierId: other.id });
  const { id } = await found.filed();
  const link = (typed: string) => linkComplaint(found.deps, by(users.ans), { id, typed });
  const match = () => matchCase(found.deps, by(users.ans), { id, dossierId: found.dossier.id });
  return { ...found, request, id, link, match, other };
}

const notFound = { refusal: { code: 'invalid', problems: [{ field: 'request' }] } };

it('stays with its client when the number or the code of a request of somebody else is typed', async () => {
  const { request, id, link, match, ...found } = await twoClients();
  expect(await match()).toMatchObject({ ok: true });
  expect(await link(request.reference)).toMatchObject(notFound);
  expect(await link(request.receipt)).toMatchObject(notFound);
  expect(await found.complaint(id)).toMatchObject({ dossierId: found.dossier.id });
  expect(await found.complaint(id)).not.toHaveProperty('requestId');
  expect(await found.case(request.id)).not.toHaveProperty('complaintId');
});

it('asks whose complaint it is before a number is enough, for the directorate too; the code says it by itself', async () => {
  const { request, id, link, match, other, ...found } = await twoClients();
  expect(await link(request.reference)).toMatchObject(notFound);
  expect(await link(request.receipt)).toMatchObject({ ok: true });
  expect(await found.complaint(id)).toMatchObject({ requestId: request.id, dossierId: other.id });
  expect(await match()).toMatchObject({ refusal: { code: 'illegalStep' } });
});

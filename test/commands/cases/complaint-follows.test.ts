import { describe, expect, it } from 'vitest';
import { enterCase } from '#src/commands/cases/enter-case.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import type { User } from '#src/domain/organisation.ts';
import { users } from '#test/builders/cast.ts';
import { complaining, complaintScene } from './complaint-scene.ts';

async function scene(seen: { readonly code?: true } = {}) {
  const found = await complaintScene();
  const request = await found.enter();
  await matchCase(found.deps, { kind: 'user', id: users.fatma.id }, { id: request.id, dossierId: found.dossier.id });
  await found.done(users.sanne, request.id, 'identity.confirmed', {
    how: 'document',
    ...(seen.code && { code: request.receipt }),
  });
  const entered = { channel: 'phone' as const, receivedOn: found.clock.today(), aboutUserIds: [users.sanne.id] };
  const after = (user: User, typed: string, takesOver = false) =>
    enterCase(
      found.deps,
      { kind: 'user', id: user.id },
      {
        key: `a complaint after ${typed}, written down`,
        ask: 'complaint',
        answers: complaining,
        entered,
        follows: { typed, takesOver },
      },
    );
  return { ...found, request, after };
}

describe('a complaint after a request (P19)', () => {
  it('keeps out every coach the client had, also one who never touched the request (R51)', async () => {
    const found = await scene();
    const loaded = await found.store.dossiers.load(found.dossier.id);
    if (!loaded) throw new Error('the dossier is gone');
    const before = { userId: users.bram.id, from: '2026-01-05' as const, reason: 'Intake' };
    const dossier = { ...loaded.value, coaches: [before, ...loaded.value.coaches] };
    await found.store.dossiers.save(dossier.id, loaded.revision, dossier);
    const entered = await found.after(users.hugo, found.request.reference);
    if (!entered.ok) throw new Error(JSON.stringify(entered));
    expect((await found.complaint(entered.value.id)).involvedUserIds).toContain(users.bram.id);
  });

  it('knows the client and who had a part in it, and the request knows the complaint', async () => {
    const found = await scene();
    const entered = await found.after(users.hugo, found.request.reference);
    if (!entered.ok) throw new Error(JSON.stringify(entered));
    expect(await found.complaint(entered.value.id)).toMatchObject({
      requestId: found.request.id,
      dossierId: found.dossier.id,
      involvedUserIds: [users.fatma.id, users.sanne.id],
    });
    expect(await found.case(found.request.id)).toMatchObject({ complaintId: entered.value.id });
    expect(await found.states(found.request.id)).toContain('handling.identified');
    await found.after(users.hugo, found.request.reference);
    const told = (await found.case(found.request.id)).events.filter(({ type }) => type === 'complaint.filed');
    expect(told).toHaveLength(1);
  });

  it('takes its place when the client wants only the complaint', async () => {
    const found = await scene();
    await found.after(users.hugo, found.request.reference, true);
    expect(await found.states(found.request.id)).toContain('handling.toComplaint');
  });

  it('is not entered under a number that this employee may not see, as if it did not exist', async () => {
    const found = await scene();
    const refused = { refusal: { code: 'invalid', problems: [{ field: 'request' }] } };
    expect(await found.after(users.bram, found.request.reference)).toMatchObject(refused);
    expect(await found.after(users.bram, 'V-2026-9999')).toMatchObject(refused);
    expect(found.store.caseLists.register({ kind: 'complaint', limit: 9 }).rows).toEqual([]);
  });

  it('is no word to the coach it is about, whose request is answered by the directorate (R51)', async () => {
    const found = await scene();
    const entered = await found.after(users.hugo, found.request.reference, true);
    if (!entered.ok) throw new Error(JSON.stringify(entered));
    for (const path of [`/zaken/${found.request.id}`, '/verzoeken']) {
      const page = await (await found.as(users.sanne)).get(path);
      expect(page.status).toBe(200);
      expect(page.text).toContain('Antwoord komt van de directie');
      expect(page.text).not.toMatch(/K-2026|Klacht ingediend/);
    }
    const own = await (await found.as(users.sanne)).get(`/zaken/${found.request.id}`);
    expect(own.text).toContain('Vernietiging wacht');
    const director = await (await found.as(users.ans)).get(`/zaken/${found.request.id}`);
    expect(director.text).toContain(entered.value.reference);
    const handler = await (await found.as(users.kees)).get(`/zaken/${entered.value.id}`);
    expect(handler.text).toContain(`Wat eraan voorafging: ${found.request.reference}`);
  });
});

describe('the code of a form that somebody else may have filled in', () => {
  const complain = async (found: Awaited<ReturnType<typeof scene>>) => {
    const follows = { typed: found.request.receipt, takesOver: false };
    return found.complaint((await found.enter({ ask: 'complaint', answers: complaining, follows })).id);
  };

  it('files no complaint on the dossier of the client who was recognised without it (R44)', async () => {
    const found = await scene();
    const complaint = await complain(found);
    expect(complaint).not.toHaveProperty('requestId');
    expect(complaint).not.toHaveProperty('dossierId');
    expect(await found.case(found.request.id)).not.toHaveProperty('complaintId');
  });

  it('counts once the client showed it', async () => {
    const found = await scene({ code: true });
    expect(await complain(found)).toMatchObject({ requestId: found.request.id });
  });
});

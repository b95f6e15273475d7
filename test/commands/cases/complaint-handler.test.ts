import { describe, expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { caseTasks } from '#src/domain/cases/tasks.ts';
import { castId, castOrganisation, users } from '#test/builders/cast.ts';
import { changeHouse } from '#test/web/scene.ts';
import { complaintScene } from './complaint-scene.ts';

const karin = { ...users.kees, id: castId<typeof users.kees.id>('karin'), name: 'Karin Klachtenveld' };

async function scene() {
  const found = await complaintScene();
  await changeHouse(found, (house) => ({ ...house, users: [...castOrganisation.users, karin] }));
  return found;
}

describe('whoever handles a complaint (R51)', () => {
  it('is alone with it, beside the directorate', async () => {
    const found = await scene();
    const { id } = await found.acknowledged();
    await found.done(users.ans, id, 'admissibility.checked', { admitted: 'yes', handler: users.kees.id });
    expect(await found.take(karin, id, 'informal.proposed', { agree: true })).toMatchObject({
      refusal: { code: 'notFound' },
    });
    await found.done(users.ans, id, 'handler.replaced', { handler: karin.id, reason: 'Kees is op reis' });
    await found.done(karin, id, 'informal.proposed', { agree: true });
    expect(await found.take(users.kees, id, 'informal.failed')).toMatchObject({ refusal: { code: 'notFound' } });
  });

  it('from outside is named, and what that person prepares is recorded by the directorate only', async () => {
    const found = await scene();
    const { id } = await found.acknowledged();
    const outside = { admitted: 'yes', handler: 'external', externalName: 'M. Buiten, jurist' };
    await found.done(users.ans, id, 'admissibility.checked', outside);
    expect(await found.complaint(id)).toMatchObject({ externalHandler: 'M. Buiten, jurist' });
    for (const user of [users.kees, karin])
      expect(await found.take(user, id, 'informal.proposed', { agree: true })).toMatchObject({
        refusal: { code: 'notFound' },
      });
    await found.done(users.ans, id, 'informal.proposed', { agree: true });
  });

  it('had no part in it: never somebody it is about, nor a coach of the client', async () => {
    const found = await scene();
    const both = { ...users.kees, roles: ['complaintHandler', 'coach'] as const };
    await changeHouse(found, (house) => ({
      ...house,
      users: house.users.map((user) => (user.id === users.sanne.id ? { ...user, roles: [...both.roles] } : user)),
    }));
    const { id } = await found.filed();
    await matchCase(found.deps, { kind: 'user', id: users.ans.id }, { id, dossierId: found.dossier.id });
    await found.done(users.kees, id, 'complaint.acknowledged', { about: 'Niet gebeld', employees: [] });
    expect(
      await found.take(users.ans, id, 'admissibility.checked', { admitted: 'yes', handler: users.sanne.id }),
    ).toMatchObject({ ok: false });
    await found.done(users.ans, id, 'admissibility.checked', { admitted: 'yes', handler: users.kees.id });
    expect((await found.complaint(id)).involvedUserIds).toContain(users.sanne.id);
  });

  it('comes from outside when the complaint is about the directorate', async () => {
    const found = await scene();
    const vera = { ...users.ans, id: castId<typeof users.ans.id>('vera'), name: 'Vera Vervangster' };
    await changeHouse(found, (house) => ({ ...house, users: [...house.users, vera] }));
    const { id } = await found.filed();
    await found.done(users.kees, id, 'complaint.acknowledged', { about: 'Niet gebeld', employees: [users.ans.id] });
    expect(
      await found.take(vera, id, 'admissibility.checked', { admitted: 'yes', handler: users.kees.id }),
    ).toMatchObject({ ok: false });
    await found.done(vera, id, 'admissibility.checked', {
      admitted: 'yes',
      handler: 'external',
      externalName: 'M. Buiten',
    });
    expect(await found.take(users.ans, id, 'handler.replaced', {})).toMatchObject({ refusal: { code: 'notFound' } });
  });

  it('goes, for somebody from outside, once the complaint turns out to be about somebody of the directorate', async () => {
    const found = await scene();
    const vera = { ...users.ans, id: castId<typeof users.ans.id>('vera'), name: 'Vera Vervangster' };
    await changeHouse(found, (house) => ({ ...house, users: [...house.users, vera] }));
    const { id } = await found.heard();
    const turned = { employees: [users.ans.id], reason: 'De directeur besliste dit' };
    await found.done(users.kees, id, 'subject.named', turned);
    expect(caseTasks(await found.case(id)).map(({ event }) => event)).toContain('handler.replaced');
    expect(await found.take(users.kees, id, 'drafting.started')).toMatchObject({ refusal: { code: 'notFound' } });
    const why = { reason: 'Gaat over de directie' };
    expect(await found.take(vera, id, 'handler.replaced', { handler: users.kees.id, ...why })).toMatchObject({
      ok: false,
    });
    await found.done(vera, id, 'handler.replaced', { handler: 'external', externalName: 'M. Buiten, jurist', ...why });
    expect(caseTasks(await found.case(id)).map(({ event }) => event)).not.toContain('handler.replaced');
  });

  it('does not sign the judgment, also with a seat in the directorate (P19)', async () => {
    const found = await scene();
    await changeHouse(found, (house) => ({
      ...house,
      users: house.users.map((user) =>
        user.id === users.kees.id ? { ...user, roles: ['complaintHandler', 'directorate'] } : user,
      ),
    }));
    const { id } = await found.heard();
    const judgment = { findings: 'Ja', judgment: 'upheld', reason: 'Zo is het' };
    expect(await found.take(users.kees, id, 'decision.signed', judgment)).toMatchObject({
      refusal: { code: 'notAllowed' },
    });
    await found.done(users.ans, id, 'decision.signed', judgment);
  });
});

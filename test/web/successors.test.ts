import { describe, expect, it } from 'vitest';
import { keepSubstitution } from '#src/commands/organisation/substitution.ts';
import { handOver } from '#src/commands/trajectory/hand-over.ts';
import { successorField } from '#src/commands/trajectory/plan-successors.ts';
import { addDays } from '#src/domain/calendar.ts';
import { type Dossier, responsibleCoach } from '#src/domain/dossier.ts';
import { leavingProblem } from '#src/domain/leaving.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { dayParts } from './day-parts.ts';
import { englishIn, htmlProblems } from './html.ts';
import { changeHouse, openScene } from './scene.ts';

const page = `/medewerkers/${users.sanne.id}/opvolgers`;
const second = dossierIn('active.running', { client: 'client2', number: 418, on: '2026-01-05' });

/** Sanne works until a month from now; her account was just saved by the manager. */
async function leaving() {
  const scene = await openScene(dossierIn('active.running'), { others: [second] });
  const today = scene.harness.deps.clock.today();
  const last = addDays(today, 30);
  const manager = await scene.as(users.hugo);
  const { formOfAddress, name, email, jobTitle, branchId } = users.sanne;
  const answers = { formOfAddress, name, email, jobTitle, branchId, roles: ['coach'] };
  const signed = dayParts('clauseSignedOn', '2025-01-06');
  const saved = await manager.post(`/medewerkers/${users.sanne.id}`, {
    ...answers,
    ...signed,
    ...dayParts('leavesOn', last),
  });
  const house = () => scene.harness.store.organisation.read().value;
  const coachOf = async (id: Dossier['id']) => responsibleCoach(await scene.stored(id));
  return { scene, manager, saved, last, house, coachOf, first: scene.dossier.id, other: second.build().id };
}

describe('a last working day (R61)', () => {
  it('asks a successor for every client at once, one each or one for all', async () => {
    const { scene, manager, saved, last, coachOf, first, other } = await leaving();
    expect(saved.location).toBe(page);
    const { text } = await manager.get(page);
    expect(await htmlProblems(text)).toEqual([]);
    expect(englishIn(text)).toBeUndefined();
    expect(text).toContain('J.M. van der Proef, MG-2026-0417');
    expect(text).toContain('MG-2026-0418');
    expect(text).toContain('Kiest u niemand? Dan gaat een cliënt van vestiging Voorbeeldstad naar Hugo Fictema');
    expect((await manager.get('/mijn-werk')).text).toContain('Nog 2 cliënten over te dragen');

    const kept = await manager.post(page, {
      all: '',
      [successorField(first)]: users.noor.id,
      [successorField(other)]: '',
    });
    expect((await manager.get(kept.location ?? '')).text).toContain('Bewaard: 1 van de 2 cliënten heeft een opvolger');
    expect((await manager.get('/mijn-werk')).text).toContain('Nog 1 cliënt zonder opvolger');
    await manager.post(page, {
      all: users.bram.id,
      [successorField(first)]: users.noor.id,
      [successorField(other)]: '',
    });
    expect((await manager.get('/mijn-werk')).text).not.toContain('zonder opvolger');

    await handOver(scene.harness.deps, last);
    expect(await coachOf(first)).toBe(users.sanne.id);
    scene.harness.clock.set(`${addDays(last, 1)}T00:01:00.000Z`);
    await handOver(scene.harness.deps, addDays(last, 1));
    expect([await coachOf(first), await coachOf(other)]).toEqual([users.noor.id, users.bram.id]);
    expect((await scene.stored(other)).branchId).toBe(users.bram.branchId);
    const { users: people } = scene.harness.store.organisation.read().value;
    expect(people.find(({ id }) => id === users.sanne.id)?.successors).toBeUndefined();
  });

  it('closes an open session in the first minute after it, and no client is without a coach', async () => {
    const { scene, last, coachOf, first } = await leaving();
    // midnight in Amsterdam is eleven in the evening here
    scene.harness.clock.set(`${last}T22:59:00.000Z`);
    const coach = await scene.as(users.sanne);
    expect((await coach.get(`/dossiers/${first}`)).status).toBe(200);
    scene.harness.clock.set(`${last}T23:00:00.000Z`);
    expect((await coach.get(`/dossiers/${first}`)).status).toBe(303);
    await handOver(scene.harness.deps, scene.harness.deps.clock.today());
    expect(await coachOf(first)).toBe(users.hugo.id);
  });

  it('gives a client to whoever stands in when the chosen one left meanwhile', async () => {
    const { scene, manager, last, coachOf, first, other } = await leaving();
    await manager.post(page, { all: users.noor.id, [successorField(first)]: '', [successorField(other)]: '' });
    await changeHouse(scene, (value) => ({
      ...value,
      users: value.users.map((user) => (user.id === users.noor.id ? { ...user, leavesOn: addDays(last, -1) } : user)),
    }));
    await handOver(scene.harness.deps, addDays(last, 1));
    expect([await coachOf(first), await coachOf(other)]).toEqual([users.hugo.id, users.hugo.id]);
  });

  it('is planned by the manager of the branch and the directorate only, for people who work here then', async () => {
    const { scene, manager, house, first, other } = await leaving();
    for (const user of [users.sanne, users.noor, users.fatma, users.els, users.stef, users.kees])
      expect((await (await scene.as(user)).get(page)).status).toBe(404);
    expect((await (await scene.as(users.ans)).get(page)).status).toBe(200);
    expect(
      (await manager.post(page, { all: users.els.id, [successorField(first)]: '', [successorField(other)]: '' }))
        .status,
    ).toBe(422);
    await manager.post(page, { all: '', [successorField(first)]: '', [successorField(other)]: '' });
    expect(house().users.find(({ id }) => id === users.sanne.id)?.successors).toBeUndefined();
  });

  it('waits for another substitute', () => {
    const last = '2026-03-02';
    const standsIn = {
      coachId: users.sanne.id,
      substituteId: users.noor.id,
      from: '2026-02-20',
      until: '2026-03-06',
    } as const;
    const house = { ...castOrganisation, substitutions: [standsIn] };
    expect(leavingProblem(house, users.noor, last)).toContain(
      'Noor Invaller vervangt Sanne Verzonnen tot en met 6 maart 2026',
    );
    expect(leavingProblem(house, users.noor, '2026-03-06')).toBeUndefined();
    expect(leavingProblem(house, users.sanne, last)).toBeUndefined();
  });
});

describe('a substitution (R37)', () => {
  it('is refused beside another of the same days, and beyond the substitute’s last working day', async () => {
    const { scene, last } = await leaving();
    const { deps } = scene.harness;
    const today = deps.clock.today();
    const by = (substituteId: typeof users.noor.id, from: typeof today, until: typeof today) =>
      keepSubstitution(deps, users.hugo, { coachId: users.noor.id, substituteId, from, until });
    const late = await by(users.sanne.id, today, addDays(last, 1));
    expect(late.ok ? [] : late.refusal.problems).toMatchObject([{ field: 'until' }]);
    expect((await by(users.sanne.id, today, addDays(today, 5))).ok).toBe(true);
    const double = await by(users.bram.id, addDays(today, 5), addDays(today, 9));
    expect(double.ok ? [] : double.refusal.problems).toMatchObject([
      { field: 'from', message: expect.stringContaining('Sanne Verzonnen vervangt al van') },
    ]);
    expect((await by(users.bram.id, addDays(today, 6), addDays(today, 9))).ok).toBe(true);
  });
});

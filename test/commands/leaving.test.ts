import { describe, expect, it } from 'vitest';
import { coachOnDuty } from '#src/commands/mail/recipient.ts';
import { handOver } from '#src/commands/trajectory/hand-over.ts';
import { stepTrajectory } from '#src/commands/trajectory/take-step.ts';
import { addDays } from '#src/domain/calendar.ts';
import { type Dossier, responsibleCoach } from '#src/domain/dossier.ts';
import { findUser, type Organisation, type User } from '#src/domain/organisation.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import { offeredSteps } from '#src/workflow/decide.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn, type TrajectoryPath } from '#test/builders/states.ts';
import { openScene } from '#test/web/scene.ts';

type Change = (user: User) => Partial<User>;
const lastDay = dossierIn('active.running').clock.today();

/** The house in which some people leave today, or never had a role. */
function house(changes: Readonly<Record<User['id'], Change>>, more: Partial<Organisation> = {}): Organisation {
  const people = castOrganisation.users.map((user) => ({ ...user, ...changes[user.id]?.(user) }));
  return { ...castOrganisation, ...more, users: people };
}
const leaving: Change = () => ({ leavesOn: lastDay });

async function theDayAfter(organisation: Organisation, path: TrajectoryPath = 'active.running') {
  const scene = await openScene(dossierIn(path), { organisation });
  const today = scene.harness.deps.clock.today() > lastDay ? scene.harness.deps.clock.today() : addDays(lastDay, 1);
  scene.harness.clock.set(`${today}T09:00:00.000Z`);
  return { ...scene, deps: scene.harness.deps, today };
}
const coachOf = (dossier: Dossier) => findUser(castOrganisation, responsibleCoach(dossier))?.name;
const letters = ({ documents }: Dossier) => documents.filter(({ kind }) => kind === 'L12').length;

describe('a coach who left (R61)', () => {
  it('still guides on the last working day and no longer on the day after', async () => {
    const { deps, stored, today } = await theDayAfter(house({ [users.sanne.id]: leaving }));
    expect(await handOver(deps, lastDay)).toEqual({ done: 0, failed: [] });
    expect(await handOver(deps, today)).toEqual({ done: 1, failed: [] });
    const after = await stored();
    expect(coachOf(after)).toBe(users.hugo.name);
    expect(letters(after)).toBe(2);
    expect(after.events.at(-1)).toMatchObject({ type: 'coach.reassigned', by: 'system' });
    expect(await handOver(deps, today)).toEqual({ done: 0, failed: [] });
    expect(await stored()).toEqual(after);
  });

  it('leaves the clients to whoever stands in, before the branch manager', async () => {
    const standsIn = { coachId: users.sanne.id, substituteId: users.noor.id };
    const substitutions = [{ ...standsIn, from: lastDay, until: addDays(lastDay, 30) }];
    const { deps, stored, today } = await theDayAfter(house({ [users.sanne.id]: leaving }, { substitutions }));
    await handOver(deps, today);
    expect(coachOf(await stored())).toBe(users.noor.name);
  });

  it('leaves them to the directorate where no manager is left, and the dossier stays in its branch (R63)', async () => {
    const { deps, stored, today, dossier } = await theDayAfter(
      house({ [users.sanne.id]: leaving, [users.hugo.id]: leaving }),
    );
    await handOver(deps, today);
    expect(coachOf(await stored())).toBe(users.ans.name);
    expect((await stored()).branchId).toBe(dossier.branchId);
  });

  it('is told as an error when nobody at all is left', async () => {
    const { id } = users.ans;
    const { deps, today, dossier } = await theDayAfter(
      house({ [users.sanne.id]: leaving, [users.hugo.id]: leaving, [id]: leaving }),
    );
    expect(await handOver(deps, today)).toEqual({ done: 0, failed: [{ id: dossier.id, error: 'noSuccessor' }] });
  });

  it('keeps nothing of what is only kept either, and nobody is written to about that (R64)', async () => {
    for (const path of ['ended', 'declined'] as const) {
      const { deps, stored, today } = await theDayAfter(house({ [users.sanne.id]: leaving }), path);
      expect(await handOver(deps, today)).toEqual({ done: 1, failed: [] });
      expect([coachOf(await stored()), letters(await stored())]).toEqual([users.hugo.name, 0]);
    }
  });

  it('is followed by the daily tick', async () => {
    const { deps, stored, today } = await theDayAfter(house({ [users.sanne.id]: leaving }));
    await runDailyTick(deps, () => undefined, { day: today });
    expect(coachOf(await stored())).toBe(users.hugo.name);
  });

  it('signs no mail any more: the substitute does, else the manager', async () => {
    const { today, dossier } = await theDayAfter(castOrganisation);
    const gone = house({ [users.sanne.id]: leaving });
    expect(coachOnDuty(gone, dossier, lastDay)?.name).toBe(users.sanne.name);
    expect(coachOnDuty(gone, dossier, today)?.name).toBe(users.hugo.name);
    const standsIn = { coachId: users.sanne.id, substituteId: users.noor.id, from: today, until: today };
    expect(coachOnDuty({ ...gone, substitutions: [standsIn] }, dossier, today)?.name).toBe(users.noor.name);
    const both = house({ [users.sanne.id]: leaving, [users.noor.id]: leaving }, { substitutions: [standsIn] });
    expect(coachOnDuty(both, dossier, today)?.name).toBe(users.hugo.name);
  });
});

describe('the acting coach (E5)', () => {
  it('does in the own client what a coach does, and in another client nothing of it', async () => {
    const { deps, stored, today } = await theDayAfter(house({ [users.sanne.id]: leaving }));
    const organisation = deps.store.organisation.read().value;
    const actions = async () =>
      new Set(offeredSteps(await stored(), users.hugo, { organisation, today }).map(({ action }) => action));
    expect((await actions()).has('trajectory.coach')).toBe(false);
    await handOver(deps, today);
    expect((await actions()).has('trajectory.coach')).toBe(true);
    const pause = { event: 'pause.started', answers: { from: today, reason: 'holiday' } };
    const actor = { kind: 'user', id: users.hugo.id } as const;
    expect(await stepTrajectory(deps, actor, { dossierId: (await stored()).id, ...pause })).toMatchObject({ ok: true });
  });

  it('gives the client to a coach as soon as there is one', async () => {
    const { deps, stored, today } = await theDayAfter(house({ [users.sanne.id]: leaving }));
    await handOver(deps, today);
    const step = { event: 'coach.reassigned', answers: { coachId: users.noor.id, reason: 'Vaste coach' } };
    const actor = { kind: 'user', id: users.hugo.id } as const;
    await stepTrajectory(deps, actor, { dossierId: (await stored()).id, ...step });
    expect((await stored()).coaches.map(({ userId }) => userId)).toEqual([
      users.sanne.id,
      users.hugo.id,
      users.noor.id,
    ]);
  });
});

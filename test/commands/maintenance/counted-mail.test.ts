import { describe, expect, it } from 'vitest';
import { carryOutCheck } from '#src/commands/maintenance/own-checks.ts';
import { passDay } from '#src/commands/pass-day.ts';
import type { BranchId, CaseId } from '#src/domain/ids.ts';
import type { Instant } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { complaintScene } from '#test/commands/cases/complaint-scene.ts';
import { sampleDossier } from '#test/store/sample-dossier.ts';
import { calm } from './scene.ts';

type Scene = Pick<Awaited<ReturnType<typeof complaintScene>>, 'deps'>;

async function counted({ deps }: Scene, branchId: BranchId): Promise<number | undefined> {
  const looking = { deps, inspector: calm, branchId, stopped: () => false };
  return (await carryOutCheck('outbox', looking)).figures.stuck;
}

describe('mail that waits, as the manager who supervises reads it (P22)', () => {
  it('counts no mail of a complaint, whoever it is about (R51)', async () => {
    const scene = await complaintScene();
    const { id } = await scene.filed();
    const about = { about: 'De vestiging belde niet', employees: [users.hugo.id] };
    await scene.done(users.kees, id, 'complaint.acknowledged', about);
    for (const day of ['2026-12-24', '2027-01-08', '2027-01-20'] as const) {
      scene.at(day);
      await passDay(scene.deps, day);
    }
    scene.clock.set('2027-01-20T15:00:00.000Z' as Instant);
    const { lists, caseLists, dossiers } = scene.store;
    expect(caseLists.mailDue('2027-01-20T14:00:00.000Z' as Instant)).toContain<CaseId>(id);
    const ofDossiers = [...lists.mailDue('2027-01-20T14:00:00.000Z' as Instant)];
    const ours = ofDossiers.filter((one) => dossiers.summary(one)?.branchId === users.hugo.branchId);
    expect(await counted(scene, users.hugo.branchId)).toBe(ours.length);
  });

  it.each([
    ['complaint', 0],
    ['request', 1],
  ] as const)('of a %s of this branch counts %i', async (kind, count) => {
    const scene = await complaintScene();
    const { id } = await scene.filed();
    const { store } = scene.deps;
    const { branchId } = users.hugo;
    const found = store.cases.summary(id);
    if (!found) throw new Error('it is gone');
    const cases = { ...store.cases, summary: () => ({ ...found, kind, branchId }) };
    const caseLists = { ...store.caseLists, mailDue: () => [id] };
    const lists = { ...store.lists, mailDue: () => [] };
    const waiting = { deps: { ...scene.deps, store: { ...store, cases, caseLists, lists } } };
    expect(await counted(waiting, branchId)).toBe(count);
  });

  it('counts a dossier for its own branch, and for no other', async () => {
    const scene = await complaintScene();
    const { store } = scene.deps;
    const [ours, theirs] = store.organisation.read().value.branches.map(({ id }) => id);
    if (!ours || !theirs) throw new Error('there are two branches');
    const dossier = { ...sampleDossier(1, 1), branchId: theirs };
    await store.dossiers.create(dossier.id, dossier);
    const lists = { ...store.lists, mailDue: () => [dossier.id] };
    const waiting = { deps: { ...scene.deps, store: { ...store, lists } } };
    expect([await counted(waiting, ours), await counted(waiting, theirs)]).toEqual([0, 1]);
  });
});

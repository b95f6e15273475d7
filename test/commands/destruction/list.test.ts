import { describe, expect, it } from 'vitest';
import { confirmList } from '#src/commands/destruction/confirm.ts';
import { leaveOut } from '#src/commands/destruction/leave-out.ts';
import { proposeList } from '#src/commands/destruction/propose.ts';
import { withdrawList } from '#src/commands/destruction/withdraw.ts';
import { readContent } from '#src/commands/dossier/read-content.ts';
import { addDays } from '#src/domain/calendar.ts';
import { statePath } from '#src/domain/machine.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { listScene } from './list-scene.ts';

const refusedWith = (code: string) => ({ ok: false, refusal: { code } });

describe('the list of destruction (R31)', () => {
  it('is proposed by one and confirmed by another; then seven whole days pass', async () => {
    const found = await listScene();
    const id = await found.propose();
    expect(await found.places()).toEqual(['toConfirm', 'toConfirm']);
    expect(await found.confirm(id)).toMatchObject({ ok: true });
    expect(await found.places()).toEqual(['coolingOff', 'coolingOff']);
    const { stage } = await found.list(id);
    expect(stage).toMatchObject({
      kind: 'confirmed',
      confirmedBy: users.ans.id,
      confirmedOn: found.from,
      runsFrom: addDays(found.from, 8),
    });
  });

  it('is not confirmed by who proposed it, whatever the role', async () => {
    for (const user of [users.hugo, users.ans]) {
      const found = await listScene();
      const id = await found.propose(user);
      expect(await found.confirm(id, user)).toMatchObject(refusedWith('notAllowed'));
      expect(await found.places()).toEqual(['toConfirm', 'toConfirm']);
    }
  });

  it('is not confirmed by who is or was the coach of one of these clients, nor by who stands in for one', async () => {
    const found = await listScene();
    const id = await found.propose();
    const [first] = found.ids;
    const loaded = first && (await found.store.dossiers.load(first));
    if (!loaded) throw new Error('it is there');
    const [was] = loaded.value.coaches;
    if (!was) throw new Error('it has a coach');
    const coaches = [{ ...was, userId: users.ans.id }, ...loaded.value.coaches];
    await found.store.dossiers.save(loaded.value.id, loaded.revision, { ...loaded.value, coaches });
    expect(await found.confirm(id, users.ans)).toMatchObject(refusedWith('notAllowed'));

    const standsIn = {
      coachId: users.sanne.id,
      substituteId: users.ans.id,
      from: '2026-01-01',
      until: '2036-01-01',
    } as const;
    const other = await listScene({ organisation: { ...castOrganisation, substitutions: [standsIn] } });
    expect(await other.confirm(await other.propose())).toMatchObject(refusedWith('notAllowed'));
  });

  it('is left to the manager where there is one who may, and falls to the directorate after thirty days', async () => {
    const found = await listScene();
    const second = { ...users.ans, id: users.kees.id, roles: ['directorate' as const] };
    const { value, revision } = found.store.organisation.read();
    const house = value.users.map((user) => (user.id === second.id ? { ...user, roles: second.roles } : user));
    await found.store.organisation.save(revision, { ...value, users: house });
    const id = await found.propose(users.ans);
    expect(await found.confirm(id, users.kees)).toMatchObject(refusedWith('notAllowed'));
    await found.on(addDays(found.from, 30));
    expect(await found.confirm(id, users.kees)).toMatchObject(refusedWith('notAllowed'));
    await found.on(addDays(found.from, 31));
    expect(await found.confirm(id, users.kees)).toMatchObject({ ok: true });
  });

  it('is not there for other branches, coaches, clerks, complaint handlers and the administrator', async () => {
    const found = await listScene();
    const id = await found.propose();
    const fingerprint = await found.seen(id);
    for (const user of [users.els, users.sanne, users.fatma, users.kees, users.stef]) {
      const { branchId } = found;
      expect(await proposeList(found.deps, by(user), { branchId, fingerprint })).toMatchObject(refusedWith('notFound'));
      expect(await found.confirm(id, user)).toMatchObject(refusedWith('notFound'));
      const no = { id, reason: 'Ik wil dit niet' };
      expect(await withdrawList(found.deps, by(user), no)).toMatchObject(refusedWith('notFound'));
    }
    expect(await found.places()).toEqual(['toConfirm', 'toConfirm']);
  });

  it('is not confirmed when a dossier changed since it was shown, and is when it was shown anew', async () => {
    const found = await listScene();
    const [first] = found.ids;
    if (!first) throw new Error('there are two');
    const shown = await found.seenDue();
    await readContent(found.deps, by(users.ans), first, { reason: 'Vraag van de gemeente' });
    const stale = { branchId: found.branchId, fingerprint: shown };
    expect(await proposeList(found.deps, by(users.hugo), stale)).toMatchObject(refusedWith('conflict'));
    const id = await found.propose();
    const fingerprint = await found.seen(id);
    await readContent(found.deps, by(users.hugo), first, { reason: 'Vraag van de gemeente' });
    expect(await confirmList(found.deps, by(users.ans), { id, fingerprint })).toMatchObject(refusedWith('conflict'));
    expect(await found.places()).toEqual(['toConfirm', 'toConfirm']);
    expect(await found.confirm(id)).toMatchObject({ ok: true });
  });

  it('is one at a time in a branch, however often the button is pressed', async () => {
    const found = await listScene();
    const proposal = { branchId: found.branchId, fingerprint: await found.seenDue() };
    const pressed = await Promise.all([1, 2, 3].map(() => proposeList(found.deps, by(users.hugo), proposal)));
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(found.store.destructionLists.open()).toHaveLength(1);
  });

  it('is withdrawn with a reason until the last of the seven days, and has to be confirmed anew', async () => {
    const found = await listScene();
    const id = await found.propose();
    await found.confirm(id);
    await found.on(addDays(found.from, 7));
    const withdrawn = await withdrawList(found.deps, by(users.hugo), { id, reason: 'Eerst nog overleg' });
    expect([withdrawn.ok, await found.places()]).toEqual([true, ['due', 'due']]);
    await found.on(addDays(found.from, 9));
    expect(await found.places()).toEqual(['due', 'due']);
    const again = await found.propose(users.ans);
    expect(await found.places()).toEqual(['toConfirm', 'toConfirm']);
    expect(await found.confirm(again, users.hugo)).toMatchObject({ ok: true });
    expect(await withdrawList(found.deps, by(users.hugo), { id, reason: 'Nog eens' })).toMatchObject(
      refusedWith('illegalStep'),
    );
  });
});

describe('a hold that comes while a list waits (R33, E10)', () => {
  it('takes its dossier out of the list, also in the seven days, and leaves the others on it', async () => {
    for (const confirmed of [false, true]) {
      const found = await listScene();
      const [first, second] = found.ids;
      if (!first || !second) throw new Error('there are two');
      const id = await found.propose();
      if (confirmed) await found.confirm(id);
      await found.asked(first);
      expect(await found.places()).toEqual(['onHold', confirmed ? 'coolingOff' : 'toConfirm']);
      const { entries, exceptions } = await found.list(id);
      expect(entries.map((one) => 'of' in one && one.of.id)).toEqual([second]);
      expect(exceptions).toMatchObject([{ of: { kind: 'dossier', id: first }, reason: 'held' }]);
    }
  });

  it('makes it wait for a new list when it is let go, however long the old one waits', async () => {
    const found = await listScene();
    const [first] = found.ids;
    if (!first) throw new Error('there are two');
    const id = await found.propose();
    const request = await found.asked(first);
    await found.dropped(request);
    expect(await found.places()).toEqual(['dueSoon', 'toConfirm']);
    await found.on(addDays(found.from, 14));
    expect(await found.places()).toEqual(['due', 'toConfirm']);
    expect(await found.confirm(id)).toMatchObject({ ok: true });
    expect(await found.places()).toEqual(['due', 'coolingOff']);
  });

  it('ends a list on which nothing is left', async () => {
    const found = await listScene();
    const id = await found.propose();
    for (const dossier of found.ids) await found.asked(dossier);
    expect((await found.list(id)).stage).toMatchObject({ kind: 'withdrawn', by: 'program' });
    expect(await found.places()).toEqual(['onHold', 'onHold']);
  });

  it('is seen at the moment somebody confirms, also when nothing followed it yet', async () => {
    const found = await listScene();
    const [first] = found.ids;
    const id = await found.propose();
    const dossier = first && (await found.stored(first));
    if (!dossier) throw new Error('there are two');
    // a restriction of which only the dossier knows: the process died right after that write
    const request = await found.asked(found.ids[1] ?? dossier.id);
    const loaded = await found.store.dossiers.load(dossier.id);
    const restricted = { ...dossier, restrictedBy: [request] };
    await found.store.dossiers.save(dossier.id, loaded?.revision ?? 0, restricted);
    expect(await found.confirm(id)).toMatchObject(refusedWith('conflict'));
    await found.on(addDays(found.from, 1));
    expect(await found.places()).toEqual(['onHold', 'onHold']);
  });
});

describe('a dossier that is left out (R31)', () => {
  const leave = (reason: string, until: `${number}-${number}-${number}`) => ({
    answers: { reason, until },
    reasons: [],
  });

  it('is back on the list on the day that was named, thirty days on at the latest, without anybody doing anything', async () => {
    const found = await listScene();
    const [first, second] = found.ids;
    if (!first || !second) throw new Error('there are two');
    const late = leave('Vraag van de gemeente', addDays(found.from, 31));
    expect(await leaveOut(found.deps, by(users.hugo), first, late)).toMatchObject(refusedWith('invalid'));
    const until = addDays(found.from, 30);
    const left = await leaveOut(found.deps, by(users.hugo), first, leave('Vraag van de gemeente', until));
    expect(left.ok).toBe(true);
    const id = await found.propose();
    expect((await found.list(id)).entries.map((one) => 'of' in one && one.of.id)).toEqual([second]);
    expect(await found.places()).toEqual(['due', 'toConfirm']);
    await withdrawList(found.deps, by(users.hugo), { id, reason: 'Samen met de andere' });
    await found.on(until);
    expect((await found.list(await found.propose())).entries).toHaveLength(2);
    const { retention, events } = await found.stored(first);
    expect(retention.leftOut).toMatchObject([{ by: users.hugo.id, reason: 'Vraag van de gemeente', until }]);
    expect(events.filter(({ type }) => type === 'destruction.leftOut')).toHaveLength(1);
  });

  it('is not left out by a coach, and not once it stands on a list', async () => {
    const found = await listScene();
    const [first] = found.ids;
    if (!first) throw new Error('there are two');
    const reason = leave('Ik wil het houden', addDays(found.from, 3));
    expect((await leaveOut(found.deps, by(users.sanne), first, reason)).ok).toBe(false);
    await found.propose();
    expect(await leaveOut(found.deps, by(users.hugo), first, reason)).toMatchObject(refusedWith('illegalStep'));
    expect(statePath((await found.stored(first)).retention.machine)).toBe('toConfirm');
  });
});

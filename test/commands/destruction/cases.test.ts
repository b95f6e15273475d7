import { describe, expect, it } from 'vitest';
import { confirmList } from '#src/commands/destruction/confirm.ts';
import { thingsOf, whoConfirms } from '#src/commands/destruction/confirmers.ts';
import { proposablesFor } from '#src/commands/destruction/house-list.ts';
import { entryOf, proposablesOf, seenAs } from '#src/commands/destruction/proposable.ts';
import { proposeList } from '#src/commands/destruction/propose.ts';
import { runDestructions } from '#src/commands/destruction/run-destructions.ts';
import { seesList } from '#src/commands/destruction/seen-list.ts';
import { takeHeldOff } from '#src/commands/destruction/take-off.ts';
import { tellOverdueCases } from '#src/commands/destruction/tell-overdue-cases.ts';
import { withdrawList } from '#src/commands/destruction/withdraw.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { Case } from '#src/domain/cases/case.ts';
import { destroyCaseFrom } from '#src/domain/destruction/case-end.ts';
import type { ListOwner } from '#src/domain/destruction/destruction.ts';
import type { DestructionId, ItemId } from '#src/domain/ids.ts';
import type { Organisation, User } from '#src/domain/organisation.ts';
import { summarise } from '#src/domain/summarise.ts';
import type { Day } from '#src/domain/time.ts';
import { openMemoryStore } from '#src/store/memory.ts';
import { castId, castOrganisation, users } from '#test/builders/cast.ts';
import { movableClock } from '#test/builders/clock.ts';
import { dossierIn } from '#test/builders/states.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { sampleBreach, sampleComplaint, sampleRequest } from '#test/store/sample-case.ts';
import { depsOn } from './scene.ts';

const closedOn: Day = '2026-02-28';
const since = { handling: closedOn, clock: closedOn, hold: closedOn };
/** Two years later, not a day before: 2028 has a 29 February. */
const from: Day = '2028-02-29';

const settled = { handling: 'settled', clock: 'met', hold: 'released' };
const closedComplaint = { handling: 'closed', clock: 'met', external: 'none', hold: 'released' };

function closedRequest(number: number, changed: Parameters<typeof sampleRequest>[1] = {}) {
  const sample = sampleRequest(number);
  return sampleRequest(number, { machine: { ...sample.machine, value: settled }, since, ...changed });
}

function oldComplaint(number: number, changed: Parameters<typeof sampleComplaint>[1] = {}) {
  const sample = sampleComplaint(number);
  return sampleComplaint(number, { machine: { ...sample.machine, value: closedComplaint }, since, ...changed });
}

async function scene(cases: readonly Case[], organisation: Organisation = castOrganisation) {
  const store = await openMemoryStore({ summarise, organisation });
  for (const one of cases) await store.cases.create(one.id, one);
  const clock = movableClock(from);
  const deps = depsOn(store, clock);
  await store.knownDay.remember(addDays(from, -1));
  const offered = async (owner: ListOwner, user: User = users.ans) =>
    owner === 'house' ? proposablesFor(deps, user) : proposablesOf(store, owner, clock.today());
  return {
    deps,
    store,
    clock,
    offered: async (owner: ListOwner, user?: User) => (await offered(owner, user)).map((one) => entryOf(one).reference),
    propose: async (owner: ListOwner, user: User = users.ans) =>
      proposeList(deps, by(user), { branchId: owner, fingerprint: seenAs(await offered(owner, user)) }),
    async confirm(id: DestructionId, user: User) {
      const list = (await store.destructions.load(id))?.value;
      if (!list) throw new Error('no such list');
      return confirmList(deps, by(user), { id, fingerprint: seenAs(await thingsOf(store, list)) });
    },
    async confirmers(id: DestructionId) {
      const list = (await store.destructions.load(id))?.value;
      return list && (await whoConfirms(deps, list)).map((user) => user.id);
    },
    async on(day: Day) {
      clock.set(day);
      return runDestructions(deps, day);
    },
  };
}

const branchId = users.hugo.branchId;
const second: User = { ...users.els, roles: ['directorate'] };
const twoDirectors: Organisation = {
  ...castOrganisation,
  users: castOrganisation.users.map((user) => (user.id === second.id ? second : user)),
};

describe('the own term of a case', () => {
  it.each([
    ['request', '2026-02-28', '2028-02-29'],
    ['request', '2024-02-29', '2026-03-01'],
    ['complaint', '2026-12-31', '2029-01-01'],
    ['complaint', '2026-03-28', '2028-03-29'],
    ['breach', '2026-02-28', '2031-03-01'],
    ['breach', '2024-02-29', '2029-03-01'],
  ] as const)('of a %s closed on %s is over on %s', (kind, closed, first) => {
    expect(destroyCaseFrom({ kind, since: { handling: closed }, receivedOn: '2020-01-01' })).toBe(first);
  });

  it('makes it stand on the list of its branch on that day, and on none the day before', async () => {
    const found = await scene([closedRequest(1, { branchId }), closedRequest(2)]);
    found.clock.set(addDays(from, -1));
    expect([await found.offered(branchId), await found.offered('house')]).toEqual([[], []]);
    found.clock.set(from);
    expect([await found.offered(branchId), await found.offered('house')]).toEqual([['V-2026-0001'], ['V-2026-0002']]);
  });

  it('does not begin while a letter still lies here or it is open', async () => {
    const open = sampleRequest(3, { branchId, since });
    const found = await scene([open]);
    found.clock.set(addDays(from, 4000));
    expect(await found.offered(branchId)).toEqual([]);
  });
});

describe('a case that no dossier takes along (DOMAIN 7.3)', () => {
  it('is destroyed eight days after somebody confirmed: key, line, certificate without a number of a complaint, figure', async () => {
    const complaint = oldComplaint(1, { branchId });
    const found = await scene([complaint, closedRequest(2)], twoDirectors);
    const made = await found.propose('house');
    const ids = made.ok ? made.value : [];
    // a complaint is a list by itself
    expect(ids).toHaveLength(2);
    for (const id of ids) expect(await found.confirm(id, second)).toMatchObject({ ok: true });
    await found.on(addDays(from, 7));
    expect(found.store.cases.count()).toBe(2);
    expect(await found.on(addDays(from, 8))).toMatchObject({ done: 2, certified: 2, failed: [] });
    expect(found.store.cases.count()).toBe(0);
    expect(
      found.store.destroyed.lines().map(({ reference, branchId: owner, endYear }) => [reference, owner, endYear]),
    ).toEqual(
      expect.arrayContaining([
        ['V-2026-0002', 'house', 2026],
        ['K-2026-001', 'house', 2026],
      ]),
    );
    expect((await found.store.figures.kept()).map(({ kind }) => kind).sort()).toEqual(['complaint', 'request']);
    for (const id of ids) {
      const stage = (await found.store.destructions.load(id))?.value.stage;
      if (stage?.kind !== 'done') throw new Error('it is carried out');
      const words = Buffer.from(await found.store.blobs.get(id, stage.certificate.model)).toString();
      expect(words).not.toContain('K-2026');
      expect(words).toContain('door de directie');
    }
  });

  it('stays while its dossier is held or restricted, or a case beside it is open, and fourteen days after', async () => {
    const builder = dossierIn('ended', { number: 1 });
    const dossier = builder.build();
    const hold = {
      ...{
        id: castId<ItemId>('hold'),
        kind: 'court' as const,
        reason: 'Een rechtszaak',
        by: users.ans.id,
        reviews: [],
      },
      ...{ setOn: '2028-01-10' as const, reviewOn: '2028-04-01' as const },
    };
    const mine = closedRequest(1, { dossierId: dossier.id });
    const held = await scene([mine]);
    const retention = { ...dossier.retention, holds: [hold] };
    await held.store.dossiers.create(dossier.id, { ...dossier, retention });
    expect(await held.offered(dossier.branchId)).toEqual([]);
    const ended = { ...hold, ended: { on: from, by: users.ans.id } };
    await held.store.dossiers.save(dossier.id, 1, { ...dossier, retention: { ...retention, holds: [ended] } });
    for (const [day, offered] of [
      [addDays(from, 13), []],
      [addDays(from, 14), [mine.reference]],
    ] as const) {
      held.clock.set(day);
      expect([day, await held.offered(dossier.branchId)]).toEqual([day, offered]);
    }
    // also where the dossier is gone
    const open = sampleComplaint(4, { dossierId: dossier.id });
    const beside = await scene([closedRequest(1, { branchId, dossierId: dossier.id }), open]);
    expect(await beside.offered(branchId)).toEqual([]);
    const restricted = await scene([mine]);
    await restricted.store.dossiers.create(dossier.id, { ...dossier, restrictedBy: [mine.id] });
    expect(await restricted.offered(dossier.branchId)).toEqual([]);
  });

  it('stays as long as a living dossier needs it to be understood, and goes by itself after that', async () => {
    const dossier = dossierIn('ended', { number: 1 }).build();
    const correcting = closedRequest(1, { branchId, dossierId: dossier.id, replaced: [castId('plan')] });
    const found = await scene([correcting]);
    await found.store.dossiers.create(dossier.id, dossier);
    expect(await found.offered(branchId)).toEqual([]);
    await found.store.dossiers.destroy(dossier.id);
    expect(await found.offered(branchId)).toEqual([correcting.reference]);
  });

  it('leaves its list when something comes to hold it, and is asked again at the last moment', async () => {
    const dossier = dossierIn('ended', { number: 1 }).build();
    const mine = closedRequest(1, { branchId, dossierId: dossier.id });
    const found = await scene([mine]);
    const made = await found.propose(branchId, users.hugo);
    const [id] = made.ok ? made.value : [];
    if (!id) throw new Error('it is proposed');
    expect(await found.confirm(id, users.ans)).toMatchObject({ ok: true });
    const open = sampleRequest(5, { dossierId: dossier.id });
    await found.store.cases.create(open.id, open);
    expect(await found.on(addDays(from, 8))).toMatchObject({ done: 0 });
    const list = (await found.store.destructions.load(id))?.value;
    expect(list).toMatchObject({
      stage: { kind: 'withdrawn', by: 'program' },
      exceptions: [{ reference: mine.reference, reason: 'openCase' }],
    });
    expect(found.store.cases.count()).toBe(2);
  });
});

describe('who decides about a case (R31, R51)', () => {
  it('is never whom a complaint is about: no row, no list, no page of it, also among what is proposed by another', async () => {
    const about = oldComplaint(1, { aboutUserIds: [second.id] });
    const other = oldComplaint(2);
    const found = await scene([about, other], twoDirectors);
    expect(await found.offered('house', second)).toEqual(['K-2026-002']);
    expect(await found.offered('house')).toEqual(['K-2026-001', 'K-2026-002']);
    const made = await found.propose('house');
    const [hidden, seen] = made.ok ? made.value : [];
    if (!hidden || !seen) throw new Error('each is a list');
    expect(await found.confirm(hidden, second)).toMatchObject({ ok: false, refusal: { code: 'notFound' } });
    expect(await withdrawList(found.deps, by(second), { id: hidden, reason: 'Nee' })).toMatchObject({
      refusal: { code: 'notFound' },
    });
    expect(await found.confirmers(hidden)).toEqual([users.kees.id]);
    expect(await found.confirm(seen, second)).toMatchObject({ ok: true });
  });

  it('finds no trace of a list that ended since something came to hold it either', async () => {
    const dossier = dossierIn('ended', { number: 1 }).build();
    const found = await scene([oldComplaint(1, { dossierId: dossier.id, aboutUserIds: [second.id] })], twoDirectors);
    const made = await found.propose('house');
    const [id] = made.ok ? made.value : [];
    if (!id) throw new Error('it is proposed');
    const open = sampleRequest(5, { dossierId: dossier.id });
    await found.store.cases.create(open.id, open);
    await takeHeldOff(found.store, from, 'house');
    const list = (await found.store.destructions.load(id))?.value;
    expect(list).toMatchObject({ stage: { kind: 'withdrawn' }, entries: [] });
    const sees = async (user: User) => list && seesList(found.deps, user, list);
    expect(await Promise.all([users.ans, second, users.hugo, users.sanne].map(sees))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('is not who handled it; where a house has nobody else, after thirty days who did, and a manager last', async () => {
    const handled = oldComplaint(1, { handlerId: users.kees.id });
    const found = await scene([handled]);
    const made = await found.propose('house');
    const [id] = made.ok ? made.value : [];
    if (!id) throw new Error('it is proposed');
    expect(await found.confirmers(id)).toEqual([]);
    found.clock.set(addDays(from, 31));
    expect(await found.confirmers(id)).toEqual([users.kees.id]);
    expect(await found.confirm(id, users.ans)).toMatchObject({ refusal: { code: 'notAllowed' } });
    expect(await found.confirm(id, users.kees)).toMatchObject({ ok: true });
  });

  it('shows nothing of the house to a manager, a coach or a clerk, and nothing of a complaint on the list of a branch', async () => {
    const found = await scene([oldComplaint(1, { branchId }), closedRequest(2), closedRequest(3, { branchId })]);
    for (const user of [users.hugo, users.sanne, users.fatma, users.stef]) {
      expect(await found.offered('house', user)).toEqual([]);
      expect(await found.propose('house', user)).toMatchObject({ refusal: { code: 'notFound' } });
    }
    expect(await found.offered(branchId)).toEqual(['V-2026-0003']);
  });

  it('lets nobody confirm a request who had a part in it', async () => {
    const line = {
      id: castId<ItemId>('line'),
      at: '2026-02-28T09:00:00.000Z',
      type: 'talk.held',
      by: users.ans.id,
    } as const;
    const found = await scene([closedRequest(1, { branchId, events: [line] })]);
    const made = await found.propose(branchId, users.hugo);
    const [id] = made.ok ? made.value : [];
    if (!id) throw new Error('it is proposed');
    expect(await found.confirm(id, users.ans)).toMatchObject({ refusal: { code: 'notAllowed' } });
  });

  it('keeps a breach for five years', async () => {
    const breach = sampleBreach(1, {
      machine: { machine: 'breach', version: 1, value: 'closed', context: {} },
      since: { closed: closedOn },
      branchId,
    });
    const found = await scene([breach]);
    expect(await found.offered(branchId)).toEqual([]);
    found.clock.set('2031-02-28');
    expect(await found.offered(branchId)).toEqual([]);
    found.clock.set('2031-03-01');
    expect(await found.offered(branchId)).toEqual([breach.reference]);
  });
});

describe('when nobody decides about a case (R31)', () => {
  it('mails the directorate after thirty days, one a branch and one a complaint, again each week, and never whom it is about', async () => {
    const cases = [
      oldComplaint(1, { aboutUserIds: [second.id] }),
      closedRequest(2, { branchId }),
      closedRequest(3, { branchId }),
    ];
    const found = await scene(cases, twoDirectors);
    const told = async () => {
      const all = await Promise.all(cases.map(({ id }) => found.store.cases.load(id)));
      return all.map((one) => one?.value.messages.map(({ kind, to }) => `${kind} ${to.email}`).sort());
    };
    const pass = async (days: number) => {
      found.clock.set(addDays(from, days));
      return tellOverdueCases(found.deps, addDays(from, days));
    };
    await pass(30);
    expect(await told()).toEqual([[], [], []]);
    await pass(31);
    const [ans, other] = [`M04 ${users.ans.email}`, `M04 ${second.email}`];
    expect(await told()).toEqual([[ans], [ans, other], []]);
    await pass(32);
    expect(await told()).toEqual([[ans], [ans, other], []]);
  });
});

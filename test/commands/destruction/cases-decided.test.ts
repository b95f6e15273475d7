import { describe, expect, it } from 'vitest';
import { seesList } from '#src/commands/destruction/seen-list.ts';
import { takeHeldOff } from '#src/commands/destruction/take-off.ts';
import { tellOverdueCases } from '#src/commands/destruction/tell-overdue-cases.ts';
import { withdrawList } from '#src/commands/destruction/withdraw.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { ItemId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { castId, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { sampleBreach, sampleRequest } from '#test/store/sample-case.ts';
import { branchId, closedOn, closedRequest, from, oldComplaint, scene, second, twoDirectors } from './cases-scene.ts';

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

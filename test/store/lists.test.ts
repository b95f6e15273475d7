import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BranchId, ContactId, ContractId, DossierId, UserId } from '#src/domain/ids.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { createDossierLists } from '#src/store/lists/dossier-lists.ts';
import { fold } from '#src/store/lists/sort-keys.ts';
import type { ListQuery } from '#src/store/port.ts';
import { idOf, summaryOf } from './sample-dossier.ts';

const all: ListQuery = { scope: { kind: 'all' }, order: 'name', limit: 1000 };

function listsOf(summaries: readonly DossierSummary[]) {
  const lists = createDossierLists();
  lists.fill(summaries);
  return lists;
}

function pages(lists: ReturnType<typeof createDossierLists>, query: ListQuery): DossierId[] {
  const found: DossierId[] = [];
  for (let after: string | undefined; ; ) {
    const page = lists.list({ ...query, ...(after !== undefined && { after }) });
    found.push(...page.rows.map((row) => row.id));
    if (page.next === undefined) return found;
    after = page.next;
  }
}

describe('the lists', () => {
  it('order surnames as a Dutch reader expects, without regard to accents, capitals and prefixes', () => {
    const names = [
      'Zwart, A.',
      'Özdemir, B.',
      'Proef, J.M. van der',
      'Proefman, A.',
      'Proef, A.',
      'Øster, C.',
      'Łukasz, D.',
      'Nguyễn, E.',
    ];
    const lists = listsOf(names.map((name, at) => summaryOf(at, { name })));
    expect(lists.list(all).rows.map((row) => row.name)).toEqual([
      'Łukasz, D.',
      'Nguyễn, E.',
      'Øster, C.',
      'Özdemir, B.',
      'Proef, A.',
      'Proef, J.M. van der',
      'Proefman, A.',
      'Zwart, A.',
    ]);
  });

  it('put the newest reference first, by number', () => {
    const lists = listsOf([
      summaryOf(1, { reference: 'MG-2026-9999' }),
      summaryOf(2, { reference: 'MG-2026-10000' }),
      summaryOf(3, { reference: 'MG-2025-12000' }),
    ]);
    expect(lists.list({ ...all, order: 'reference' }).rows.map((row) => row.reference)).toEqual([
      'MG-2026-10000',
      'MG-2026-9999',
      'MG-2025-12000',
    ]);
  });

  it('find by the start of a surname, reference or order number', () => {
    const lists = listsOf([
      summaryOf(1, { name: 'Şahin-Đorđević, A.', reference: 'MG-2026-0417', orderNumber: 'UWV/88' }),
      summaryOf(2, { name: 'Proef, J.M. van der', reference: 'MG-2026-0500', orderNumber: '4500-12' }),
    ]);
    const find = (search: string) => lists.list({ ...all, search }).rows.map((row) => row.reference);
    for (const search of ['sahin', 'ŞAHIN-Đ', 'mg-2026-04', '2026-0417', 'uwv/8'])
      expect(find(search)).toEqual(['MG-2026-0417']);
    for (const search of ['proe', 'van der Proef', 'Proef, J', '4500']) expect(find(search)).toEqual(['MG-2026-0500']);
    expect(find('oef')).toEqual([]);
    expect(find('  ')).toHaveLength(2);
  });

  it('find by any word of a surname, in every order', () => {
    const lists = listsOf([
      summaryOf(1, { name: 'El Amrani, S.', reference: 'MG-2026-0001' }),
      summaryOf(2, { name: 'Bakker-van der Berg, A.', reference: 'MG-2026-0002' }),
      summaryOf(3, { name: 'Berger, A.', reference: 'MG-2026-0003' }),
      summaryOf(4, { name: 'Amrani, S. El', reference: 'MG-2026-0004' }),
    ]);
    for (const order of ['name', 'reference'] as const) {
      const find = (search: string) =>
        lists
          .list({ ...all, order, search })
          .rows.map((row) => Number(row.reference.slice(-1)))
          .sort();
      for (const search of ['amrani', 'El Amrani', 'el amr']) expect([search, find(search)]).toEqual([search, [1, 4]]);
      for (const search of ['bakker-van', 'Bakker-van der Berg', 'Bakker']) expect(find(search)).toEqual([2]);
      for (const search of ['berg', 'van der berg']) expect(find(search)).toEqual([2, 3]);
      expect(find('erg')).toEqual([]);
    }
  });

  it('show a scope nothing outside it', () => {
    const summaries = Array.from({ length: 60 }, (_, at) => summaryOf(at, { open: at % 3 !== 0 }));
    const lists = listsOf(summaries);
    const coachIds = [idOf<UserId>('coach-1'), idOf<UserId>('coach-2')];
    const branchIds = [idOf<BranchId>('branch-1')];
    const expected = (keep: (summary: DossierSummary) => boolean) =>
      new Set(summaries.filter(keep).map((one) => one.id));
    expect(new Set(pages(lists, { ...all, scope: { kind: 'coaches', coachIds }, limit: 7 }))).toEqual(
      expected((one) => coachIds.includes(one.coachId)),
    );
    const cell = { kind: 'coaches', coachIds, branchId: idOf<BranchId>('branch-2') } as const;
    expect(new Set(pages(lists, { ...all, scope: cell, limit: 7 }))).toEqual(
      expected((one) => coachIds.includes(one.coachId) && one.branchId === cell.branchId),
    );
    expect(new Set(pages(lists, { ...all, scope: { kind: 'branches', branchIds }, open: true, limit: 7 }))).toEqual(
      expected((one) => one.open && branchIds.includes(one.branchId)),
    );
    expect(lists.list({ ...all, scope: { kind: 'coaches', coachIds: [] } }).rows).toEqual([]);
  });

  it('page without losing or repeating a row, and a cursor names nobody', () => {
    const lists = listsOf(Array.from({ length: 57 }, (_, at) => summaryOf(at)));
    for (const order of ['name', 'reference'] as const) {
      const whole = lists.list({ ...all, order }).rows.map((row) => row.id);
      for (const limit of [1, 5, 57, 58]) expect(pages(lists, { ...all, order, limit })).toEqual(whole);
    }
    expect(lists.list({ ...all, limit: 5 }).next).toMatch(/^[0-9a-z]{26}$/);
  });

  it('tell whose tick or mail is due, the earliest first, and which order is known', () => {
    const lists = listsOf([
      summaryOf(1, { tickDueOn: '2026-03-02', mailDueAt: '2026-03-01T08:00:00.000Z' }),
      summaryOf(2, { tickDueOn: '2026-03-01' }),
      summaryOf(3, { tickDueOn: '2026-03-03', mailDueAt: '2026-03-01T07:59:00.000Z' }),
    ]);
    expect([...lists.tickDue('2026-03-02')]).toEqual([idOf('dossier-2'), idOf('dossier-1')]);
    expect([...lists.mailDue('2026-03-01T08:00:00.000Z')]).toEqual([idOf('dossier-3'), idOf('dossier-1')]);
    expect(lists.byOrder(summaryOf(1).sponsorId, ' opd-1 ')?.id).toBe(idOf('dossier-1'));
    expect(lists.byOrder(summaryOf(2).sponsorId, 'OPD-1')).toBeUndefined();
  });

  it('find the open dossier of an order number, whatever ended with that number before or after', () => {
    const same = { sponsorId: summaryOf(1).sponsorId, orderNumber: 'OPD-1' };
    const ended = { ...same, open: false, state: 'ended' };
    const lists = listsOf([summaryOf(1, ended), summaryOf(2, same), summaryOf(3, ended)]);
    expect(lists.byOrder(same.sponsorId, 'opd-1')?.id).toBe(idOf('dossier-2'));
    expect(listsOf([summaryOf(1, ended)]).byOrder(same.sponsorId, 'OPD-1')?.open).toBe(false);
  });

  it('answer the same after any row of changes as lists filled at once', () => {
    const change = fc.record({
      number: fc.nat(30),
      remove: fc.boolean(),
      name: fc.constantFrom('Aa, B.', 'Áb, C.', 'Bakker, D.', 'bakkerij, E.'),
      coach: fc.nat(3),
      open: fc.boolean(),
      on: fc.constantFrom('2026-01-01', '2026-02-01', undefined),
      tick: fc.constantFrom('2026-01-05', '2026-02-05', undefined),
      contacts: fc.uniqueArray(fc.constantFrom('anna', 'bea'), { maxLength: 2 }),
      bsn: fc.constantFrom('wia', 'zw', undefined),
    });
    const query = fc.record({
      scope: fc.constantFrom<ListQuery['scope']>(
        { kind: 'all' },
        { kind: 'coaches', coachIds: [idOf<UserId>('coach-0'), idOf<UserId>('coach-2')] },
        { kind: 'branches', branchIds: [idOf<BranchId>('branch-1')] },
      ),
      order: fc.constantFrom<ListQuery['order']>('name', 'reference'),
      search: fc.constantFrom('', 'b', 'ab', 'mg', 'opd-1', 'bakker'),
      limit: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), fc.nat(30), query, (changes, before, asked) => {
        // filled at a start, and not looked at before the changes
        const there = Array.from({ length: before }, (_, number) => summaryOf(number));
        const lists = listsOf(there);
        const present = new Map<DossierId, DossierSummary>(there.map((one) => [one.id, one]));
        for (const { number, remove, name, coach, open, on, tick, contacts, bsn } of changes) {
          const { tickDueOn: _, ...plain } = summaryOf(number);
          const summary: DossierSummary = {
            ...plain,
            name,
            coachId: idOf<UserId>(`coach-${coach}`),
            open,
            next: { kind: 'writePlan', ...(on && { on }) },
            ...(tick && { tickDueOn: tick }),
            ...(bsn && { bsnUnder: idOf<ContractId>(bsn) }),
            ...(contacts.length > 0 && { liesWith: contacts.map(idOf<ContactId>) }),
          };
          if (remove) lists.remove(summary.id);
          else lists.put(summary);
          if (remove) present.delete(summary.id);
          else present.set(summary.id, summary);
          lists.lyingWith(idOf<ContactId>('anna'));
          lists.holdingBsn(idOf<ContractId>('wia'));
        }
        const fresh = listsOf([...present.values()]);
        expect(pages(lists, asked)).toEqual(pages(fresh, asked));
        expect([...lists.tickDue('2026-01-31')]).toEqual([...fresh.tickDue('2026-01-31')]);
        const anna = [...present.values()].filter((one) => one.liesWith?.includes(idOf<ContactId>('anna')));
        expect(new Set(lists.lyingWith(idOf<ContactId>('anna')))).toEqual(new Set(anna));
        const wia = [...present.values()].filter((one) => one.bsnUnder === idOf<ContractId>('wia'));
        expect(new Set(lists.holdingBsn(idOf<ContractId>('wia')))).toEqual(new Set(wia));
        const [some] = present.values();
        if (some) expect(lists.byOrder(some.sponsorId, some.orderNumber)?.id).toBe(some.id);
        const naive = [...present.values()]
          .filter((one) => asked.search === '' || isHit(one, asked.search))
          .filter((one) => inScope(one, asked));
        expect(new Set(pages(lists, asked))).toEqual(new Set(naive.map((one) => one.id)));
      }),
      { numRuns: 300 },
    );
  });
});

function isHit(summary: DossierSummary, search: string): boolean {
  const start = fold(search);
  return [summary.name, summary.reference, summary.orderNumber].some((text) => fold(text).startsWith(start));
}

function inScope(summary: DossierSummary, { scope }: Pick<ListQuery, 'scope'>): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'branches':
      return scope.branchIds.includes(summary.branchId);
    case 'coaches':
      return scope.coachIds.includes(summary.coachId);
  }
}

describe('the list of destruction', () => {
  const keeping = (from: `${number}-${number}-${number}`, at: 'due' | 'onHold' = 'due') => ({
    keeping: { at, from, year: 2026 },
  });

  it('has each dossier where it stands, of one branch or of all, the earliest day first', () => {
    const lists = listsOf([
      summaryOf(1, keeping('2028-12-01')),
      summaryOf(4, keeping('2028-11-23')),
      summaryOf(2, keeping('2028-11-30')),
      summaryOf(3, keeping('2028-01-01', 'onHold')),
      summaryOf(5),
    ]);
    const at = (...asked: Parameters<typeof lists.keptAt>) => lists.keptAt(...asked).map(({ reference }) => reference);
    expect(at('due')).toEqual(['MG-2026-0004', 'MG-2026-0002', 'MG-2026-0001']);
    expect(at('due', summaryOf(1).branchId)).toEqual(['MG-2026-0004', 'MG-2026-0001']);
    lists.put(summaryOf(4, keeping('2028-12-24', 'onHold')));
    expect([at('due', summaryOf(1).branchId), at('onHold')]).toEqual([
      ['MG-2026-0001'],
      ['MG-2026-0003', 'MG-2026-0004'],
    ]);
    lists.remove(summaryOf(4).id);
    expect(at('onHold')).toEqual(['MG-2026-0003']);
  });
});

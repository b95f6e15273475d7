import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BranchId, DossierId, UserId } from '#src/domain/ids.ts';
import { type DossierSummary, type TaskRight, taskRights } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { workIn, workPlace } from '#src/domain/work.ts';
import { createDossierLists } from '#src/store/lists/dossier-lists.ts';
import type { Scope, WorkPart } from '#src/store/port.ts';
import { idOf, summaryOf } from './sample-dossier.ts';

const coachRights: readonly TaskRight[] = ['trajectory.coach', 'mail.repair', 'document.send'];
const everywhere: Scope = { kind: 'all' };
type Lists = ReturnType<typeof createDossierLists>;

function listsOf(summaries: readonly DossierSummary[]): Lists {
  const lists = createDossierLists();
  lists.fill(summaries);
  return lists;
}

function allWork(lists: Lists, parts: readonly WorkPart[], limit = 7): DossierId[] {
  const found: DossierId[] = [];
  for (let after: string | undefined; ; ) {
    const page = lists.work({ parts, after, limit });
    found.push(...page.rows.map(({ id }) => id));
    if (page.next === undefined) return found;
    after = page.next;
  }
}

const mixed = [
  summaryOf(1, { next: { kind: 'writeReport', on: '2026-05-02' } }),
  summaryOf(2, { next: { kind: 'writePlan' } }),
  summaryOf(3, { next: { kind: 'callSponsor', on: '2026-04-01' } }),
  summaryOf(4, { next: { kind: 'awaitPlanDecision', waitsFor: { who: 'sponsor', since: '2026-03-01' } } }),
  summaryOf(5, { next: { kind: 'none' } }),
  summaryOf(6, { next: { kind: 'postLetter', on: '2026-05-01' }, open: false }),
  summaryOf(7, { next: { kind: 'callSponsor', on: '2026-04-02' }, also: [{ kind: 'writePlan', on: '2026-06-01' }] }),
];
const numbers = (ids: readonly DossierId[]) =>
  ids.map((id) => mixed.findIndex((one) => one.id === id)).map((index) => index + 1);

describe('the lists of work', () => {
  it('put own work first by day and none last, then what waits for another, then what a colleague does', () => {
    const parts = [{ scope: everywhere, rights: coachRights }];
    expect(numbers(allWork(listsOf(mixed), parts))).toEqual([6, 1, 7, 2, 4, 3]);
    expect(numbers(allWork(listsOf(mixed), [{ scope: everywhere, rights: [] }]))).toEqual([4, 3, 7, 6, 1, 2]);
  });

  it('count what is before a day without a page', () => {
    const lists = listsOf(mixed);
    const parts = [{ scope: everywhere, rights: coachRights }];
    const own = (before?: '2026-05-01' | '2026-05-02' | '2026-05-03') =>
      lists.workCount({ parts, standing: 'own', before });
    expect([own('2026-05-01'), own('2026-05-02'), own('2026-05-03'), own()]).toEqual([0, 1, 2, 4]);
    expect(lists.workCount({ parts, standing: 'waiting' })).toBe(1);
    expect(lists.workCount({ parts, standing: 'colleague' })).toBe(1);
    expect([lists.count(everywhere), lists.count(everywhere, true)]).toEqual([7, 6]);
  });

  it('go on where a page ended, also when its last row was done meanwhile', () => {
    const lists = listsOf(mixed);
    const parts = [{ scope: everywhere, rights: coachRights }];
    const first = lists.work({ parts, limit: 2 });
    expect(numbers(first.rows.map(({ id }) => id))).toEqual([6, 1]);
    lists.put(summaryOf(1, { next: { kind: 'none' } }));
    expect(numbers(lists.work({ parts, after: first.next, limit: 2 }).rows.map(({ id }) => id))).toEqual([7, 2]);
    expect(first.next).toMatch(/^0\.\d{4}-\d\d-\d\d\.[0-9a-z]{26}$/);
  });

  it('tell where a word was kept on or after a day, the last first', () => {
    const lists = listsOf([
      summaryOf(1, { overriddenOn: '2026-05-01' }),
      summaryOf(4, { overriddenOn: '2026-04-30' }),
      summaryOf(7, { overriddenOn: '2026-05-09', open: false }),
      summaryOf(2, { overriddenOn: '2026-05-09' }),
      summaryOf(10),
    ]);
    const branch: Scope = { kind: 'branches', branchIds: [summaryOf(1).branchId] };
    const found = () => lists.keptWords(branch, '2026-05-01').map(({ id }) => id);
    expect(found()).toEqual([idOf('dossier-7'), idOf('dossier-1')]);
    lists.put(summaryOf(10, { overriddenOn: '2026-05-20' }));
    lists.remove(summaryOf(7).id);
    expect(found()).toEqual([idOf('dossier-10'), idOf('dossier-1')]);
  });

  it('count tasks of a kind, in all or before a day, and where a version lies with the sponsor', () => {
    const lists = listsOf(mixed);
    const count = (before?: Day) =>
      lists.taskCount({ scope: everywhere, kinds: ['callSponsor', 'writePlan'], ...(before && { before }) });
    expect([count(), count('2026-04-02'), count('2026-04-03')]).toEqual([4, 1, 2]);
    lists.put(summaryOf(3, { next: { kind: 'none' }, liesWith: [idOf('contact-1')] }));
    expect([count(), lists.lyingOut(everywhere)]).toEqual([3, 1]);
    lists.put(summaryOf(3, { next: { kind: 'none' } }));
    expect([lists.lyingOut(everywhere), lists.lyingOut({ kind: 'branches', branchIds: [] })]).toEqual([0, 0]);
  });

  it('count what left on or after a day', () => {
    const lists = listsOf([summaryOf(1, { disclosedOn: '2026-05-01' }), summaryOf(2, { disclosedOn: '2026-04-30' })]);
    const count = () => lists.disclosedSince(everywhere, '2026-05-01');
    expect(count()).toBe(1);
    lists.put(summaryOf(2, { disclosedOn: '2026-05-02' }));
    expect(count()).toBe(2);
    lists.remove(summaryOf(1).id);
    expect(count()).toBe(1);
  });

  it('answer after any row of changes what the summaries say', () => {
    const day = fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01', undefined);
    const task = fc.record({
      kind: fc.constantFrom('writePlan', 'callSponsor', 'postLetter', 'sendPlan', 'none'),
      on: day,
      waits: fc.boolean(),
    });
    const change = fc.record({
      number: fc.nat(20),
      remove: fc.boolean(),
      coach: fc.nat(2),
      open: fc.boolean(),
      tasks: fc.array(task, { minLength: 1, maxLength: 3 }),
    });
    const rights = fc.subarray([...taskRights]);
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 50 }),
        fc.nat(20),
        rights,
        rights,
        fc.nat(6),
        (changes, there, here, elsewhere, look) => {
          const branchId = idOf<BranchId>('branch-1');
          const coachIds = [0, 1, 2].map((one) => idOf<UserId>(`coach-${one}`));
          const parts: WorkPart[] = [
            { scope: { kind: 'coaches', coachIds, branchId }, rights: here },
            { scope: { kind: 'branches', branchIds: [idOf('branch-0'), idOf('branch-2')] }, rights: elsewhere },
          ];
          const start = Array.from({ length: there }, (_, number) =>
            summaryOf(number, { coachId: idOf(`coach-${number % 3}`) }),
          );
          const lists = listsOf(start);
          const present = new Map(start.map((one) => [one.id, one]));
          changes.forEach(({ number, remove, coach, open, tasks }, turn) => {
            // looked at half-way, so that views are made before, between and after changes
            if (turn === look) lists.work({ parts, limit: 1 });
            const [next = { kind: 'none' as const }, ...also] = tasks.map(toTask);
            const summary = summaryOf(number, { coachId: idOf(`coach-${coach}`), open, next, also });
            if (remove) present.delete(summary.id);
            else present.set(summary.id, summary);
            if (remove) lists.remove(summary.id);
            else lists.put(summary);
          });
          const rightsIn = (one: DossierSummary) => (one.branchId === branchId ? here : elsewhere);
          const expected = [...present.values()]
            .flatMap((one) => ({ id: one.id, place: workPlace(one, rightsIn(one)) }))
            .filter(({ place }) => place !== undefined)
            .sort((one, other) => ((one.place ?? '') < (other.place ?? '') ? -1 : 1));
          expect(allWork(lists, parts, 3)).toEqual(expected.map(({ id }) => id));
          const late = [...present.values()].filter((one) => {
            const work = workIn(one, rightsIn(one));
            return work?.standing === 'own' && (work.task.on ?? '9999') < '2026-02-01';
          });
          expect(lists.workCount({ parts, standing: 'own', before: '2026-02-01' })).toBe(late.length);
          expect(lists.count(everywhere)).toBe(present.size);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function toTask({
  kind,
  on,
  waits,
}: {
  kind: DossierSummary['next']['kind'];
  on: DossierSummary['next']['on'];
  waits: boolean;
}) {
  return {
    kind,
    ...(on && { on }),
    ...(waits && { waitsFor: { who: 'sponsor' as const, since: '2026-01-01' as const } }),
  };
}

import { describe, expect, it } from 'vitest';
import { branches } from '#src/demo/cast.ts';
import type { DossierId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { summarise } from '#src/domain/summarise.ts';
import type { DossierSummary, Task } from '#src/domain/summary.ts';
import { createDossierLists } from '#src/store/lists/dossier-lists.ts';
import { openMemoryStore } from '#src/store/memory.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { startHarness } from '#test/harness.ts';
import { summaryOf } from '#test/store/sample-dossier.ts';

const address = '/mijn-werk';
const tasks: readonly Task[] = [
  { kind: 'writeReport', on: '2026-11-02' },
  { kind: 'sendPlan', right: 'document.send', on: '2026-11-23' },
  { kind: 'callSponsor', on: '2026-11-26' },
  { kind: 'awaitPlanDecision', waitsFor: { who: 'sponsor', since: '2026-11-02' } },
  { kind: 'writePlan', on: '2027-02-01' },
];

/** So many dossiers over both branches, of two coaches and, if wanted, a few of somebody who stands in for a coach. */
function summaries(count: number, standIn?: User): DossierSummary[] {
  return Array.from({ length: count }, (_, number) => {
    const coach = number < 20 && standIn ? standIn : number % 2 === 0 ? users.sanne : users.bram;
    const next = tasks[number % tasks.length] ?? { kind: 'none' };
    return summaryOf(number, { coachId: coach.id, branchId: coach.branchId, next, also: [], open: number % 9 !== 0 });
  });
}

/** The house over a store whose lists tell of which dossiers anything was read. */
async function openCounting(rows: readonly DossierSummary[]) {
  const touched = new Set<DossierId>();
  const counting = (summary: DossierSummary) =>
    new Proxy(summary, {
      get(target, key) {
        touched.add(target.id);
        return Reflect.get(target, key);
      },
    });
  const lists = createDossierLists();
  lists.fill(rows.map(counting));
  const harness = await startHarness({
    organisation: castOrganisation,
    openStore: async (organisation) => ({ ...(await openMemoryStore({ summarise, organisation })), lists }),
  });
  return { harness, touched };
}

/** How many dossiers were read for the first page, and for the page after it if there is one, once the lists have been used before. */
async function touchedBy(user: User, count: number, standIn?: User): Promise<number[]> {
  const { harness, touched } = await openCounting(summaries(count, standIn));
  const browser = await harness.as(user);
  const first = await browser.get(address);
  const next = /href="([^"]+)">Bekijk wat daarna komt</.exec(first.text)?.[1]?.replaceAll('&amp;', '&');
  const read: number[] = [];
  for (const page of [address, ...(next ? [next] : [])]) {
    touched.clear();
    expect((await browser.get(page)).status).toBe(200);
    read.push(touched.size);
  }
  return read;
}

/** A page, and the very first row, whose day is told on every page. */
const most = 101;

describe('Mijn werk', () => {
  it.each([
    ['a coach', users.sanne, undefined],
    ['a clerk', users.fatma, undefined],
    ['a manager', users.hugo, undefined],
    ['a manager who stands in for a coach', users.hugo, users.hugo],
    ['the directorate', users.ans, undefined],
    ['a directorate that stands in for a coach', users.ans, users.ans],
  ])('reads for %s no more of 5,000 dossiers than a page shows', async (_, user, standIn) => {
    for (const [count, pages] of [
      [100, 1],
      [5_000, 2],
    ] as const) {
      const read = await touchedBy(user, count, standIn);
      expect(read).toHaveLength(pages);
      expect(Math.max(...read)).toBeLessThanOrEqual(most);
    }
  });

  it('tells of all there is how much is late, today and later', async () => {
    const { harness } = await openCounting(summaries(5_000));
    const { text } = await (await harness.as(users.bram)).get(address);
    const counts = Object.fromEntries(
      [...text.matchAll(/>([\w ]+)<span class="count"> (\d+)/g)].map((one) => [one[1], one[2]]),
    );
    expect(users.bram.branchId).toBe(branches.fictendam.id);
    expect(counts).toEqual({ 'Te laat': '500' });
    expect(text).toContain('500 termijnen zijn voorbij, 500 lopen vandaag af.');
    expect(text).toMatch(/class="figure">2222</);
  });
});

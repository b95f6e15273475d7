import { describe, expect, it } from 'vitest';
import { demoClock } from '#src/demo/clock.ts';
import { createTraveller } from '#src/demo/travel.ts';
import type { Day } from '#src/domain/time.ts';

function scene() {
  const clock = demoClock('2026-12-28T08:00:00.000Z');
  const ticked: Day[] = [];
  const posted: Day[] = [];
  const traveller = createTraveller({
    clock,
    runTick: async () => ticked.push(clock.today()) && 2,
    post: async () => void posted.push(clock.today()),
    arrived: () => posted.length,
    afterwards: async () => undefined,
  });
  return { clock, ticked, posted, traveller };
}

describe('moving the clock of the demo', () => {
  it('does the tick of every missed day once and in order, each followed by its mail', async () => {
    const { ticked, posted, traveller } = scene();
    const passage = await traveller.travel('2027-01-02');
    expect(ticked).toEqual(['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
    expect(posted).toEqual(ticked);
    expect(passage).toEqual({ from: '2026-12-28', to: '2027-01-02', days: 5, ticks: 10, mails: 5 });
  });

  it('runs no day twice when two passages overlap', async () => {
    const { ticked, traveller } = scene();
    const [, second] = await Promise.all([traveller.travel('2027-01-05'), traveller.travel('2027-01-03')]);
    expect(second).toBeUndefined();
    expect(new Set(ticked).size).toBe(ticked.length);
  });

  it('stands still when asked to go back', async () => {
    const { clock, ticked, traveller } = scene();
    expect(traveller.objection('2026-12-28')).toContain('kan niet terug');
    expect(await traveller.travel('2026-12-01')).toBeUndefined();
    expect(clock.today()).toBe('2026-12-28');
    expect(ticked).toEqual([]);
  });
});

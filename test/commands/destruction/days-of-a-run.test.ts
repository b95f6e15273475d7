import { expect, it } from 'vitest';
import { addDays, dayOf } from '#src/domain/calendar.ts';
import { runsFrom } from '#src/domain/destruction/destruction.ts';
import { localInstant } from '#src/domain/local-instant.ts';
import type { Day } from '#src/domain/time.ts';
import { runDailyTick, tickDay } from '#src/jobs/daily-tick.ts';
import { openAnyStore } from '#test/any-store.ts';
import { castOrganisation } from '#test/builders/cast.ts';
import { movableClock } from '#test/builders/clock.ts';
import { confirmedList, depsOn, dueDossier, loneCase } from './scene.ts';

/** A dossier and a case on one list that was confirmed on this day, and the daily tick at a moment in Amsterdam. */
async function listed(confirmedOn: Day) {
  const store = await openAnyStore(castOrganisation);
  const { dossier } = dueDossier(1);
  const one = loneCase(2, addDays(confirmedOn, -1200));
  await store.dossiers.create(dossier.id, dossier);
  await store.cases.create(one.id, one);
  const list = confirmedList([dossier], confirmedOn, { cases: [one] });
  await store.destructions.create(list.id, list);
  await store.knownDay.remember(confirmedOn);
  let now = localInstant(confirmedOn, '09.00');
  const clock = { now: () => now, today: () => dayOf(now) };
  const deps = { ...depsOn(store, movableClock(confirmedOn)), clock };
  const tick = async (day: Day, time: string) => {
    now = localInstant(day, time);
    await runDailyTick(deps, () => undefined, { day: tickDay(now) });
    return [store.dossiers.count(), store.cases.count()];
  };
  return { tick, store };
}

it.each([
  // its first day is 29 February, or the day after it
  ['2029-02-20', '2029-02-28'],
  ['2032-02-21', '2032-02-29'],
  ['2032-02-22', '2032-03-01'],
  // the clock goes forward in the night of 25 March 2029, and back in that of 28 October
  ['2029-03-17', '2029-03-25'],
  ['2029-03-18', '2029-03-26'],
  ['2029-10-20', '2029-10-28'],
  ['2029-10-21', '2029-10-29'],
  ['2029-12-24', '2030-01-01'],
] as const)(
  'a list confirmed on %s is carried out on %s at six, and at no moment before',
  async (confirmedOn, first) => {
    expect(runsFrom(confirmedOn)).toBe(first);
    const { tick } = await listed(confirmedOn);
    for (let day: Day = confirmedOn; day < first; day = addDays(day, 1))
      for (const time of ['06.00', '23.59']) expect([day, time, await tick(day, time)]).toEqual([day, time, [1, 1]]);
    for (const time of ['00.01', '05.59']) expect([time, await tick(first, time)]).toEqual([time, [1, 1]]);
    expect(await tick(first, '06.00')).toEqual([0, 0]);
  },
);

it('is carried out on no day while the clock is set back, however often it is tried, and then once', async () => {
  const { tick, store } = await listed('2029-03-18');
  await store.knownDay.remember('2029-04-02');
  for (const day of ['2029-03-26', '2029-03-31', '2029-04-01'] as const)
    expect(await tick(day, '09.00')).toEqual([1, 1]);
  expect(await tick('2029-04-02', '09.00')).toEqual([0, 0]);
  expect(store.destroyed.lines()).toHaveLength(2);
  expect(await tick('2029-04-01', '09.00')).toEqual([0, 0]);
  expect(store.destroyed.lines()).toHaveLength(2);
});

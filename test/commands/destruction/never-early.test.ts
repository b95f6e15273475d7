import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeClock } from '#src/commands/destruction/clock.ts';
import { runDestructions } from '#src/commands/destruction/run-destructions.ts';
import { addDays, daysBetween } from '#src/domain/calendar.ts';
import { destroyCaseFrom } from '#src/domain/destruction/case-end.ts';
import { runsFrom } from '#src/domain/destruction/destruction.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { ItemId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import { openAnyStore } from '#test/any-store.ts';
import { castId, castOrganisation, users } from '#test/builders/cast.ts';
import { sampleRequest } from '#test/store/sample-case.ts';
import { restrictingCase } from '#test/store/sample-dossier.ts';
import { type Scene, scene } from './scene.ts';

const someDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days));

describe('the seven days in which a confirmed list can be withdrawn', () => {
  it.each([
    ['2028-02-21', '2028-02-29'],
    ['2028-02-22', '2028-03-01'],
    ['2027-02-21', '2027-03-01'],
    ['2028-12-24', '2029-01-01'],
    ['2028-12-31', '2029-01-08'],
    // the clock goes forward on 26 March 2028, and back on 29 October
    ['2028-03-22', '2028-03-30'],
    ['2028-10-25', '2028-11-02'],
  ] as const)('of %s end before %s', (confirmedOn, from) => {
    expect(runsFrom(confirmedOn)).toBe(from);
  });

  it('are seven whole days between, whatever the day', () => {
    fc.assert(fc.property(someDay, (day) => daysBetween(day, runsFrom(day)) === 8));
  });
});

describe('the own two years of a request or complaint', () => {
  it.each([
    ['2026-11-22', '2028-11-23'],
    ['2024-02-29', '2026-03-01'],
    ['2026-02-28', '2028-02-29'],
    ['2026-12-31', '2029-01-01'],
  ] as const)('of one closed on %s are over on %s', (closedOn, from) => {
    expect(destroyCaseFrom(sampleRequest(1, { since: { handling: closedOn, clock: '2020-01-01' } }))).toBe(from);
  });
});

/** Says of a day whether anything was destroyed on it. */
async function destroysOn({ deps, store, clock, dossiers }: Scene, day: Day): Promise<boolean> {
  clock.set(day);
  await runDestructions(deps, day);
  const [dossier] = dossiers;
  return dossier !== undefined && store.dossiers.summary(dossier.id) === undefined;
}

describe('a run of the destruction', () => {
  it('destroys on no day before its day, whichever day it is started', { timeout: 120_000 }, async () => {
    const started = await scene();
    for (let back = 30; back > 0; back--) expect(await destroysOn(started, addDays(started.day, -back))).toBe(false);
    expect(await destroysOn(started, started.day)).toBe(true);
  });

  it('destroys nothing that is held, restricted or in an open case by now, and says why', async () => {
    const cases = [sampleRequest(1)];
    const found = await scene({ numbers: [1, 2, 3] });
    const [held, restricted, asked] = found.dossiers;
    if (!held || !restricted || !asked) throw new Error('the scene has three dossiers');
    await change(found, held.id, (dossier) => ({
      ...dossier,
      retention: {
        ...dossier.retention,
        holds: [
          {
            ...{ id: castId<ItemId>('hold'), kind: 'court', reason: 'Een rechtszaak', by: users.hugo.id, reviews: [] },
            ...{ setOn: found.day, reviewOn: addDays(found.day, 30) },
          },
        ],
      },
    }));
    await change(found, restricted.id, (dossier) => ({ ...dossier, restrictedBy: [restrictingCase] }));
    for (const one of cases) await found.store.cases.create(one.id, { ...one, dossierId: asked.id });
    expect(await runDestructions(found.deps, found.day)).toMatchObject({ done: 0, certified: 0 });
    const list = (await found.store.destructions.load(found.list.id))?.value;
    expect(list?.exceptions.map(({ reference, reason }) => [reference, reason])).toEqual([
      [held.reference, 'held'],
      [restricted.reference, 'restricted'],
      [asked.reference, 'openCase'],
    ]);
    expect(list?.stage).toMatchObject({ kind: 'withdrawn', by: 'program' });
    expect(found.store.dossiers.count()).toBe(3);
    expect(found.store.destroyed.lines()).toEqual([]);
  });
});

async function change({ store }: Scene, id: Dossier['id'], next: (dossier: Dossier) => Dossier): Promise<void> {
  const stored = await store.dossiers.load(id);
  if (stored) await store.dossiers.save(id, stored.revision, next(stored.value));
}

describe('a clock that cannot be right', () => {
  const open = () => openAnyStore(castOrganisation);

  it('was set back: nothing is destroyed until the day the program knew is there again', async () => {
    const found = await scene();
    await found.store.knownDay.remember(addDays(found.day, 3));
    expect(await runDestructions(found.deps, found.day)).toMatchObject({ clock: 'setBack', done: 0 });
    expect(await destroysOn(found, addDays(found.day, 2))).toBe(false);
    expect(await destroysOn(found, addDays(found.day, 3))).toBe(true);
  });

  it('leapt: that day destroys nothing, and the day after it is believed', async () => {
    const store = await open();
    expect(await judgeClock(store, '2028-01-01')).toBe('right');
    expect(await judgeClock(store, '2028-02-01')).toBe('right');
    for (const _again of [1, 2, 3]) expect(await judgeClock(store, '2030-02-01')).toBe('leapt');
    expect(await judgeClock(store, '2030-02-02')).toBe('right');
    expect(await judgeClock(store, '2028-02-02')).toBe('setBack');
  });

  it('is known from the register too, where the day the program knew was put back with an old backup', async () => {
    const found = await scene();
    await runDestructions(found.deps, found.day);
    const before = addDays(found.day, -1);
    await found.store.knownDay.remember(before, 'force');
    expect(await judgeClock(found.store, before)).toBe('setBack');
  });
});

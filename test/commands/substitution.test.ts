import { describe, expect, it } from 'vitest';
import { endSubstitution, keepSubstitution } from '#src/commands/organisation/substitution.ts';
import { addDays } from '#src/domain/calendar.ts';
import { mayTouch } from '#src/domain/permissions.ts';
import type { Day } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { openScene } from '#test/web/scene.ts';

const pair = { coachId: users.sanne.id, substituteId: users.noor.id };

async function open() {
  const { harness, dossier } = await openScene(dossierIn('planning'));
  const { deps, clock, store } = harness;
  const house = () => store.organisation.read().value;
  const subject = { branchId: dossier.branchId, coachId: users.sanne.id };
  return {
    today: clock.today(),
    move: (to: Day) => clock.set(`${to}T09:00:00.000Z`),
    kept: () => house().substitutions,
    noorSees: () => mayTouch(users.noor, 'dossier.read', subject, house(), clock.today()),
    keep: (from: Day, until: Day) => keepSubstitution(deps, users.hugo, { ...pair, from, until }),
    end: (from: Day) => endSubstitution(deps, users.hugo, { ...pair, from }),
  };
}

describe('the days a substitute could see a coach’s dossiers (P14, R37)', () => {
  it('are no more than a year, so that a slip in the year does no harm', async () => {
    const { today, keep, kept } = await open();
    const refused = await keep(today, addDays(today, 367));
    expect(refused).toMatchObject({ ok: false, refusal: { problems: [{ field: 'until' }] } });
    expect(kept()).toEqual([]);
    expect((await keep(today, addDays(today, 365))).ok).toBe(true);
  });

  it('stay known after the substitution is ended early, with who ended it and when', async () => {
    const { today, move, kept, noorSees, keep, end } = await open();
    await keep(today, addDays(today, 30));
    move(addDays(today, 5));
    expect(noorSees()).toBe(true);
    expect((await end(today)).ok).toBe(true);
    expect(noorSees()).toBe(false);
    const ended = { at: `${addDays(today, 5)}T09:00:00.000Z`, by: users.hugo.id };
    expect(kept()).toEqual([{ ...pair, from: today, until: addDays(today, 30), ended }]);
  });

  it('stay known when another last day takes their place, of which only the new one counts', async () => {
    const { today, move, kept, noorSees, keep } = await open();
    await keep(today, addDays(today, 30));
    await keep(today, addDays(today, 2));
    expect(kept().map(({ until, ended }) => [until, ended !== undefined])).toEqual([
      [addDays(today, 30), true],
      [addDays(today, 2), false],
    ]);
    move(addDays(today, 3));
    expect(noorSees()).toBe(false);
  });

  it('end once: a second time nothing is there to end, and a new substitution runs beside the old', async () => {
    const { today, kept, noorSees, keep, end } = await open();
    await keep(today, addDays(today, 30));
    await end(today);
    const before = kept();
    expect(await end(today)).toMatchObject({ ok: false, refusal: { code: 'notFound' } });
    expect(kept()).toEqual(before);
    await keep(today, addDays(today, 3));
    expect(noorSees()).toBe(true);
    expect(kept()).toHaveLength(2);
  });

  it('are ended one period at a time', async () => {
    const { today, kept, noorSees, keep, end } = await open();
    await keep(today, addDays(today, 3));
    await keep(addDays(today, 20), addDays(today, 25));
    await end(addDays(today, 20));
    expect(noorSees()).toBe(true);
    expect(kept().map(({ ended }) => ended !== undefined)).toEqual([false, true]);
  });

  it('never begin before the day they were arranged', async () => {
    const { today, kept, keep } = await open();
    expect(await keep(addDays(today, -1), addDays(today, 3))).toMatchObject({
      ok: false,
      refusal: { problems: [{ field: 'from' }] },
    });
    expect(kept()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { openBreach } from '#src/commands/cases/report-breach.ts';
import { holdsNow } from '#src/commands/retention/outside.ts';
import { addDays } from '#src/domain/calendar.ts';
import { statePath } from '#src/domain/machine.ts';
import { destroyFromOf } from '#src/domain/retention-days.ts';
import type { Day } from '#src/domain/time.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { by, caseScene } from '#test/commands/cases/case-scene.ts';

/** A dossier of long ago, on the day that is so many days from the first on which it may be destroyed. */
async function scene(days: number) {
  const found = await caseScene(dossierIn('ended'));
  const from = destroyFromOf(found.dossier);
  if (!from) throw new Error('an ended dossier has its day');
  const on = async (day: Day) => {
    found.clock.set(`${day}T09:00:00.000Z`);
    await runDailyTick(found.deps, () => undefined, { day });
  };
  await on(addDays(from, -400));
  await on(addDays(from, days));
  return {
    ...found,
    on,
    from,
    today: () => found.clock.today(),
    place: async () => statePath((await found.stored()).retention.machine),
    day: async () => destroyFromOf(await found.stored()),
    kinds: async () => (await holdsNow(found.store, await found.stored())).now.map(({ kind }) => kind),
    async asked() {
      const { id } = await found.enter();
      await matchCase(found.deps, by(users.hugo), { id, dossierId: found.dossier.id });
      return id;
    },
  };
}

const withdraw = { how: 'Per brief' };

describe('what is held from destruction (R33)', () => {
  it('is held from the moment a request is known to be of this client, on the list or long before it', async () => {
    for (const [days, place] of [
      [-300, 'archived'],
      [-10, 'dueSoon'],
      [0, 'due'],
    ] as const) {
      const found = await scene(days);
      expect(await found.place()).toBe(place);
      await found.asked();
      expect([await found.place(), await found.kinds()]).toEqual(['onHold', ['request']]);
    }
  });

  it('is let go by itself with its last cause, fourteen days after it at the earliest, and not one day before', async () => {
    const found = await scene(-3);
    const first = await found.asked();
    const second = await found.asked();
    await found.take(users.hugo, first, 'request.withdrawn', withdraw);
    expect([await found.place(), (await found.kinds()).length]).toEqual(['onHold', 1]);
    await found.on(addDays(found.from, 20));
    expect(await found.place()).toBe('onHold');
    await found.take(users.hugo, second, 'request.withdrawn', withdraw);
    expect([await found.place(), await found.day()]).toEqual(['dueSoon', addDays(found.from, 34)]);
    await found.on(addDays(found.from, 33));
    expect(await found.place()).toBe('dueSoon');
    await found.on(addDays(found.from, 34));
    expect([await found.place(), await found.day()]).toEqual(['due', addDays(found.from, 34)]);
  });

  it('keeps its own day when the hold ended long before', async () => {
    const found = await scene(-300);
    const id = await found.asked();
    await found.take(users.hugo, id, 'request.withdrawn', withdraw);
    expect([await found.place(), await found.day()]).toEqual(['archived', found.from]);
  });

  it('is not destroyed while a breach with it in it is looked into, and comes back when that is closed', async () => {
    const found = await scene(0);
    const { id } = await openBreach(found.deps, by(users.hugo), {
      key: 'key of a breach that was drawn with the form',
      text: 'Een lijst is weg',
      awareAt: found.clock.now(),
      data: ['contact'],
      people: 'one',
      dossierIds: [found.dossier.id],
      branchId: found.dossier.branchId,
      overrides: [],
    });
    expect([await found.place(), await found.kinds()]).toEqual(['onHold', ['breach']]);
    expect(found.store.cases.summary(id)?.holds).toBe(true);
  });

  it('holds again when the case is taken up again', async () => {
    const found = await scene(-3);
    const id = await found.asked();
    await found.take(users.hugo, id, 'request.withdrawn', withdraw);
    expect(await found.place()).toBe('dueSoon');
    const again = await found.asked();
    expect(await found.place()).toBe('onHold');
    await found.take(users.hugo, again, 'request.withdrawn', withdraw);
    expect(await found.place()).toBe('dueSoon');
  });

  it('is followed by the daily tick where a process died between the case and the dossier', async () => {
    const found = await scene(0);
    const id = await found.asked();
    const { value, revision } = (await found.store.dossiers.load(found.dossier.id)) ?? {};
    if (!value || !revision) throw new Error('it is there');
    // as it was before the case was written
    const machine = { ...value.retention.machine, value: 'due' };
    await found.store.dossiers.save(value.id, revision, { ...value, retention: { ...value.retention, machine } });
    expect([await found.place(), await found.kinds()]).toEqual(['due', ['request']]);
    await found.on(addDays(found.today(), 1));
    expect(await found.place()).toBe('onHold');
    expect((await found.case(id)).dossierId).toBe(found.dossier.id);
  });

  it('leaves no line in the log of the dossier, where whoever a complaint is about would read it (R51)', async () => {
    const found = await scene(-3);
    const before = (await found.stored()).events.length;
    const id = await found.asked();
    await found.take(users.hugo, id, 'request.withdrawn', withdraw);
    expect((await found.stored()).events).toHaveLength(before);
  });

  it('goes to the archive all the same: a hold stops destruction and nothing else', async () => {
    const found = await caseScene(dossierIn('ended'));
    const { id } = await found.enter();
    await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
    const day = addDays(found.clock.today(), 60);
    found.clock.set(`${day}T09:00:00.000Z`);
    await runDailyTick(found.deps, () => undefined, { day });
    const { retention } = await found.stored();
    expect([statePath(retention.machine), retention.archivedOn !== undefined]).toEqual(['onHold', true]);
  });
});

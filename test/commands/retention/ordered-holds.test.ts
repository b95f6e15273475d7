import { describe, expect, it } from 'vitest';
import { endHold, orderHold, reviewHold } from '#src/commands/retention/ordered-holds.ts';
import { addDays, addMonths } from '#src/domain/calendar.ts';
import { destroyFromOf } from '#src/domain/retention-days.ts';
import type { Day } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { listScene } from '../destruction/list-scene.ts';

const refusedWith = (code: string) => ({ ok: false, refusal: { code } });
const because = (reviewOn: Day) => ({
  answers: { kind: 'court' as const, reason: 'Zitting bij de rechtbank', reviewOn },
  reasons: [],
});

async function scene() {
  const found = await listScene();
  const [first] = found.ids;
  if (!first) throw new Error('there are two');
  const place = async () => (await found.places())[0];
  const holds = async () => (await found.stored(first)).retention.holds;
  const order = (user = users.ans, reviewOn = addDays(found.today(), 30)) =>
    orderHold(found.deps, by(user), first, because(reviewOn));
  return { ...found, first, place, holds, order };
}

describe('a hold that the directorate sets (R33)', () => {
  it('keeps the dossier until the directorate ends it, and fourteen days more', async () => {
    const found = await scene();
    expect((await found.order()).ok).toBe(true);
    expect(await found.place()).toBe('onHold');
    await found.on(addDays(found.from, 400));
    expect(await found.place()).toBe('onHold');
    const [hold] = await found.holds();
    if (!hold) throw new Error('it was set');
    expect((await endHold(found.deps, by(users.ans), found.first, hold.id)).ok).toBe(true);
    expect([await found.place(), destroyFromOf(await found.stored(found.first))]).toEqual([
      'dueSoon',
      addDays(found.from, 414),
    ]);
    expect(await endHold(found.deps, by(users.ans), found.first, hold.id)).toMatchObject(refusedWith('notFound'));
  });

  it('is looked at again within three months, and lasts longer only with a reason', async () => {
    const found = await scene();
    const last = addMonths(found.today(), 3);
    expect(await found.order(users.ans, addDays(last, 1))).toMatchObject(refusedWith('invalid'));
    expect((await found.order(users.ans, last)).ok).toBe(true);
    expect(found.store.dossiers.summary(found.first)?.keeping?.review).toBe(last);
    await found.on(last);
    const [hold] = await found.holds();
    if (!hold) throw new Error('it was set');
    const answers = { reason: 'De zitting is verplaatst', reviewOn: addMonths(last, 3) };
    const more = await reviewHold(found.deps, by(users.ans), found.first, { holdId: hold.id, answers, reasons: [] });
    expect(more.ok).toBe(true);
    expect(await found.holds()).toMatchObject([
      { reviewOn: answers.reviewOn, reviews: [{ on: last, by: users.ans.id, reason: answers.reason }] },
    ]);
  });

  it('is set beside other holds, each of which ends by itself', async () => {
    const found = await scene();
    await found.order();
    const request = await found.asked(found.first);
    const [hold] = await found.holds();
    if (!hold) throw new Error('it was set');
    await endHold(found.deps, by(users.ans), found.first, hold.id);
    expect(await found.place()).toBe('onHold');
    await found.dropped(request);
    expect(await found.place()).toBe('dueSoon');
  });

  it('takes a confirmed dossier out of the run, also one that the coach wants to keep', async () => {
    const found = await scene();
    const id = await found.propose();
    await found.confirm(id, users.ans);
    await found.order();
    expect(await found.places()).toEqual(['onHold', 'coolingOff']);
    expect((await found.list(id)).entries).toHaveLength(1);
  });

  it('is the directorate’s alone', async () => {
    const found = await scene();
    for (const [user, code] of [
      [users.hugo, 'notAllowed'],
      [users.sanne, 'notAllowed'],
      [users.fatma, 'notFound'],
      [users.kees, 'notFound'],
      [users.stef, 'notFound'],
    ] as const)
      expect(await found.order(user)).toMatchObject(refusedWith(code));
    expect(await found.place()).toBe('due');
  });
});

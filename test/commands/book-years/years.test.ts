import { describe, expect, it } from 'vitest';
import { followBookYears } from '#src/commands/book-years/follow.ts';
import { endYearHold, holdYear, reviewYearHold } from '#src/commands/book-years/holds.ts';
import { openInvoice } from '#src/commands/invoices/open-invoice.ts';
import { passDay } from '#src/commands/pass-day.ts';
import type { BookYearId, ItemId } from '#src/domain/ids.ts';
import { users } from '#test/builders/cast.ts';
import { by } from '#test/commands/invoices/scene.ts';
import { yearScene } from './scene.ts';

const order = { kind: 'order', reason: 'Controle door de Belastingdienst', reviewOn: '2034-03-01' } as const;

describe('a book year (P13, R35)', () => {
  it.each([
    ['2026-12-31', 'booked', 'booked'],
    ['2027-01-01', 'yearClosed', 'booked'],
    ['2027-12-31', 'yearClosed', 'booked'],
    ['2028-01-01', 'yearClosed', 'yearClosed'],
    ['2033-12-31', 'yearClosed', 'yearClosed'],
    ['2034-01-01', 'due', 'yearClosed'],
    ['2034-12-31', 'due', 'yearClosed'],
    ['2035-01-01', 'due', 'due'],
  ] as const)('on %s is %s, the next one %s', async (day, first, next) => {
    const { on, state } = await yearScene();
    await on(day);
    expect([state(2026), state(2027)]).toEqual([first, next]);
  });

  it('is written once on its day, and not again on that day or the next', async () => {
    const { deps, store, on, first } = await yearScene();
    await on('2027-01-01');
    const id = first.id.slice(0, 26) as BookYearId;
    const before = await store.bookYears.load(id);
    expect(before?.value.events.map(({ type }) => type)).toEqual(['year.closed']);
    await passDay(deps, '2027-01-01');
    await on('2027-01-02');
    expect(await store.bookYears.load(id)).toEqual(before);
  });

  it('makes up for missed days in order', async () => {
    const { store, on, first } = await yearScene();
    await on('2034-05-05');
    const year = await store.bookYears.load(first.id.slice(0, 26) as BookYearId);
    expect(year?.value.events.map(({ type }) => type)).toEqual(['year.closed', 'destruction.allowed']);
  });

  it('does not move while the clock was set back, or leapt ahead', async () => {
    const { deps, store, clock, state } = await yearScene();
    await store.knownDay.remember('2026-11-22');
    clock.set('2027-03-01');
    await passDay(deps, '2027-03-01');
    expect(state(2026)).toBe('booked');
    clock.set('2027-02-28');
    expect(await followBookYears(deps, '2027-02-28')).toEqual({ done: 0, failed: [] });
    clock.set('2027-03-02');
    await passDay(deps, '2027-03-02');
    expect(state(2026)).toBe('yearClosed');
  });

  it('takes no invoice once it is closed, and its invoices still open', async () => {
    const { deps, on, first, issued } = await yearScene();
    await on('2027-01-01');
    expect((await issued()).number).toBe('F-2027-0002');
    expect((await openInvoice(deps, by(users.fatma), { id: first.id, action: 'invoices.see' })).ok).toBe(true);
  });
});

describe('a hold on a book year (R33)', () => {
  it('is the directorate’s alone, with a day within three months', async () => {
    const { deps, first } = await yearScene();
    const id = first.id.slice(0, 26) as BookYearId;
    for (const user of [users.hugo, users.fatma, users.sanne, users.stef])
      expect(await holdYear(deps, by(user), id, { ...order, reviewOn: '2027-02-01' })).toMatchObject({
        refusal: { code: 'notFound' },
      });
    expect(await holdYear(deps, by(users.ans), id, { ...order, reviewOn: '2027-04-02' })).toMatchObject({
      refusal: { code: 'invalid' },
    });
    expect((await holdYear(deps, by(users.ans), id, { ...order, reviewOn: '2027-04-01' })).ok).toBe(true);
  });

  it('keeps no year open, takes it off its list, and fourteen days after it the year may be destroyed', async () => {
    const { deps, store, on, decided, state, first, propose } = await yearScene();
    const id = first.id.slice(0, 26) as BookYearId;
    const { id: list, runsOn } = await decided('2034-01-01');
    expect(state(2026)).toBe('coolingOff');
    expect((await holdYear(deps, by(users.ans), id, order)).ok).toBe(true);
    expect(state(2026)).toBe('onHold');
    expect((await store.destructions.load(list))?.value.stage).toMatchObject({ kind: 'withdrawn', by: 'program' });
    await on(runsOn);
    expect(store.bookYears.summary(id)).toBeDefined();
    const holdId = (await store.bookYears.load(id))?.value.holds[0]?.id as ItemId;
    const review = { holdId, answers: { reason: 'Duurt langer', reviewOn: '2034-04-01' } } as const;
    expect((await reviewYearHold(deps, by(users.ans), id, review)).ok).toBe(true);
    expect(store.bookYearLists.ofYear(2026)?.review).toBe('2034-04-01');
    await on('2034-02-01');
    expect((await endYearHold(deps, by(users.ans), id, holdId)).ok).toBe(true);
    expect(await endYearHold(deps, by(users.ans), id, holdId)).toMatchObject({ refusal: { code: 'notFound' } });
    expect(store.bookYearLists.ofYear(2026)).toMatchObject({ state: 'yearClosed', destroyFrom: '2034-02-15' });
    await on('2034-02-14');
    expect(await propose()).toMatchObject({ refusal: { code: 'notFound' } });
    await on('2034-02-15');
    expect(state(2026)).toBe('due');
  });

  it('that was set in the year itself holds from the day it is closed', async () => {
    const { deps, clock, on, first, state } = await yearScene();
    clock.set('2026-12-01');
    await holdYear(deps, by(users.ans), first.id.slice(0, 26) as BookYearId, { ...order, reviewOn: '2027-02-01' });
    expect(state(2026)).toBe('booked');
    await on('2027-01-01');
    expect(state(2026)).toBe('onHold');
  });
});

import { expect, it } from 'vitest';
import type { Instant } from '#src/domain/time.ts';
import { type Fleeting, keptAt } from '#src/store/fleeting-port.ts';
import type { StoreSubject } from './store-contract.ts';

const now: Instant = '2026-11-30T10:00:00.000Z';
const soon: Instant = '2026-11-30T10:30:00.000Z';

const count = ({ change }: Fleeting, whose: string) =>
  change({ shelf: 'counts', whose }, now, (kept) => {
    const times = (kept?.value.count ?? 0) + 1;
    return { result: times, kept: { value: { count: times, from: now }, until: soon } };
  });
const keep = ({ change }: Fleeting, whose: string, name: string, value: Record<string, string>, until = soon) =>
  change({ shelf: 'known', whose, name }, now, () => ({ result: undefined, kept: { value, until } }));

/** What the port promises of what is fleeting. */
export function fleetingPromises(open: () => Promise<StoreSubject>): void {
  it('loses none of a hundred changes of one name at the same moment', async () => {
    const { fleeting } = (await open()).store;
    const counted = await Promise.all(Array.from({ length: 100 }, () => count(fleeting, 'a')));
    expect(counted.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
    expect(await count(fleeting, 'b')).toBe(1);
  });

  it('gives back what is fleeting until its moment, by the clock of whoever asks', async () => {
    const { fleeting } = (await open()).store;
    const value = { tekst: 'Zij rijdt graag', _lang: 'ë'.repeat(5000) };
    await keep(fleeting, 'mine', '1', value);
    const at = { shelf: 'known', whose: 'mine', name: '1' } as const;
    expect(await keptAt(fleeting, at, '2026-11-30T10:29:59.999Z')).toEqual(value);
    expect(await keptAt(fleeting, at, soon)).toBeUndefined();
    await keep(fleeting, 'mine', '1', { tekst: 'anders' }, '2026-11-30T11:00:00.000Z');
    expect(await keptAt(fleeting, at, soon)).toEqual({ tekst: 'anders' });
    await fleeting.change(at, now, () => ({ result: undefined, kept: undefined }));
    expect(await keptAt(fleeting, at, now)).toBeUndefined();
  });

  it('writes nothing where the answer is what was kept, and nothing when deciding fails', async () => {
    const { fleeting } = (await open()).store;
    const at = { shelf: 'secrets', whose: 'a' } as const;
    const draw = (secret: string) =>
      fleeting.change(at, now, (before) => {
        const kept = before ?? { value: secret, until: soon };
        return { result: kept.value, kept };
      });
    expect([await draw('one'), await draw('other')]).toEqual(['one', 'one']);
    const failing = fleeting.change(at, now, () => {
      throw new Error('undecided');
    });
    await expect(failing).rejects.toThrow('undecided');
    expect(await draw('third')).toBe('one');
  });

  it('tells shelves, owners and names apart, and forgets all of one owner on one shelf', async () => {
    const { fleeting } = (await open()).store;
    await keep(fleeting, 'mine', '1', { a: '1' });
    await keep(fleeting, 'mine', '2', { a: '2' });
    await keep(fleeting, 'yours', '1', { a: '3' });
    const kept = { value: { a: '4' }, until: soon };
    await fleeting.change({ shelf: 'public', whose: 'mine', name: '1' }, now, () => ({ result: undefined, kept }));
    await fleeting.forget('known', 'mine');
    const there = (shelf: 'known' | 'public', whose: string, name: string) =>
      keptAt(fleeting, { shelf, whose, name }, now);
    expect(await there('known', 'mine', '1')).toBeUndefined();
    expect(await there('known', 'mine', '2')).toBeUndefined();
    expect(await there('known', 'yours', '1')).toEqual({ a: '3' });
    expect(await there('public', 'mine', '1')).toEqual({ a: '4' });
  });

  it('cannot be filled up: what was changed longest ago goes, and other shelves stay', async () => {
    const { fleeting } = (await open()).store;
    await count(fleeting, 'a');
    await keep(fleeting, 'first', '', { a: '0' });
    await keep(fleeting, 'second', '', { a: '0' });
    for (let at = 0; at < 498; at++) await keep(fleeting, `${at}`, '', { a: `${at}` });
    await keep(fleeting, 'first', '', { a: 'again' });
    for (let at = 498; at < 700; at++) await keep(fleeting, `${at}`, '', { a: `${at}` });
    const kept = async (whose: string) =>
      (await keptAt(fleeting, { shelf: 'known', whose, name: '' }, now)) !== undefined;
    expect(await kept('second')).toBe(false);
    expect(await kept('first')).toBe(true);
    const there = [];
    for (let at = 0; at < 700; at++) if (await kept(`${at}`)) there.push(at);
    expect(there.length).toBeGreaterThanOrEqual(499);
    expect(there.length).toBeLessThanOrEqual(510);
    expect(there.at(0)).toBe(700 - there.length);
    expect(await count(fleeting, 'a')).toBe(2);
  });

  it('is empty in a house that is imagined, and what is kept there is not kept here', async () => {
    const { store } = await open();
    await count(store.fleeting, 'a');
    const imagined = store.imagined();
    expect([await count(imagined.fleeting, 'a'), await count(imagined.fleeting, 'a')]).toEqual([1, 2]);
    expect(await count(store.fleeting, 'a')).toBe(2);
  });
}

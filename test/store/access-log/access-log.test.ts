import { expect, it } from 'vitest';
import type { DossierId } from '#src/domain/ids.ts';
import { openAccessLog } from '#src/store/access-log/open.ts';
import { idOf } from '../sample-dossier.ts';
import { key, line, paper } from './lines.ts';

const opened = async (place = paper()) => openAccessLog(place, { key, isNew: place.anchor === undefined });

it('keeps lines in their order, a piece a day, and goes on after it was closed', async () => {
  const place = paper();
  const log = await opened(place);
  log.add(line('2026-11-29T10:00:00.000Z', { action: 'bsn.show' }));
  log.add(line('2026-11-30T10:00:00.000Z'));
  expect(await log.days()).toEqual(['2026-11-29', '2026-11-30']);
  expect(await log.linesOf('2026-11-29')).toEqual([
    { n: 1, ...line('2026-11-29T10:00:00.000Z', { action: 'bsn.show' }) },
  ]);
  const again = await opened(place);
  again.add(line('2026-11-30T10:00:00.000Z', { outcome: 'refused' }));
  expect((await again.linesOf('2026-11-30')).map(({ n, outcome }) => [n, outcome])).toEqual([
    [2, 'done'],
    [3, 'refused'],
  ]);
  expect(await again.check()).toMatchObject({ lines: 3, last: { n: 3 }, troubles: [] });
});

it('settles what was handed in before, also while lines keep coming', async () => {
  const place = paper();
  const log = await opened(place);
  const { append } = place;
  let more = 0;
  place.append = async (...piece) => {
    if (more++ < 20) log.add(line('2026-11-30T10:00:00.000Z'));
    return append(...piece);
  };
  log.add(line('2026-11-30T10:00:00.000Z'));
  await log.settled();
  expect(more).toBe(1);
  await log.settled();
  expect((await log.check()).troubles).toEqual([]);
  expect((await log.linesOf('2026-11-30')).length).toBeGreaterThanOrEqual(3);
});

it('finds the lines of one thing by its mark', async () => {
  const id = idOf<DossierId>('dossier');
  const log = await opened();
  log.add(line('2026-11-30T10:00:00.000Z'));
  log.add(line('2026-11-30T11:00:00.000Z', { about: { kind: 'dossier', id } }));
  expect((await log.linesOf('2026-11-30', { marks: [log.markOf(id)] })).map(({ n }) => n)).toEqual([2]);
});

it('lets no line go to before another when the clock was set back', async () => {
  const log = await opened();
  log.add(line('2026-11-30T10:00:00.000Z'));
  await log.settled();
  log.add(line('2026-11-28T10:00:00.000Z'));
  expect(await log.days()).toEqual(['2026-11-30']);
  expect((await log.check()).troubles).toEqual([]);
});

it('takes nothing that is no id, word of the program or instant', async () => {
  const log = await opened();
  expect(() => log.add(line('2026-11-30T10:00:00.000Z', { action: 'Joris van der Proef' }))).toThrow();
  expect(() => log.add(line('2026-11-30T10:00:00.000Z', { route: '/clienten?zoek=Proef' }))).toThrow();
  expect(await log.days()).toEqual([]);
});

it('keeps what a full disk did not take, tells so, and writes it in order when there is room', async () => {
  const place = paper();
  const log = await opened(place);
  place.isFull = true;
  log.add(line('2026-11-30T10:00:00.000Z'));
  await expect(log.settled()).rejects.toThrow('ENOSPC');
  expect(log.isBehind()).toBe(true);
  log.add(line('2026-11-30T11:00:00.000Z'));
  place.isFull = false;
  await log.settled();
  expect(log.isBehind()).toBe(false);
  expect((await log.linesOf('2026-11-30')).map(({ at }) => at)).toEqual([
    '2026-11-30T10:00:00.000Z',
    '2026-11-30T11:00:00.000Z',
  ]);
});

it('refuses more once ten thousand lines wait for the disk', async () => {
  const place = paper();
  const log = await opened(place);
  place.isFull = true;
  for (let n = 0; n < 10_000; n++) log.add(line('2026-11-30T10:00:00.000Z'));
  expect(() => log.add(line('2026-11-30T10:00:00.000Z'))).toThrow('wait for the disk');
});

it('writes all that wait at once', async () => {
  const place = paper();
  let appends = 0;
  const { append } = place;
  place.append = (...given) => {
    appends++;
    return append(...given);
  };
  const log = await opened(place);
  await Promise.all(
    Array.from({ length: 500 }, () => {
      log.add(line('2026-11-30T10:00:00.000Z'));
      return log.settled();
    }),
  );
  expect(appends).toBeLessThanOrEqual(2);
  expect((await log.check()).lines).toBe(500);
});

it('forgets whole days, oldest first, and stays bound to what was forgotten', async () => {
  const place = paper();
  const log = await opened(place);
  for (const day of ['28', '29', '30']) log.add(line(`2026-11-${day}T10:00:00.000Z`));
  await log.settled();
  expect(await log.forgetBefore('2026-11-30')).toBe(2);
  expect(await log.days()).toEqual(['2026-11-30']);
  expect(await log.check()).toMatchObject({ lines: 1, troubles: [] });
  expect(await (await opened(place)).check()).toMatchObject({ last: { n: 3 }, troubles: [] });
  place.kept.delete('2026-11-30');
  expect((await log.check()).troubles).toEqual([{ kind: 'cutOff', count: 1 }]);
});

it('cuts off half a line that a crash left, and tells so', async () => {
  const place = paper();
  const log = await opened(place);
  log.add(line('2026-11-30T10:00:00.000Z'));
  await log.settled();
  place.kept.set(
    '2026-11-30',
    Buffer.concat([place.kept.get('2026-11-30') ?? Buffer.alloc(0), Buffer.from('half a l')]),
  );
  const again = await opened(place);
  expect((await again.check()).troubles).toEqual([{ kind: 'mended', day: expect.any(String) }]);
  again.add(line('2026-11-30T11:00:00.000Z'));
  expect((await again.linesOf('2026-11-30')).map(({ at }) => at)).toContain('2026-11-30T11:00:00.000Z');
  expect((await again.check()).troubles).toHaveLength(1);
});

it('still tells, after lines were added, that the end had been cut off', async () => {
  const place = paper();
  const log = await opened(place);
  for (let n = 0; n < 5; n++) log.add(line('2026-11-30T10:00:00.000Z'));
  await log.settled();
  const text = place.kept.get('2026-11-30')?.toString('latin1').split('\n').slice(0, 3).join('\n');
  place.kept.set('2026-11-30', Buffer.from(`${text}\n`));
  const again = await opened(place);
  again.add(line('2026-11-30T11:00:00.000Z'));
  expect((await again.check()).troubles).toEqual([{ kind: 'changed', day: '2026-11-30', lines: [4] }]);
});

it('tells that the anchor was gone, also later', async () => {
  const place = paper();
  const log = await opened(place);
  log.add(line('2026-11-30T10:00:00.000Z'));
  await log.settled();
  place.anchor = undefined;
  expect((await log.check()).troubles).toContainEqual({ kind: 'anchor' });
  const again = await openAccessLog(place, { key, isNew: false });
  expect((await again.check()).troubles).toContainEqual({ kind: 'anchor' });
});

it('checks the last days alone, bound to the day before, and still finds that one gone', async () => {
  const place = paper();
  const log = await opened(place);
  for (const day of ['27', '28', '29', '30']) log.add(line(`2026-11-${day}T10:00:00.000Z`));
  await log.settled();
  expect(await log.check('2026-11-29')).toMatchObject({ lines: 2, last: { n: 4 }, troubles: [] });
  expect((await log.check('2026-12-05')).troubles).toEqual([]);
  place.kept.set('2026-11-27', Buffer.from('changed\n'));
  expect((await log.check('2026-11-29')).troubles).toEqual([]);
  expect((await log.check()).troubles).not.toEqual([]);
  place.kept.delete('2026-11-28');
  expect((await log.check('2026-11-29')).troubles).toEqual([{ kind: 'changed', day: '2026-11-29', lines: [1] }]);
  place.kept.delete('2026-11-30');
  expect((await log.check('2026-11-29')).troubles).toContainEqual({ kind: 'cutOff', count: 1 });
});

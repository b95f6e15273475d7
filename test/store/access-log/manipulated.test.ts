import { expect, it } from 'vitest';
import type { NewAccessLine } from '#src/domain/access-log/access-line.ts';
import type { UserId } from '#src/domain/ids.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { checkLog } from '#src/store/access-log/check.ts';
import { openAccessLog } from '#src/store/access-log/open.ts';
import { dice } from '#test/dice.ts';
import { idOf } from '../sample-dossier.ts';
import { key, line, type Paper, paper } from './lines.ts';

const days: readonly Day[] = ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'];

/** Somebody guesses at an account. */
function atDoor(at: Instant, times: number): NewAccessLine {
  const about = { kind: 'user', id: idOf<UserId>('reader') } as const;
  return { at, by: 'visitor', action: 'login.refused', way: 'change', outcome: 'refused', times, about };
}

async function written(): Promise<Paper> {
  const place = paper();
  const log = await openAccessLog(place, { key, isNew: true });
  for (const day of days)
    for (let minute = 10; minute < 35; minute++) {
      // a day and a minute of two digits make an instant
      const at = `${day}T10:${minute}:00.000Z` as Instant;
      log.add(minute % 5 === 0 ? atDoor(at, minute) : line(at));
    }
  await log.settled();
  return place;
}

type Dice = ReturnType<typeof dice>;

const manipulations: Readonly<Record<string, (place: Paper, roll: Dice) => void>> = {
  'flips a bit': (place, roll) => {
    const day = roll.pick(days);
    const bytes = Buffer.from(place.kept.get(day) ?? '');
    const at = roll.below(bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << roll.below(8)), at);
    place.kept.set(day, bytes);
  },
  'leaves out a line': (place, roll) =>
    inRows(place, roll.pick(days), (rows) => rows.splice(roll.below(rows.length), 1)),
  'swaps two lines': (place, roll) =>
    inRows(place, roll.pick(days), (rows) => {
      const at = roll.below(rows.length - 1);
      const [row = ''] = rows.splice(at, 1);
      rows.splice(at + 1 + roll.below(rows.length - at), 0, row);
    }),
  'cuts off the end': (place, roll) => {
    const bytes = place.kept.get('2026-11-30') ?? Buffer.alloc(0);
    place.kept.set('2026-11-30', bytes.subarray(0, roll.below(bytes.length)));
  },
  'puts a line in, its own or one of before': (place, roll) =>
    inRows(place, roll.pick(days), (rows) => {
      const own = `${'A'.repeat(43)} {"n":9,"at":"2026-11-28T10:00:00.000Z","by":"system","action":"dossier.read"}`;
      rows.splice(roll.below(rows.length + 1), 0, roll.pick([own, roll.pick(rows), 'niets', '']));
    }),
  'puts bytes in': (place, roll) => {
    const day = roll.pick(days);
    const bytes = place.kept.get(day) ?? Buffer.alloc(0);
    const at = roll.below(bytes.length + 1);
    place.kept.set(day, Buffer.concat([bytes.subarray(0, at), Buffer.of(roll.below(256)), bytes.subarray(at)]));
  },
  'moves lines to another day': (place, roll) => {
    const [from = days[0], to = days[1]] = roll.below(2) === 0 ? [days[0], days[1]] : [days[2], days[3]];
    if (!from || !to) return;
    const moved: string[] = [];
    inRows(place, from, (rows) => moved.push(...rows.splice(rows.length - 1 - roll.below(5))));
    inRows(place, to, (rows) => rows.unshift(...moved));
  },
  'takes a day away': (place, roll) => void place.kept.delete(roll.pick(days)),
  'gives two days each other’s lines': (place, roll) => {
    const at = roll.below(days.length - 1);
    const [one, other] = [days[at], days[at + 1]];
    if (!one || !other) return;
    const text = place.kept.get(one) ?? Buffer.alloc(0);
    place.kept.set(one, place.kept.get(other) ?? Buffer.alloc(0)).set(other, text);
  },
  'puts a day before the first or behind the last': (place, roll) => {
    const day = roll.pick<Day>(['2025-01-01', '2026-12-01']);
    place.kept.set(day, place.kept.get(roll.pick(days)) ?? Buffer.alloc(0));
  },
  'flips a bit of the anchor': (place, roll) => {
    const bytes = Buffer.from(place.anchor ?? '');
    const at = roll.below(bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << roll.below(8)), at);
    place.anchor = bytes;
  },
  'takes the anchor away': (place) => {
    place.anchor = undefined;
  },
  'seals everything anew with another key': (place) => {
    const stranger = Buffer.alloc(32, 8);
    place.anchor = Buffer.concat([stranger, place.anchor ?? Buffer.alloc(0)]);
  },
};

function inRows(place: Paper, day: Day, change: (rows: string[]) => unknown): void {
  const rows = (place.kept.get(day)?.toString('latin1') ?? '').split('\n').slice(0, -1);
  change(rows);
  place.kept.set(day, Buffer.from(rows.map((row) => `${row}\n`).join(''), 'latin1'));
}

it('finds each of 1,000 manipulations of the log, at once and after it was opened again', async () => {
  const whole = await written();
  expect((await checkLog(whole, key)).troubles).toEqual([]);
  const missed: string[] = [];
  const names = Object.keys(manipulations);
  for (let seed = 1; seed <= 1_000; seed++) {
    const roll = dice(seed);
    const name = names[seed % names.length] ?? '';
    const place = paper(whole.kept, whole.anchor);
    manipulations[name]?.(place, roll);
    if (isEqual(place, whole)) continue;
    if ((await checkLog(place, key)).troubles.length === 0) missed.push(`${seed}: ${name}`);
    const log = await openAccessLog(place, { key, isNew: false });
    log.add(line('2026-11-30T12:00:00.000Z'));
    await log.settled();
    if ((await log.check()).troubles.length === 0) missed.push(`${seed}: ${name}, opened again`);
  }
  expect(missed).toEqual([]);
});

it('finds a log that whoever has not the key wrote anew from the beginning', async () => {
  const whole = await written();
  const forged = paper();
  const log = await openAccessLog(forged, { key: Buffer.alloc(32, 8), isNew: true });
  log.add(line('2026-11-30T10:00:00.000Z'));
  await log.settled();
  expect((await checkLog(paper(forged.kept, whole.anchor), key)).troubles).toHaveLength(2);
  expect((await checkLog(forged, key)).troubles).toHaveLength(2);
});

function isEqual(one: Paper, other: Paper): boolean {
  const same = [...other.kept].every(([day, bytes]) => one.kept.get(day)?.equals(bytes));
  return same && one.kept.size === other.kept.size && one.anchor?.equals(other.anchor ?? Buffer.alloc(0)) === true;
}

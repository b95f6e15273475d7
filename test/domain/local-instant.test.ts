import { expect, it } from 'vitest';
import { hoursLeft } from '#src/domain/cases/breach-clock.ts';
import { localInstant } from '#src/domain/local-instant.ts';
import type { Day, Instant } from '#src/domain/time.ts';

it.each<[string, Day, string, Instant]>([
  ['in winter', '2026-11-20', '16.40', '2026-11-20T15:40:00.000Z'],
  ['in summer', '2026-07-01', '00.15', '2026-06-30T22:15:00.000Z'],
  ['twice on the night the clock goes back: the first', '2026-10-25', '02.30', '2026-10-25T00:30:00.000Z'],
  ['just after that night', '2026-10-25', '03.00', '2026-10-25T02:00:00.000Z'],
  ['that the clock jumped over', '2026-03-29', '02.30', '2026-03-29T01:30:00.000Z'],
])('finds the moment %s', (_, day, time, instant) => {
  expect(localInstant(day, time)).toBe(instant);
});

it.each<[Instant, Instant, string]>([
  ['2026-11-23T15:40:00.000Z', '2026-11-21T22:00:00.000Z', 'nog 41 uur'],
  // aware on Friday 23 October at 16.40; the night has an hour more
  ['2026-10-26T14:40:00.000Z', '2026-10-24T14:40:00.000Z', 'nog 48 uur'],
  ['2026-11-23T15:40:00.000Z', '2026-11-23T15:10:00.000Z', 'nog minder dan een uur'],
  ['2026-11-23T15:40:00.000Z', '2026-11-23T17:00:00.000Z', '2 uur te laat'],
])('until %s at %s there is %s', (until, now, words) => {
  expect(hoursLeft(until, now)).toBe(words);
});

import { expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import type { Day } from '#src/domain/time.ts';
import { castOrganisation } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asLived, differences, lived, openHouse, told } from './house.ts';

/** Days on which a clock is put forward or back, a leap day, and the last and first day of a year. */
const days: readonly Day[] = ['2026-03-29', '2026-10-25', '2028-02-29', '2026-12-31', '2027-01-01'];

it.each(days)('tells a day as a day where the clock or the year turns: %s', async (day) => {
  // what was typed thirty days before is thrown away on the day
  const builder = dossierIn('awaitingApproval', { on: addDays(day, -60) });
  const on = addDays(day, -20);
  const draft = {
    raw: { level: 'mbo' },
    by: castOrganisation.users[0]?.id ?? ('' as never),
    at: `${addDays(day, -31)}T09:00:00.000Z` as const,
  };
  builder.at(on).change((before) => ({ ...before, drafts: { 'intake.education': draft } }));
  const house = await openHouse(castOrganisation, on, { dossiers: [builder.build()] });
  const until = addDays(day, 20);
  const ahead = await told(house, until);
  expect(ahead.map((one) => one.day)).toContain(day);
  expect(differences(asLived(ahead), await lived(house, until))).toEqual([]);
});

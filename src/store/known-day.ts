import { z } from 'zod';
import { dayOf } from '#src/domain/calendar.ts';
import { type Day, daySchema, instantSchema } from '#src/domain/time.ts';
import type { Definition } from './definition.ts';
import type { KnownDay } from './known-day-port.ts';
import type { Collection } from './port.ts';

const schema = z.strictObject({
  day: daySchema,
  /** Of a backup: the moment. */
  at: instantSchema.optional(),
  /** Of ticks: the days. */
  days: z.array(daySchema).optional(),
});
type Kept = z.infer<typeof schema>;
type Name = 'latest' | 'leapt' | 'backup' | 'ticks';

/** Six weeks fit into a summary. */
const ticksKept = 42;

export const knownDayDefinition: Definition<Name, Kept, Kept> = {
  kind: 'day',
  schema,
  summarySchema: schema,
  version: 1,
  migrations: [],
  summarise: (kept) => kept,
  key: 'shared',
};

/** Remembers the last day; a day that is not later is not written. */
export function openKnownDay(collection: Collection<Name, Kept, Kept>): KnownDay {
  const known = (name: Name) => collection.summary(name)?.day;
  const keep = async (name: Name, kept: Kept) => {
    const stored = await collection.load(name);
    if (!stored) await collection.create(name, kept);
    else await collection.save(name, stored.revision, kept);
  };
  const put = async (name: Name, day: Day) => {
    if (known(name) !== day) await keep(name, { day });
  };
  const ticks = () => collection.summary('ticks')?.days ?? [];
  return {
    latest: () => known('latest'),
    leapt: () => known('leapt'),
    lastBackup: () => collection.summary('backup')?.at,
    rememberBackup: (at) => keep('backup', { day: dayOf(at), at }),
    ticks,
    async rememberTick(day) {
      const before = ticks();
      if (before.includes(day)) return;
      await keep('ticks', { day, days: [...before, day].sort().slice(-ticksKept) });
    },
    async remember(day, how) {
      const before = known('latest');
      if (how === 'leapt') await put('leapt', day);
      if (before === undefined || before < day || how === 'force') await put('latest', day);
    },
  };
}

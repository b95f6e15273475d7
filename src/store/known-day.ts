import { z } from 'zod';
import { type Day, daySchema } from '#src/domain/time.ts';
import type { Definition } from './definition.ts';
import type { KnownDay } from './known-day-port.ts';
import type { Collection } from './port.ts';

const schema = z.strictObject({ day: daySchema });
type Kept = z.infer<typeof schema>;
type Name = 'latest' | 'leapt' | 'backup';

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
  const put = async (name: Name, day: Day) => {
    const stored = await collection.load(name);
    if (!stored) await collection.create(name, { day });
    else if (stored.value.day !== day) await collection.save(name, stored.revision, { day });
  };
  return {
    latest: () => known('latest'),
    leapt: () => known('leapt'),
    lastBackup: () => known('backup'),
    rememberBackup: (day) => put('backup', day),
    async remember(day, how) {
      const before = known('latest');
      if (how === 'leapt') await put('leapt', day);
      if (before === undefined || before < day || how === 'force') await put('latest', day);
    },
  };
}

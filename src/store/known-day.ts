import { z } from 'zod';
import { daySchema } from '#src/domain/time.ts';
import type { Definition } from './definition.ts';
import type { Collection, KnownDay } from './port.ts';

const schema = z.strictObject({ day: daySchema });
type Kept = z.infer<typeof schema>;
type Name = 'latest';

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
  const latest = () => collection.summary('latest')?.day;
  return {
    latest,
    async remember(day, force) {
      const before = latest();
      if (before === day || (before !== undefined && before > day && !force)) return;
      if (before === undefined) await collection.create('latest', { day });
      else {
        const stored = await collection.load('latest');
        if (stored) await collection.save('latest', stored.revision, { day });
      }
    },
  };
}

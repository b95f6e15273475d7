import { z } from 'zod';
import type { Definition } from './definition.ts';
import type { Collection } from './port.ts';

const counterSchema = z.strictObject({ value: z.number().int().min(0) });
type Counter = z.infer<typeof counterSchema>;

export const counterDefinition: Definition<string, Counter, Counter> = {
  kind: 'counter',
  schema: counterSchema,
  summarySchema: counterSchema,
  version: 1,
  migrations: [],
  summarise: (counter) => counter,
  key: 'shared',
};

/**
 * Numbers of named series, from 1. A number is durable before it is given, so a crash may skip one and never repeats one.
 *
 * @throws on a name that is not lower-case letters, digits and hyphens
 */
export function openCounters(collection: Collection<string, Counter, Counter>): (name: string) => Promise<number> {
  return async (name) => {
    for (;;) {
      const stored = await collection.load(name);
      if (!stored) {
        const taken = await collection.create(name, { value: 1 }).then(
          () => true,
          (error) => {
            // Somebody else began the series at the same moment.
            if (collection.summary(name)) return false;
            throw error;
          },
        );
        if (taken) return 1;
        continue;
      }
      const value = stored.value.value + 1;
      const saved = await collection.save(name, stored.revision, { value });
      if (saved.ok) return value;
    }
  };
}

import type { Definition } from '../definition.ts';
import { type DamageReason, Quarantined } from '../errors.ts';
import type { Watcher } from '../kinds.ts';
import type { Entry } from './parts.ts';
import { type Ground, glance } from './sealed-files.ts';

/** What memory holds of the aggregates of one kind, kept equal to the disk. */
export type Known<I extends string, S> = {
  readonly entries: ReadonlyMap<I, Entry<S>>;
  watch(watcher: Watcher<I, S>): void;
  put(id: I, entry: Entry<S>): void;
  remove(id: I): void;
  /** Puts an aggregate in quarantine; the answer is the error to throw. */
  quarantine(id: I, reason: DamageReason): Quarantined;
  /** The entry of a usable aggregate, undefined when unknown. @throws Quarantined */
  usable(id: I): Entry<S> | undefined;
  /** A write failed half-way: nobody knows which revision stands on disk until it is read again. */
  doubt(id: I): void;
  /** Ends a doubt by reading the header. @throws what reading throws: the aggregate cannot be used now */
  settle(id: I): void;
};

export function createKnown<I extends string, T, S>(
  ground: Ground,
  definition: Definition<I, T, S>,
  entries: Map<I, Entry<S>>,
): Known<I, S> {
  const watchers: Watcher<I, S>[] = [];
  const doubted = new Set<I>();

  const put = (id: I, entry: Entry<S>) => {
    entries.set(id, entry);
    if (entry.summary !== undefined) for (const watcher of watchers) watcher.put(entry.summary);
  };
  const remove = (id: I) => {
    doubted.delete(id);
    if (entries.delete(id)) for (const watcher of watchers) watcher.remove(id);
  };
  const quarantine = (id: I, reason: DamageReason) => {
    const entry = entries.get(id);
    entries.set(id, { revision: entry?.revision ?? 0, summary: entry?.summary, damage: reason });
    return new Quarantined(id, reason);
  };
  const readAgain = (id: I) => {
    if (!ground.disk.status(ground.folders.file(definition.kind, id))) return remove(id);
    try {
      const { revision, summary } = glance(ground, definition, id);
      put(id, { revision, summary });
    } catch (error) {
      if (!(error instanceof Quarantined)) throw error;
      quarantine(id, error.reason);
    }
  };
  return {
    entries,
    watch: (watcher) => {
      watchers.push(watcher);
    },
    put,
    remove,
    quarantine,
    usable(id) {
      const entry = entries.get(id);
      if (entry?.damage) throw new Quarantined(id, entry.damage);
      return entry;
    },
    doubt: (id) => {
      doubted.add(id);
    },
    settle(id) {
      if (!doubted.has(id)) return;
      readAgain(id);
      doubted.delete(id);
    },
  };
}

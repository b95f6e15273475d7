import type { Collection, Revised } from './port.ts';

export type Imagining<I extends string, T, S> = {
  readonly summarise: (value: T) => S;
  /** Where values come from that were not written here. */
  readonly under?: Collection<I, T, S>;
  /** Only these of it; all when left out. */
  readonly ids?: readonly I[] | undefined;
  /** Is told of each summary, at first of all there are. */
  readonly watcher?: { put(summary: S): void; remove(id: I): void };
};

/**
 * A collection over another one, in memory: reading costs what it costs there, once; writing is a matter of this collection
 * alone. What decisions make of a value is of the right type by itself, so it is not judged by its schema again.
 */
export function imaginedCollection<I extends string, T, S>({
  summarise,
  under,
  ids,
  watcher,
}: Imagining<I, T, S>): Collection<I, T, S> {
  const summaries = new Map<I, S>();
  const values = new Map<I, Revised<T>>();
  for (const id of ids ?? under?.ids() ?? []) {
    const summary = under?.summary(id);
    if (summary === undefined) continue;
    summaries.set(id, summary);
    watcher?.put(summary);
  }
  const keep = (id: I, revised: Revised<T>): Revised<T> => {
    const summary = summarise(revised.value);
    values.set(id, revised);
    summaries.set(id, summary);
    watcher?.put(summary);
    return revised;
  };
  async function load(id: I): Promise<Revised<T> | undefined> {
    if (!summaries.has(id)) return undefined;
    const found = values.get(id) ?? (await under?.load(id));
    if (found) values.set(id, found);
    return found;
  }
  return {
    load,
    async create(id, value) {
      if (summaries.has(id)) throw new Error('this id exists');
      return keep(id, { value, revision: 1 });
    },
    async save(id, expected, value) {
      if ((await load(id))?.revision !== expected) return { ok: false, reason: 'conflict' };
      return { ok: true, revision: keep(id, { value, revision: expected + 1 }).revision };
    },
    summary: (id) => summaries.get(id),
    async destroy(id) {
      summaries.delete(id);
      values.delete(id);
      watcher?.remove(id);
    },
    count: () => summaries.size,
    ids: () => summaries.keys(),
    *quarantined() {},
  };
}

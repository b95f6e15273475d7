import type { Case } from '#src/domain/cases/case.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { CaseId, DossierId } from '#src/domain/ids.ts';
import { localInstant } from '#src/domain/local-instant.ts';
import type { Day, Random } from '#src/domain/time.ts';
import type { Collection, Store } from '#src/store/port.ts';
import type { Deps } from '../context.ts';
import { passDay } from '../pass-day.ts';
import { assumeSent } from './assume-sent.ts';
import { nextDay } from './next-day.ts';

/** One aggregate that changed on a day. `after` is missing when it was destroyed. */
export type Changed<T> = { readonly before: T; readonly after: T | undefined };

/** What a day brings by itself. */
export type DayAhead = {
  readonly day: Day;
  readonly dossiers: ReadonlyMap<DossierId, Changed<Dossier>>;
  readonly cases: ReadonlyMap<CaseId, Changed<Case>>;
};

export type Ahead = {
  readonly from: Day;
  /** The last day that is told. */
  readonly until: Day;
};

/**
 * The days on which something happens by itself as long as nobody does anything and every mail arrives: what the daily tick does
 * then, done now in an imagined house, from one such day to the next. The very same functions, so what is told is what comes.
 *
 * @param deps of which the store is an imagined one (`Store.imagined`); it is at the last day told when this ends
 */
export async function* daysAhead(
  deps: Pick<Deps, 'store' | 'signer'>,
  { from, until }: Ahead,
): AsyncGenerator<DayAhead> {
  const seen = watch(deps.store);
  const { signer } = deps;
  for (let day: Day | undefined = from; day !== undefined && day <= until; day = nextDay(seen.store, day)) {
    const now = localInstant(day, '23.59');
    const today = day;
    const there = { store: seen.store, signer, random: counting(day), mailQueued: () => undefined };
    const then: Deps = { ...there, clock: { now: () => now, today: () => today } };
    await passDay(then, day);
    await assumeSent(then);
    const { dossiers, cases } = seen.taken();
    if (dossiers.size + cases.size > 0) yield { day, dossiers, cases };
  }
}

/** Ids that nobody sees, each another one. */
function counting(day: Day): Random {
  let drawn = 0;
  return {
    bytes(size) {
      drawn += 1;
      return Uint8Array.from(Buffer.from(`${drawn} ${day}`.padEnd(size, '.')).subarray(0, size));
    },
  };
}

/** The store with an eye on what is written in it. */
function watch(store: Store) {
  let dossiers = new Map<DossierId, Changed<Dossier>>();
  let cases = new Map<CaseId, Changed<Case>>();
  return {
    store: {
      ...store,
      dossiers: watched(store.dossiers, (id, changed) => dossiers.set(id, changed(dossiers.get(id)))),
      cases: watched(store.cases, (id, changed) => cases.set(id, changed(cases.get(id)))),
    },
    /** What changed since it was asked before. */
    taken() {
      const found = { dossiers, cases };
      dossiers = new Map();
      cases = new Map();
      return found;
    },
  };
}

type Tell<I, T> = (id: I, changed: (earlier: Changed<T> | undefined) => Changed<T>) => void;

function watched<I extends string, T, S>(collection: Collection<I, T, S>, tell: Tell<I, T>): Collection<I, T, S> {
  const note = (id: I, before: T | undefined, after: T | undefined) => {
    if (before !== undefined) tell(id, (earlier) => ({ before: earlier?.before ?? before, after }));
  };
  return {
    ...collection,
    async save(id, expected, value) {
      const before = (await collection.load(id))?.value;
      const saved = await collection.save(id, expected, value);
      if (saved.ok) note(id, before, value);
      return saved;
    },
    async destroy(id) {
      const before = (await collection.load(id))?.value;
      await collection.destroy(id);
      note(id, before, undefined);
    },
  };
}

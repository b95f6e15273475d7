import type { Dossier } from '#src/domain/dossier.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { StandsStill } from '#src/domain/maintenance/stands-still.ts';
import { onlyTellsOfReading } from '#src/domain/reading.ts';
import type { Instant } from '#src/domain/time.ts';
import type { Collection, Store } from './port.ts';

/** Names of what holds files of one kind. */
type Kinds = {
  [K in keyof Store]: Store[K] extends { create: unknown; save: unknown; destroy: unknown } ? K : never;
}[keyof Store];

/** What stands still: every kind but maintenance itself. A new one does not compile before it stands below, or here. */
type Still = Omit<Pick<Store, Kinds>, 'maintenances'>;

/**
 * A store in which nobody writes while maintenance runs. It ends by itself, since each write asks the clock. Logging in goes
 * on, and so does what keeps an account open: nobody is locked out, and the administrator has to sign in. Reading goes on too,
 * with the line that tells why.
 *
 * @throws StandsStill from every write of what stands still
 */
export function standingStill(store: Store, now: () => Instant): Store {
  const isStill = () => store.maintenanceLists.stillUntil(now()) !== undefined;
  const refuse = () => {
    const until = store.maintenanceLists.stillUntil(now());
    if (until !== undefined) throw new StandsStill(until);
  };
  const held = <I extends string, T, S>(kind: Collection<I, T, S>): Collection<I, T, S> => ({
    ...kind,
    async create(id, value) {
      refuse();
      return kind.create(id, value);
    },
    async save(id, expected, value) {
      refuse();
      return kind.save(id, expected, value);
    },
    async destroy(id) {
      refuse();
      return kind.destroy(id);
    },
  });
  const dossiers: Store['dossiers'] = {
    ...held(store.dossiers),
    async save(id, expected, value) {
      if (isStill() && !(await isReadOnly(store, id, value))) refuse();
      return store.dossiers.save(id, expected, value);
    },
  };
  const { cases, destructions, bookYears, invoices, surveyBatches, surveyFiles, partnerPersons, letterheads } = store;
  const kinds: Still = {
    dossiers,
    cases: held(cases),
    destructions: held(destructions),
    bookYears: held(bookYears),
    invoices: held(invoices),
    surveyBatches: held(surveyBatches),
    surveyFiles: held(surveyFiles),
    partnerPersons: held(partnerPersons),
    letterheads: held(letterheads),
  };
  return {
    ...store,
    ...kinds,
    blobs: {
      ...store.blobs,
      async put(owner, bytes) {
        refuse();
        return store.blobs.put(owner, bytes);
      },
    },
    async counter(name) {
      refuse();
      return store.counter(name);
    },
  };
}

/** Nothing is written but that somebody read it, as the access log goes on as well. */
async function isReadOnly(store: Store, id: DossierId, value: Dossier): Promise<boolean> {
  const before = await store.dossiers.load(id);
  return before !== undefined && onlyTellsOfReading(before.value, value);
}

import { summariseCase } from '#src/domain/cases/summarise-case.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DossierId } from '#src/domain/ids.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { counterDefinition, openCounters } from '../counters.ts';
import { caseDefinition, dossierDefinition, letterheadDefinition, organisationDefinition } from '../definition.ts';
import { figuresDefinition, keepFigures } from '../figures.ts';
import { createCaseLists } from '../lists/case-lists.ts';
import { createDossierLists } from '../lists/dossier-lists.ts';
import type { Store } from '../port.ts';
import { createQueues, queueOf } from '../queue.ts';
import { openSessions, sessionDefinition } from '../sessions.ts';
import { openSingle } from '../single.ts';
import { openBlobs } from './blobs.ts';
import { clearBlobs } from './clear-blobs.ts';
import { type FileCollection, openFileCollection } from './file-collection.ts';
import { type HeldGround, type Place, takeGround } from './ground.ts';
import { readLedger } from './ledger.ts';
import { keepLedger } from './ledger-keeper.ts';
import type { AnyCollection } from './parts.ts';
import type { Ground } from './sealed-files.ts';

export type LowdbOptions = Place & {
  /** What lists and jobs need to know of a dossier. */
  readonly summarise: (dossier: Dossier) => DossierSummary;
  /** Stored when nothing is stored yet; without it an empty folder is refused. */
  readonly organisation?: Organisation | undefined;
};

/** The store with the parts that verify, backup and key rotation need; the rest of the program sees `Store`. */
export type LowdbStore = Store & {
  readonly ground: Ground;
  readonly collections: readonly AnyCollection[];
  readonly sealedDossiers: FileCollection<DossierId, Dossier, DossierSummary>;
  /** The ledger of revisions could not be read at start: roll-backs before it went unnoticed. */
  readonly ledgerDamaged: boolean;
  /** New master key, everything wrapped anew; old copies of the keystore open nothing any more. */
  rotateMasterKey(): Promise<void>;
};

/** Every kind there is; versions and keys need no summaries. */
const definitions = [
  dossierDefinition(() => {
    throw new Error('nothing is summarised here');
  }),
  caseDefinition(summariseCase),
  figuresDefinition,
  organisationDefinition,
  letterheadDefinition,
  sessionDefinition,
  counterDefinition,
] as const;

/** The versions this program writes, by kind. */
export const storedVersions: Readonly<Record<string, number>> = Object.fromEntries(
  definitions.map(({ kind, version }) => [kind, version]),
);

/** Kinds of which all aggregates have one key, named after the kind. */
export const sharedKinds: ReadonlySet<string> = new Set(
  definitions.filter(({ key }) => key === 'shared').map(({ kind }) => kind),
);

/**
 * Opens a data folder, or makes a new store in an empty one.
 *
 * @throws StoreRefused locked, keyMissing, keyUnsafe, wrongKey, tooNew, incomplete, noOrganisation
 */
export async function openLowdbStore(options: LowdbOptions): Promise<LowdbStore> {
  const ground = await takeGround(options, { versions: storedVersions, mayBegin: options.organisation !== undefined });
  try {
    return await openOn(ground, options);
  } catch (error) {
    await ground.lock.release();
    throw error;
  }
}

async function openOn(ground: HeldGround, options: LowdbOptions): Promise<LowdbStore> {
  const queues = createQueues();
  const { revisions, damaged } = await readLedger(ground);
  const common = { ground, queues, ledger: revisions };
  const blobs = openBlobs(ground, (id, task) => queues.run(queueOf(id), task));
  const dossiers = await openFileCollection({
    ...common,
    definition: dossierDefinition(options.summarise),
    removeRest: blobs.removeAll,
  });
  const cases = await openFileCollection({
    ...common,
    definition: caseDefinition(summariseCase),
    removeRest: blobs.removeAll,
  });
  const figures = await openFileCollection({ ...common, definition: figuresDefinition });
  const organisations = await openFileCollection({ ...common, definition: organisationDefinition });
  const letterheads = await openFileCollection({ ...common, definition: letterheadDefinition });
  const logins = await openFileCollection({ ...common, definition: sessionDefinition });
  const counters = await openFileCollection({ ...common, definition: counterDefinition });
  const collections: readonly AnyCollection[] = [
    dossiers,
    cases,
    figures,
    organisations,
    letterheads,
    logins,
    counters,
  ];

  await clearBlobs(ground, blobs, {
    isKnown: (id) => collections.some(({ definition, entries }) => definition.key === 'own' && entries.has(id)),
    ledgerIsWhole: revisions.size > 0 && !ground.lock.afterCrash,
  });

  const lists = createDossierLists();
  lists.fill(dossiers.summaries());
  dossiers.watch({ put: (_, summary) => lists.put(summary), remove: lists.remove });
  const caseLists = createCaseLists();
  for (const summary of cases.summaries()) caseLists.put(summary);
  cases.watch({ put: (_, summary) => caseLists.put(summary), remove: caseLists.remove });
  const ledger = keepLedger(ground, [dossiers, cases, figures, organisations, letterheads, counters], {
    queues,
    before: revisions,
  });
  dossiers.watch({ put: ledger.wrote, remove: ledger.wrote });
  cases.watch({ put: ledger.wrote, remove: ledger.wrote });
  const sessions = openSessions(logins);
  return {
    dossiers,
    lists,
    ...keepFigures(cases, figures),
    caseLists,
    organisation: await openSingle(organisations, 'organisation', options.organisation),
    letterheads,
    sessions,
    blobs,
    counter: openCounters(counters),
    ground,
    collections,
    sealedDossiers: dossiers,
    ledgerDamaged: damaged,
    rotateMasterKey: () => ground.keystore.rotate(),
    async close() {
      try {
        await sessions.flush();
        await queues.close();
        await ledger.write();
      } finally {
        await ground.lock.release();
      }
    },
  };
}

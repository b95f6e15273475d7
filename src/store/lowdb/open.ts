import type { Dossier } from '#src/domain/dossier.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { openFleeting } from '../fleeting.ts';
import { imagine } from '../imagined.ts';
import { definitionsOf, type OpenKind, openKinds } from '../kinds.ts';
import { knownDayDefinition } from '../known-day.ts';
import type { Store } from '../port.ts';
import { createQueues, queueOf } from '../queue.ts';
import { openRegister } from '../register.ts';
import { sessionDefinition } from '../sessions.ts';
import { openSingle } from '../single.ts';
import { findTraces } from '../traces.ts';
import { onlyServer } from '../turns.ts';
import { openAccess } from './access-files.ts';
import { openBlobs } from './blobs.ts';
import { clearBlobs } from './clear-blobs.ts';
import { type FileCollection, openFileCollection } from './file-collection.ts';
import { type HeldGround, type Place, takeGround } from './ground.ts';
import { readLedger } from './ledger.ts';
import { keepLedger } from './ledger-keeper.ts';
import { keepMoments, type Moments } from './moment.ts';
import type { AnyCollection } from './parts.ts';
import { registerFile } from './register-file.ts';
import type { Ground } from './sealed-files.ts';
import { searchedFolders } from './traces.ts';

export type LowdbOptions = Place & {
  /** What lists and jobs need to know of a dossier. */
  readonly summarise: (dossier: Dossier) => DossierSummary;
  /** Stored when nothing is stored yet; without it an empty folder is refused. */
  readonly organisation?: Organisation | undefined;
  readonly isMoving?: boolean | undefined;
};

/** The store with the parts that verify, backup and key rotation need; the rest of the program sees `Store`. */
export type LowdbStore = Store & {
  readonly ground: Ground;
  readonly moments: Moments;
  readonly collections: readonly AnyCollection[];
  /** The ledger of revisions could not be read at start: roll-backs before it went unnoticed. */
  readonly ledgerDamaged: boolean;
};

/** Versions and keys need no summaries. */
const definitions = Object.values(
  definitionsOf(() => {
    throw new Error('nothing is summarised here');
  }),
);

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
  const { organisation, isMoving } = options;
  const ground = await takeGround(options, {
    versions: storedVersions,
    mayBegin: organisation !== undefined,
    isMoving,
  });
  try {
    return await openOn(ground, options);
  } catch (error) {
    await ground.lock.release();
    throw error;
  }
}

/** Log-ins and the known day may be lost; whatever else is missing at a start, was there. */
const mayBeLost: ReadonlySet<string> = new Set([sessionDefinition.kind, knownDayDefinition.kind]);
/** After so many writes of these the ledger is written anew. */
const counted: ReadonlySet<string> = new Set(['dossier', 'case']);

async function openOn(ground: HeldGround, options: LowdbOptions): Promise<LowdbStore> {
  const queues = createQueues();
  const { revisions, damaged } = await readLedger(ground);
  const moments = keepMoments(ground.disk, ground.folders);
  const common = { ground, queues, ledger: revisions, moments };
  const blobs = openBlobs(ground, { exclusively: (id, task) => queues.run(queueOf(id), task), moments });
  const collections: AnyCollection[] = [];
  const remembered: AnyCollection[] = [];
  const ledger = keepLedger(ground, remembered, { queues, before: revisions });
  const opened = <I extends string, T, S>(one: FileCollection<I, T, S>): FileCollection<I, T, S> => {
    const { kind } = one.definition;
    collections.push(one);
    if (!mayBeLost.has(kind)) remembered.push(one);
    if (counted.has(kind)) one.watch({ put: ledger.wrote, remove: ledger.wrote });
    return one;
  };
  const open: OpenKind = {
    owners: async (definition) =>
      opened(await openFileCollection({ ...common, definition, removeRest: blobs.removeAll })),
    plain: async (definition) => opened(await openFileCollection({ ...common, definition })),
  };
  const { parts, organisations, sessions } = await openKinds(open, options.summarise);
  await clearBlobs(ground, blobs, {
    isKnown: (id) => collections.some(({ definition, entries }) => definition.key !== 'shared' && entries.has(id)),
    ledgerIsWhole: revisions.size > 0 && !ground.lock.afterCrash,
  });

  const store: LowdbStore = {
    ...parts,
    organisation: await openSingle(organisations, 'organisation', options.organisation),
    sessions,
    fleeting: openFleeting(),
    blobs,
    ground,
    moments,
    collections,
    ledgerDamaged: damaged,
    destroyed: openRegister(registerFile(ground.disk, ground.keystore.folder)),
    accessLog: await openAccess(ground),
    rotateKeys: () => ground.keystore.rotate(),
    traces: (wanted) => findTraces(searchedFolders(ground), wanted),
    fresh: async () => {},
    ...onlyServer(),
    imagined: (parts) => imagine(store, parts),
    async close() {
      try {
        await sessions.flush();
        await queues.close();
        await ledger.write();
        await store.accessLog.settled();
      } finally {
        await ground.lock.release();
      }
    },
  };
  return store;
}

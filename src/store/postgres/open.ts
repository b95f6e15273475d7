import { randomBytes } from 'node:crypto';
import type { Dossier } from '#src/domain/dossier.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { organisationDefinition } from '../definition.ts';
import { realDisk } from '../disk.ts';
import { StoreRefused } from '../errors.ts';
import { imagine } from '../imagined.ts';
import type { KeptStore } from '../kept.ts';
import { openKinds } from '../kinds.ts';
import { keyFileSource } from '../master-key.ts';
import { openRegister } from '../register.ts';
import { openSingle } from '../single.ts';
import { openTableAccess } from './access-pieces.ts';
import { backupTables } from './backup-tables.ts';
import { careFor } from './care.ts';
import { type Database, openDatabase } from './database.ts';
import { follow, markOf } from './follow.ts';
import { openMasters } from './masters.ts';
import { refuseWhileMoved } from './moved-tables.ts';
import { openNotes } from './notes.ts';
import { refusalOf } from './refusals.ts';
import { prepareSchema } from './schema.ts';
import { sweepDead } from './sweep-dead.ts';
import { openTableBlobs } from './table-blobs.ts';
import { openTableCollection, type TableCollection } from './table-collection.ts';
import { openTableFleeting } from './table-fleeting.ts';
import { openTableKeys } from './table-keys.ts';
import { openTurns } from './table-turns.ts';
import { openFence } from './turn-fence.ts';

export type PostgresOptions = {
  /** `postgres://…`. */
  readonly databaseUrl: string;
  /** 32 bytes in base64, readable by its owner only. */
  readonly keyFile: string;
  readonly summarise: (dossier: Dossier) => DossierSummary;
  /** Stored when nothing is stored yet; without it an empty database is refused. */
  readonly organisation?: Organisation | undefined;
  /** Refuses a database in which there is something already. */
  readonly isNew?: boolean | undefined;
  /** Opens what is being moved, which no other server may. */
  readonly isMoving?: boolean | undefined;
};

const organisationId = 'organisation';
const registerName = 'vernietigd';

/**
 * Opens a database, or makes a new store in an empty one.
 *
 * @throws StoreRefused noDatabase, keyMissing, keyUnsafe, wrongKey, tooNew, noOrganisation, notEmpty
 */
export async function openPostgresStore(options: PostgresOptions): Promise<KeptStore> {
  const database = openDatabase(options.databaseUrl);
  try {
    return await openOn(database, options);
  } catch (error) {
    await database.close();
    throw refusalOf(error, options.databaseUrl);
  }
}

async function openOn(database: Database, options: PostgresOptions): Promise<KeptStore> {
  const { keyFile, summarise, organisation } = options;
  await prepareSchema(database);
  await refuseOther(database, options);
  const from = await markOf(database.query);
  const source = keyFileSource(realDisk, keyFile, `${keyFile}.none`);
  const masters = await openMasters(database, source, randomBytes(8).toString('hex'));
  if (!options.isMoving) await refuseWhileMoved(database, masters);
  const keys = await openTableKeys(database, masters);
  // which house this is
  await keys.obtain('store');
  const notes = await openNotes(database);
  const blobs = openTableBlobs(database, keys);
  const fence = openFence(database);
  const tables = new Map<string, TableCollection<string, unknown, unknown>>();
  const open = async <I extends string, T, S>(
    definition: Parameters<typeof openTableCollection<I, T, S>>[0]['definition'],
  ) => {
    const one = await openTableCollection({ database, write: fence.write, keys, definition });
    // the kind of a row says which collection wrote it
    tables.set(definition.kind, one as unknown as TableCollection<string, unknown, unknown>);
    return one;
  };
  const { parts, organisations, sessions } = await openKinds({ owners: open, plain: open }, summarise);
  const single = await openSingle(organisations, organisationId, organisation);
  const afterwards = async () => {
    const stored = tables.get(organisationDefinition.kind)?.revisionOf(organisationId);
    if (stored !== single.read().revision) await single.readAgain();
  };
  const follower = follow(database, { keys, masters, tables, notes, afterwards }, from);
  const turns = openTurns({ database, fence, fresh: follower.fresh });
  const care = careFor({ database, keys, kinds: tables, register: registerName, fresh: follower.fresh });
  const store: KeptStore = {
    ...parts,
    organisation: single,
    sessions,
    fleeting: openTableFleeting(database, () => masters.current().current),
    blobs,
    destroyed: openRegister(notes.register(registerName)),
    accessLog: await openTableAccess(database, keys),
    async rotateKeys() {
      await masters.rotate();
      await sweepDead(database);
    },
    traces: care.traces,
    findDestroyed: care.findDestroyed,
    verify: (how) => care.verify(store, how),
    backup: (file, how) => backupTables({ database, ...options }, file, how),
    fresh: follower.fresh,
    inTurn: turns.inTurn,
    claim: turns.claim,
    onDuty: turns.onDuty,
    imagined: (some) => imagine(store, some),
    async close() {
      try {
        await sessions.flush();
        await store.accessLog.settled();
      } finally {
        await follower.stop();
        await turns.leave();
        // a database that is away counts this server out by itself
        await masters.leave().catch(() => undefined);
        await database.close();
      }
    },
  };
  return store;
}

/** An empty database becomes a house only when that is meant, and one with a house never another. */
async function refuseOther({ query }: Database, { organisation, isNew }: PostgresOptions): Promise<void> {
  const [found] = await query('select 1 as one from data_key limit 1');
  if (found && isNew)
    throw new StoreRefused('notEmpty', 'In deze database staat al een installatie. Er is niets veranderd.');
  if (!found && !organisation)
    throw new StoreRefused(
      'noOrganisation',
      'Deze database is nog leeg. Klopt DATABASE_URL? Breng anders een gegevensmap over met migrate, of richt een nieuwe installatie in met init.',
    );
}

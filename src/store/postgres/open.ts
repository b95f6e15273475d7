import { randomBytes } from 'node:crypto';
import type { Dossier } from '#src/domain/dossier.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { organisationDefinition } from '../definition.ts';
import { realDisk } from '../disk.ts';
import { imagine } from '../imagined.ts';
import { openKinds } from '../kinds.ts';
import { keyFileSource } from '../master-key.ts';
import type { Store } from '../port.ts';
import { openRegister } from '../register.ts';
import { openSingle } from '../single.ts';
import { openTableAccess } from './access-pieces.ts';
import { openDatabase } from './database.ts';
import { follow, markOf } from './follow.ts';
import { openMasters } from './masters.ts';
import { openNotes } from './notes.ts';
import { prepareSchema } from './schema.ts';
import { openTableBlobs } from './table-blobs.ts';
import { openTableCollection, type TableCollection } from './table-collection.ts';
import { openTableKeys } from './table-keys.ts';

export type PostgresOptions = {
  /** `postgres://…`. */
  readonly databaseUrl: string;
  /** 32 bytes in base64, readable by its owner only. */
  readonly keyFile: string;
  readonly summarise: (dossier: Dossier) => DossierSummary;
  /** Stored when nothing is stored yet; without it an empty database is refused. */
  readonly organisation?: Organisation | undefined;
};

const organisationId = 'organisation';

/** Opens a database, or makes a new store in an empty one. @throws StoreRefused keyMissing, keyUnsafe, tooNew, noOrganisation */
export async function openPostgresStore(options: PostgresOptions): Promise<Store> {
  const { databaseUrl, keyFile, summarise, organisation } = options;
  const database = openDatabase(databaseUrl);
  await prepareSchema(database);
  const from = await markOf(database.query);
  const source = keyFileSource(realDisk, keyFile, `${keyFile}.none`);
  const masters = await openMasters(database, source, randomBytes(8).toString('hex'));
  const keys = await openTableKeys(database, masters.current);
  const notes = await openNotes(database);
  const blobs = openTableBlobs(database, keys);
  const tables = new Map<string, TableCollection<string, unknown, unknown>>();
  const open = async <I extends string, T, S>(
    definition: Parameters<typeof openTableCollection<I, T, S>>[0]['definition'],
  ) => {
    const one = await openTableCollection({ database, keys, definition });
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
  const store: Store = {
    ...parts,
    organisation: single,
    sessions,
    blobs,
    destroyed: openRegister(notes.register('vernietigd')),
    accessLog: await openTableAccess(database, keys),
    rotateKeys: masters.rotate,
    traces: async () => [],
    fresh: follower.fresh,
    imagined: (some) => imagine(store, some),
    async close() {
      await sessions.flush();
      await store.accessLog.settled();
      await follower.stop();
      await masters.leave();
      await database.close();
    },
  };
  return store;
}

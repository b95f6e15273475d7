import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { realDisk } from '../disk.ts';
import { StoreRefused } from '../errors.ts';
import { joinArchives } from '../lowdb/archive-keys.ts';
import { type BackupOptions, type BackupReport, backupStore } from '../lowdb/backup.ts';
import { keysFileOf } from '../lowdb/backup-keys.ts';
import { isDayOld } from '../lowdb/blobs.ts';
import { type LowdbOptions, openLowdbStore } from '../lowdb/open.ts';
import { keyFileSource, type Masters } from '../master-key.ts';
import { inFolder } from '../moving/folder-place.ts';
import { moveHouse } from '../moving/move.ts';
import { noteFiles } from '../moving/place.ts';
import type { DataKey } from '../sealed.ts';
import type { Database } from './database.ts';
import { fromTables, putNote } from './moved-tables.ts';
import { locks } from './schema.ts';

type House = {
  readonly database: Database;
  readonly databaseUrl: string;
  readonly keyFile: string;
  readonly summarise: LowdbOptions['summarise'];
};

/** How the folder begins in which the copy stands while it is made. */
const copyPrefix = '.trajectdossier-kopie-';

/** So often it is begun again, when something was destroyed meanwhile. */
const tries = 3;

/**
 * The same backup as of a folder: the house of one moment is copied into a folder beside the target, sealed as it is, and that is
 * backed up. What was destroyed before it was ready has no key in it: then it is made anew.
 */
export async function backupTables(house: House, file: string, options?: BackupOptions): Promise<BackupReport> {
  await removeLeft(dirname(resolve(file)));
  for (let left = tries; left > 0; left--) {
    const before = await stateOf(house);
    const report = await backupOnce(house, file, { masters: before.masters, options });
    const after = await stateOf(house);
    if (after.destroyed === before.destroyed && after.masters.current.id.equals(before.masters.current.id))
      return report;
    for (const path of [file, keysFileOf(file)]) await rm(path, { force: true });
  }
  throw new StoreRefused(
    'busy',
    'Er wordt nu vernietigd. Maak de back-up als dat klaar is. Er is geen back-up gemaakt.',
  );
}

/** How this backup is opened once there is another master key; another server may have made one meanwhile. */
async function remember(database: Database, store: DataKey, fresh: Buffer): Promise<void> {
  await database.transaction(async (query) => {
    await query('select pg_advisory_xact_lock($1)', [locks.backups]);
    const [row] = await query<{ bytes: Buffer }>('select bytes from note where name = $1', ['backups']);
    await putNote(query, 'backups', joinArchives(store, row?.bytes, fresh));
  });
}

/** Of a backup that was killed; the copy of one that is made now is younger than a day. */
async function removeLeft(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (name.startsWith(copyPrefix) && isDayOld(realDisk, path)) await rm(path, { recursive: true, force: true });
  }
}

async function stateOf({
  database,
  keyFile,
}: House): Promise<{ readonly destroyed: string; readonly masters: Masters }> {
  const [row] = await database.query<{ count: string }>(
    `select count(*) from data_key where substring(line from 27 for 2) = 'X1'::bytea`,
  );
  const masters = await keyFileSource(realDisk, keyFile, `${keyFile}.none`).read();
  if (!masters) throw new StoreRefused('keyMissing', 'Het sleutelbestand ontbreekt. Er is niets veranderd.');
  return { destroyed: row?.count ?? '0', masters };
}

type Once = { readonly masters: Masters; readonly options: BackupOptions | undefined };

async function backupOnce(house: House, file: string, { masters, options }: Once): Promise<BackupReport> {
  const { database, databaseUrl, keyFile, summarise } = house;
  const folder = await mkdtemp(join(dirname(resolve(file)), copyPrefix));
  const place = { dataDir: join(folder, 'gegevens'), keyFile, keystoreDir: join(folder, 'sleutels') };
  try {
    await fromTables(databaseUrl, { masters, holding: 'moment' }, (source) =>
      inFolder(place, masters, async (target) => {
        const told = () => options?.signal?.throwIfAborted();
        await moveHouse({ from: source, to: target, masters, told });
        if (source.store !== undefined) await target.finish(source.store);
      }),
    );
    const copy = await openLowdbStore({ ...place, summarise });
    try {
      const report = await backupStore(copy, file, options);
      const store = copy.ground.keystore.find('store');
      if (store) await remember(database, store, await readFile(join(place.keystoreDir, noteFiles.backups)));
      return report;
    } finally {
      await copy.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

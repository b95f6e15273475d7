import type { Dossier } from '#src/domain/dossier.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { KeptStore } from './kept.ts';
import { backupStore } from './lowdb/backup.ts';
import { openLowdbStore } from './lowdb/open.ts';
import { searchedFolders } from './lowdb/traces.ts';
import { verifyStore } from './lowdb/verify.ts';
import { findDestroyed } from './traces.ts';

/** Where the data are: in a folder of files, or in PostgreSQL; then a folder that is named too holds nothing that is used. */
export type StorePlace =
  | { readonly dataDir: string; readonly databaseUrl?: undefined }
  | { readonly databaseUrl: string; readonly dataDir?: string };

export type OpenOptions = StorePlace & {
  readonly keyFile: string;
  readonly summarise: (dossier: Dossier) => DossierSummary;
  /** Stored when nothing is stored yet; without it an empty place is refused. */
  readonly organisation?: Organisation | undefined;
  /** Refuses a database in which there is something; a folder is looked at before, as its keys are in the way too. */
  readonly isNew?: boolean;
  /** Opens what is being moved, which nobody else may. */
  readonly isMoving?: boolean;
};

/**
 * Opens the data wherever they are. PostgreSQL is loaded when it is asked for: an office on files has nothing of it in memory.
 *
 * @throws StoreRefused as `openLowdbStore` and `openPostgresStore` do: each message is a Dutch sentence for the operator
 */
export async function openStore(options: OpenOptions): Promise<KeptStore> {
  const { dataDir, databaseUrl, isNew, ...rest } = options;
  if (databaseUrl !== undefined) {
    const { openPostgresStore } = await import('./postgres/open.ts');
    return openPostgresStore({ ...rest, databaseUrl, isNew });
  }
  const store = await openLowdbStore({ ...rest, dataDir });
  return {
    ...store,
    verify: (how) => verifyStore(store, how),
    findDestroyed: (words) => findDestroyed(searchedFolders(store.ground), words),
    backup: (file, how) => backupStore(store, file, how),
  };
}

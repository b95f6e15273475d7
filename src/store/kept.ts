import type { Trace } from './destruction-port.ts';
import type { BackupOptions, BackupReport } from './lowdb/backup.ts';
import type { Store } from './port.ts';
import type { VerifyHow, VerifyReport } from './verify-report.ts';

/** A store that lasts, wherever it stands, with what whoever looks after it needs; the rest of the program sees `Store`. */
export type KeptStore = Store & {
  /**
   * Checks all that is kept, also while it works: what is stored against its keys; with `data` every body and every blob. Which
   * blobs there should be stands in the sealed bodies alone, so without `data` a blob that is gone is not missed.
   */
  verify(how: VerifyHow): Promise<VerifyReport>;
  /** Of everything that was ever destroyed here: what is left of it, and words of somebody's own. */
  findDestroyed(words: readonly string[]): Promise<readonly Trace[]>;
  /**
   * Copies all that is kept, also while it works, into `file` and its keys into `file`.keys (`lowdb/backup.ts`).
   *
   * @throws StoreRefused notEmpty, keyUnsafe, busy, badArchive
   */
  backup(file: string, options?: BackupOptions): Promise<BackupReport>;
};

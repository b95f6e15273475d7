import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from '#src/config.ts';
import { clockTime } from '#src/domain/format.ts';
import type { Clock } from '#src/domain/time.ts';
import { sealKeyFile } from '#src/seal-key.ts';
import type { KeptStore } from '#src/store/kept.ts';
import { backupName, removeOldBackups } from '#src/store/lowdb/old-backups.ts';
import { findingLines } from './findings.ts';
import { tellWhenPossible } from './told.ts';
import { sealKeyTrouble } from './verify.ts';

/** Where a backup goes: a file of its own, or a folder of backups, of which the old ones are removed. */
export const backupAskSchema = z.union([z.strictObject({ file: z.string() }), z.strictObject({ folder: z.string() })]);
export type BackupAsk = z.infer<typeof backupAskSchema>;

export const madeBackupSchema = z.strictObject({
  file: z.string(),
  aggregates: z.number(),
  blobs: z.number(),
  /** As `backup --json` tells it. */
  skipped: z.array(z.unknown()),
  /** Is the key that seals decisions in it? */
  sealKey: z.boolean(),
  /** What is not in it, each in a Dutch line. */
  missing: z.array(z.string()),
  /** Names of old backups that were removed. */
  removed: z.array(z.string()),
});
export type MadeBackup = z.infer<typeof madeBackupSchema>;

type Around = {
  readonly store: KeptStore;
  readonly config: Config;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
};

/**
 * Makes a backup of an open store. When nothing is missing from it, its day is remembered and old ones in its folder go: the
 * last whole one is never removed for one that is not.
 *
 * @throws what `KeptStore.backup` throws
 */
export async function makeBackup({ store, config, clock, signal }: Around, ask: BackupAsk): Promise<MadeBackup> {
  const today = clock.today();
  const file = 'file' in ask ? ask.file : join(ask.folder, backupName(today, clockTime(clock.now())));
  const trouble = await sealKeyTrouble(config);
  const sealKey = trouble === undefined ? await readFile(sealKeyFile(config), 'utf8') : undefined;
  const { skipped, ...report } = await store.backup(file, { sealKey, signal });
  await tellWhenPossible(store, { action: 'operator.backup', way: 'file' }, clock);
  const missing = [
    ...findingLines(skipped),
    // the data are worth a backup also when this key is gone; then it is said
    ...(trouble === undefined ? [] : [`de zegelsleutel. ${trouble}`]),
  ];
  const isWhole = missing.length === 0;
  if (isWhole) await store.knownDay.rememberBackup(clock.now());
  const removed = isWhole && 'folder' in ask ? await removeOldBackups(ask.folder, today) : [];
  return { file, ...report, skipped: [...skipped], sealKey: sealKey !== undefined, missing, removed };
}

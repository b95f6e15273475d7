import { randomBytes } from 'node:crypto';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { errorCode, realDisk } from '../disk.ts';
import { temporaryEnding } from '../durable-write.ts';
import { StoreRefused } from '../errors.ts';
import { isInside } from '../master-key.ts';
import { keysFileOf } from './backup-keys.ts';
import type { Ground } from './sealed-files.ts';

/** The two files of a backup: where they are written, and where they stand once both were read back. */
export type BackupTarget = {
  readonly archive: string;
  readonly keys: string;
  /** Keys first, each durable before the next: an archive with its name is a whole one. @throws StoreRefused notEmpty */
  place(): Promise<void>;
  /** Removes what is not in its place. */
  clear(): Promise<void>;
};

/** @throws StoreRefused notEmpty when either file exists, keyUnsafe for a place among the data or the keys */
export async function backupTarget({ folders, keystore }: Ground, file: string): Promise<BackupTarget> {
  const target = resolve(file);
  const folder = dirname(target);
  if ([folders.root, keystore.folder].some((ours) => isInside(realDisk, ours, target)))
    throw new StoreRefused('keyUnsafe', 'Zet de back-up niet in de gegevensmap of de sleutelmap. Kies een andere map.');
  const places = [keysFileOf(target), target] as const;
  for (const path of places) await refuseExisting(path);
  // Names nobody has, so that clearing up removes nothing of somebody else.
  const ending = `.${randomBytes(6).toString('hex')}${temporaryEnding}`;
  return {
    archive: target + ending,
    keys: keysFileOf(target) + ending,
    async place() {
      const [keys, archive] = places;
      await moveTo(keys + ending, keys);
      await realDisk.syncFolder(folder);
      try {
        await moveTo(archive + ending, archive);
      } catch (error) {
        await rm(keys, { force: true });
        throw error;
      }
      await realDisk.syncFolder(folder);
    },
    async clear() {
      for (const path of places) await rm(path + ending, { force: true });
    },
  };
}

/** A new file that its owner alone can read. */
export async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Never over another file, also not over one that came meanwhile; where the disk knows no second names, a moment is not seen. */
async function moveTo(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw taken();
    await refuseExisting(to);
    return rename(from, to);
  }
  await rm(from, { force: true });
}

/** A link that leads nowhere is something too. */
async function refuseExisting(path: string): Promise<void> {
  const found = await lstat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (found) throw taken();
}

function taken(): StoreRefused {
  return new StoreRefused('notEmpty', 'Er staat al een back-up met deze naam. Kies een andere naam.');
}

import { join } from 'node:path';
import { type Day, dayPattern } from '#src/domain/time.ts';
import { openAccessLog } from '../access-log/open.ts';
import { type AccessPlace, accessKeyName } from '../access-log/place.ts';
import type { AccessLog } from '../access-log/port.ts';
import { logWithoutKey } from '../access-log/without.ts';
import type { Disk } from '../disk.ts';
import { appendDurably, makeFolderDurably, removeDurably, writeDurably } from '../durable-write.ts';
import { Quarantined } from '../errors.ts';
import type { Ground } from './sealed-files.ts';

const ending = '.log';

export async function openAccess(ground: Ground): Promise<AccessLog> {
  const known = ground.keystore.find(accessKeyName);
  try {
    const { key } = known ?? (await ground.keystore.obtain(accessKeyName));
    return await openAccessLog(accessFiles(ground), { key, isNew: !known });
  } catch (error) {
    if (error instanceof Quarantined) return logWithoutKey();
    throw error;
  }
}

/**
 * A file a day in the data folder, as text that anybody can read: it holds no name. The anchor lies beside the keys, apart from
 * the data, so that putting back an old backup of the data is noticed.
 */
export function accessFiles({ disk, folders, keystore }: Ground): AccessPlace {
  const anchor = join(keystore.folder, 'toegang.anker');
  const path = (day: Day) => join(folders.access, day + ending);
  return {
    days: async () => daysIn(disk, folders.access),
    read: async (day) => (await disk.read(path(day))) ?? Buffer.alloc(0),
    async append(day, size, bytes) {
      await makeFolderDurably(disk, folders.access);
      await appendDurably(disk, path(day), size, bytes);
    },
    remove: (day) => removeDurably(disk, path(day)),
    readAnchor: () => disk.read(anchor),
    writeAnchor: (bytes) => writeDurably(disk, anchor, bytes),
  };
}

/** What in the folder is not a day of the log. */
export function accessStrangers(disk: Disk, folder: string): string[] {
  return disk.namesIn(folder).filter((name) => dayOfFile(name) === undefined);
}

function daysIn(disk: Disk, folder: string): Day[] {
  return disk
    .namesIn(folder)
    .flatMap((name) => dayOfFile(name) ?? [])
    .sort();
}

/** A day, of the text that says one. */
export function dayIn(day: string): Day | undefined {
  // the pattern is that of a day
  return dayPattern.test(day) ? (day as Day) : undefined;
}

function dayOfFile(name: string): Day | undefined {
  return name.endsWith(ending) ? dayIn(name.slice(0, -ending.length)) : undefined;
}

import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Disk } from './disk.ts';

/** Ending of files that a crash may leave half written; removed at the next start. */
export const temporaryEnding = '.tmp';

/**
 * Replaces a file so that a crash or power loss leaves the old or the new content and nothing between: temporary file,
 * fsync, rename, fsync of the folder. Rejects when any step fails; after a failed rename the old content stands, after a
 * failed fsync of the folder the new one does, and callers read again which it is.
 */
export async function writeDurably(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}${temporaryEnding}`;
  try {
    await fill(disk, temporary, bytes);
    await disk.rename(temporary, path);
  } catch (error) {
    // The first failure is the one to tell; a leftover is removed at the next start.
    await disk.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(dirname(path));
}

/**
 * Puts bytes behind the first `size` bytes of a file, durably. What stands behind those is what a failure or a crash left:
 * then, and where there is no file yet, the whole is replaced. A file that is shorter is written on as it is.
 */
export async function appendDurably(disk: Disk, path: string, size: number, bytes: Uint8Array): Promise<void> {
  if (size === 0 || disk.status(path)?.size !== size) {
    const before = (await disk.read(path)) ?? Buffer.alloc(0);
    return writeDurably(disk, path, Buffer.concat([before.subarray(0, size), bytes]));
  }
  const file = disk.openEnd(path);
  try {
    writeAll(disk, file, bytes);
    await disk.sync(file);
  } finally {
    disk.close(file);
  }
}

/** Removes a file and makes that durable. */
export async function removeDurably(disk: Disk, path: string): Promise<void> {
  await disk.unlink(path);
  await disk.syncFolder(dirname(path));
}

/** Folders that were made and whose parent could not be synced: to be synced before anything in them counts. */
const unsettled = new WeakMap<Disk, Set<string>>();

/** Makes a folder and the folders above it, each durable in its parent. Existing ones cost next to nothing. */
export async function makeFolderDurably(disk: Disk, path: string): Promise<void> {
  const waiting = unsettled.get(disk) ?? new Set();
  unsettled.set(disk, waiting);
  if (disk.status(path)?.folder && !waiting.has(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolderDurably(disk, parent);
  waiting.add(path);
  disk.makeFolder(path);
  await disk.syncFolder(parent);
  waiting.delete(path);
}

/** Removes what a crash left half written in a folder. */
export async function sweepTemporaries(disk: Disk, folder: string): Promise<void> {
  for (const { name } of disk.list(folder)) if (name.endsWith(temporaryEnding)) await disk.unlink(join(folder, name));
}

async function fill(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const file = disk.create(path);
  try {
    writeAll(disk, file, bytes);
    await disk.sync(file);
  } finally {
    disk.close(file);
  }
}

/** Writes every byte, also when the operating system takes them in parts. */
export function writeAll(disk: Disk, file: number, bytes: Uint8Array): void {
  let from = 0;
  while (from < bytes.length) {
    const written = disk.write(file, bytes.subarray(from));
    if (written <= 0) throw new Error('the disk takes no more bytes');
    from += written;
  }
}

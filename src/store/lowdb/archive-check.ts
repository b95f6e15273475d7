import { open } from 'node:fs/promises';
import { openWhole, readHeader } from '../sealed.ts';
import { accessKind } from './access-archive.ts';
import { type ArchiveEntry, readArchive } from './archive.ts';
import { type BackupKeys, keyNameOf } from './backup-keys.ts';

/**
 * Reads a whole archive and opens every file in it. Entries without a key were destroyed while the backup ran.
 *
 * @throws StoreRefused badArchive · Quarantined for a file that does not open
 */
export async function checkArchive(
  file: string,
  { archiveKey, keys }: Pick<BackupKeys, 'archiveKey' | 'keys'>,
  signal?: AbortSignal,
): Promise<{ opened: number; destroyed: number }> {
  const count = { opened: 0, destroyed: 0 };
  for await (const [entry, bytes] of entriesOf(file, archiveKey)) {
    signal?.throwIfAborted();
    // not sealed apart: the archive itself is
    if (entry.kind === accessKind) continue;
    const key = keys.get(keyNameOf(entry));
    if (!key) {
      count.destroyed++;
      continue;
    }
    openWhole(readHeader(bytes, entry), key, bytes);
    count.opened++;
  }
  return count;
}

export async function* entriesOf(file: string, archiveKey: Buffer): AsyncGenerator<readonly [ArchiveEntry, Buffer]> {
  const handle = await open(file, 'r');
  try {
    yield* readArchive(handle, archiveKey);
  } finally {
    await handle.close();
  }
}

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { encode } from '../codec.ts';
import { StoreRefused } from '../errors.ts';
import { checkArchive } from './archive-check.ts';
import { type Copied, type NewArchive, writeArchive } from './archive-copy.ts';
import { rememberArchive } from './archive-keys.ts';
import { keysOf, parseKeys } from './backup-keys.ts';
import { type BackupTarget, backupTarget, writeWhole } from './backup-target.ts';
import type { LowdbStore } from './open.ts';

export type BackupReport = Copied;
export type BackupOptions = { readonly sealKey?: string | undefined; readonly signal?: AbortSignal | undefined };

/**
 * Copies an open store, also while it works, into `file` and its keys into `file`.keys, then reads both back and opens
 * everything in them. The backup is the store as it was at one moment after the call (`moment.ts`): what was acknowledged
 * before is in it, what began later is not, and what was destroyed since has no key in it. Logins are not copied.
 *
 * @param sealKey text of the key that seals decisions; it goes with the keys, never with the data
 * @param signal stops it, with nothing left behind; rejects with its reason
 * @throws StoreRefused notEmpty when either file exists, keyUnsafe for a place among data or keys, busy while another backup is
 *   made, badArchive when reading back finds a difference
 */
export async function backupStore(
  store: LowdbStore,
  file: string,
  { sealKey, signal }: BackupOptions = {},
): Promise<BackupReport> {
  const target = await backupTarget(store.ground, file);
  const archive = { id: randomBytes(16), key: randomBytes(32) };
  try {
    const written = await writeArchive(store, target.archive, archive, signal);
    const found = await checkArchive(target.archive, parseKeys(encode(keysOf(store, archive.key))), signal);
    if (found.opened + found.destroyed !== written.aggregates + written.blobs) throw bad();
    // a new master key, drawn in between, would leave keys that nothing opens
    await store.ground.keystore.steadily(() => placeWithKeys(store, target, { archive, sealKey }));
    return written;
  } catch (error) {
    await target.clear();
    throw error;
  }
}

type Placing = { readonly archive: NewArchive; readonly sealKey: string | undefined };

/** The keys as they are now, so not older than anything that was destroyed, read back; then both files get their names. */
async function placeWithKeys(store: LowdbStore, target: BackupTarget, { archive, sealKey }: Placing): Promise<void> {
  const { keystore } = store.ground;
  const plain = encode({ ...keysOf(store, archive.key), ...(sealKey !== undefined && { sealKey }) });
  await writeWhole(target.keys, await keystore.sealApart(plain));
  const back = await keystore.openApart(await readFile(target.keys));
  if (!back.equals(plain)) throw bad();
  const { store: identity, versions } = parseKeys(back);
  const name = archive.id.toString('hex');
  await rememberArchive(store.ground, {
    archive: name,
    key: archive.key.toString('base64'),
    store: identity,
    versions,
  });
  await target.place();
}

function bad(): StoreRefused {
  return new StoreRefused('badArchive', 'De back-up is niet goed geschreven. Maak hem opnieuw.');
}

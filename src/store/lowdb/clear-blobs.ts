import { ownerOf } from '../key-name.ts';
import type { BlobOwner } from '../port.ts';
import { type FileBlobs, isDayOld } from './blobs.ts';
import { blobOwners } from './folders.ts';
import type { Ground } from './sealed-files.ts';

/** What a start knows before anybody writes. */
type Known = {
  /** Is there an aggregate with this id? */
  readonly isKnown: (id: string) => boolean;
  /** Was the ledger written at a clean closing, so that every dossier and case is in it? */
  readonly ledgerIsWhole: boolean;
};

/**
 * Ends at a start what a crash left of blobs: files whose key was destroyed, and a day later key and files of what
 * was never created, which no period would ever end (its letters are put before it). Whatever lost its file is not
 * one of those, since its backup needs the key; only a whole ledger tells the two apart.
 */
export async function clearBlobs(ground: Ground, blobs: FileBlobs, { isKnown, ledgerIsWhole }: Known): Promise<void> {
  const { disk, folders, keystore } = ground;
  for (const name of blobOwners(disk, folders)) {
    // Folders of blobs are named by the ids of whose they are.
    const id = name as BlobOwner;
    const key = ownerOf(id);
    const unknown = ledgerIsWhole && !isKnown(id) && keystore.find(key) !== undefined;
    const left = unknown && isDayOld(disk, folders.blobs(id));
    if (left && key === id) await keystore.drop(key);
    // under the key of what may well live
    if (left || keystore.isDestroyed(key)) await blobs.removeAll(id);
  }
}

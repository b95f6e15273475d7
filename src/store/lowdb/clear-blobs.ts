import type { DossierId } from '#src/domain/ids.ts';
import { type FileBlobs, isDayOld } from './blobs.ts';
import { blobOwners } from './folders.ts';
import type { Ground } from './sealed-files.ts';

/** What a start knows before anybody writes. */
type Known = {
  readonly dossiers: ReadonlyMap<DossierId, unknown>;
  /** Was the ledger written at a clean closing, so that every dossier is in it? */
  readonly ledgerIsWhole: boolean;
};

/**
 * Ends at a start what a crash left of blobs: files whose key was destroyed, and a day later key and files of a dossier that
 * was never created, which no period would ever end (its letters are put before it). A dossier that lost its file is not
 * one of those, since its backup needs the key; only a whole ledger tells the two apart.
 */
export async function clearBlobs(ground: Ground, blobs: FileBlobs, { dossiers, ledgerIsWhole }: Known): Promise<void> {
  const { disk, folders, keystore } = ground;
  for (const name of blobOwners(disk, folders)) {
    // Folders of blobs are named by the ids of dossiers.
    const id = name as DossierId;
    const unknown = ledgerIsWhole && !dossiers.has(id) && keystore.find(id) !== undefined;
    if (unknown && isDayOld(disk, folders.blobs(id))) await keystore.drop(id);
    if (keystore.isDestroyed(id)) await blobs.removeAll(id);
  }
}

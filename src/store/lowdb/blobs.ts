import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import type { BlobRef } from '#src/domain/document.ts';
import { type BlobId, newId } from '#src/domain/ids.ts';
import type { Disk } from '../disk.ts';
import { makeFolderDurably, writeDurably } from '../durable-write.ts';
import { Quarantined } from '../errors.ts';
import { ownerOf } from '../key-name.ts';
import type { BlobOwner, Blobs } from '../port.ts';
import { openSealedBlob, refOf, sealBlob } from '../sealed-blob.ts';
import { findBlobs } from './folders.ts';
import type { Moments } from './moment.ts';
import type { Ground } from './sealed-files.ts';

const day = 24 * 60 * 60 * 1000;

export type FileBlobs = Blobs & {
  /** Removes every blob of an owner and the folder. */
  removeAll(owner: BlobOwner): Promise<void>;
};

/** Runs a task while nothing else touches a dossier or case. */
type Exclusively = <R>(id: BlobOwner, task: () => Promise<R>) => Promise<R>;
type Around = { readonly exclusively: Exclusively; readonly moments: Pick<Moments, 'isKept'> };

/** Sealed files of dossiers and cases, each under the key of its owner, in a folder an owner. */
export function openBlobs(ground: Ground, { exclusively, moments }: Around): FileBlobs {
  const { disk, folders, keystore } = ground;
  return {
    put: (owner, bytes) =>
      exclusively(owner, async () => {
        const key = await keystore.obtain(ownerOf(owner));
        const id = newId<BlobId>(randomBytes);
        await makeFolderDurably(disk, folders.blobs(owner));
        await writeDurably(disk, folders.blob(owner, id), sealBlob(id, key, bytes));
        return refOf(id, bytes);
      }),
    async get(owner, ref) {
      const file = await disk.read(folders.blob(owner, ref.id));
      return openBlob(ground, owner, ref, file);
    },
    sweep: (owner, named) =>
      exclusively(owner, async () => {
        // a backup that is being made may still need them; tomorrow they are swept
        if (moments.isKept()) return 0;
        let removed = 0;
        const found = findBlobs(disk, folders, owner);
        // Nobody writes here while this runs, so these are from a crash.
        for (const path of found.leftovers) await disk.unlink(path);
        for (const id of found.ids) {
          const path = folders.blob(owner, id);
          if (named.has(id) || !isDayOld(disk, path)) continue;
          await disk.unlink(path);
          removed++;
        }
        if (removed > 0) await disk.syncFolder(folders.blobs(owner));
        return removed;
      }),
    async removeAll(owner) {
      const folder = folders.blobs(owner);
      if (!disk.status(folder)) return;
      const found = findBlobs(disk, folders, owner);
      for (const id of found.ids) await disk.unlink(folders.blob(owner, id));
      for (const path of found.leftovers) await disk.unlink(path);
      await disk.removeFolder(folder);
      await disk.syncFolder(dirname(folder));
    },
  };
}

/** Was the last change of a file, or of the names in a folder, more than a day ago? */
export function isDayOld(disk: Disk, path: string): boolean {
  const changed = disk.status(path)?.modifiedAt;
  return changed !== undefined && disk.now() - changed > day;
}

/** The plain bytes of a blob's file, checked against its reference. @throws Quarantined */
export function openBlob({ keystore }: Ground, owner: string, ref: BlobRef, file: Buffer | undefined): Uint8Array {
  if (!file) throw new Quarantined(ref.id, 'missing');
  return openSealedBlob(keystore.find(ownerOf(owner)), ref, file);
}

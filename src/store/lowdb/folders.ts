import { join, sep } from 'node:path';
import type { Disk } from '../disk.ts';
import { temporaryEnding } from '../durable-write.ts';

/** Where things stand in a data folder. Names are random ids: they tell nothing of a person. */
export type Folders = {
  readonly root: string;
  readonly marker: string;
  /** toegang/2026-11-30.log, one a day. */
  readonly access: string;
  /** dossier/ab/ID.sealed */
  file(kind: string, id: string): string;
  shard(kind: string, id: string): string;
  /** blob/ab/DOSSIER, one folder a dossier. */
  blobs(dossierId: string): string;
  blob(dossierId: string, blobId: string): string;
};

export const sealedEnding = '.sealed';

export function foldersOf(root: string): Folders {
  // Ids and kinds need no cleaning, and a start makes a path for each: joining text takes a tenth of the time of `join`.
  const start = root.endsWith(sep) ? root : root + sep;
  const shard = (kind: string, id: string) => start + kind + sep + id.slice(0, 2);
  const blobs = (dossierId: string) => shard('blob', dossierId) + sep + dossierId;
  return {
    root,
    marker: join(root, 'store.json'),
    access: join(root, 'toegang'),
    shard,
    file: (kind, id) => shard(kind, id) + sep + id + sealedEnding,
    blobs,
    blob: (dossierId, blobId) => blobs(dossierId) + sep + blobId + sealedEnding,
  };
}

/** Ids of all files of a kind; what a crash left half written is listed apart, what is not ours too. */
export type Found = { readonly ids: string[]; readonly leftovers: string[]; readonly strangers: string[] };

/** Reads the folders of a kind. Synchronous: it runs at start, before anything else. */
export function findFiles(disk: Disk, folders: Folders, kind: string): Found {
  const found: Found = { ids: [], leftovers: [], strangers: [] };
  const root = join(folders.root, kind);
  for (const shard of disk.list(root)) {
    if (!shard.folder) {
      found.strangers.push(join(kind, shard.name));
      continue;
    }
    const folder = join(kind, shard.name);
    for (const name of disk.namesIn(join(root, shard.name))) sortOut(found, folder, name, folders);
  }
  return found;
}

function sortOut(found: Found, folder: string, name: string, folders: Folders): void {
  if (name.endsWith(sealedEnding)) found.ids.push(name.slice(0, -sealedEnding.length));
  else if (name.endsWith(temporaryEnding)) found.leftovers.push(join(folders.root, folder, name));
  else found.strangers.push(join(folder, name));
}

/** Dossiers that have a folder for blobs. */
export function blobOwners(disk: Disk, folders: Folders): string[] {
  const root = join(folders.root, 'blob');
  return disk.namesIn(root).flatMap((shard) => disk.namesIn(join(root, shard)));
}

/** Ids of the blobs of a dossier, and leftovers of writes that a crash cut off. */
export function findBlobs(disk: Disk, folders: Folders, dossierId: string): Found {
  const found: Found = { ids: [], leftovers: [], strangers: [] };
  const folder = join('blob', dossierId.slice(0, 2), dossierId);
  for (const name of disk.namesIn(folders.blobs(dossierId))) sortOut(found, folder, name, folders);
  return found;
}

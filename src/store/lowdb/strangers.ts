import { basename, join } from 'node:path';
import type { Disk } from '../disk.ts';
import { markFile } from '../moving/mark.ts';
import { accessStrangers } from './access-files.ts';
import { blobOwners, type Folders, findBlobs, findFiles } from './folders.ts';

/** Files in a data folder that are not the store's. */
export function strangersIn(disk: Disk, folders: Folders, kinds: readonly string[]): string[] {
  const ours = new Set(['store.json', 'lock', 'README.md', 'blob', markFile, basename(folders.access), ...kinds]);
  return [
    ...disk.list(folders.root).flatMap(({ name }) => (ours.has(name) || name.startsWith('.') ? [] : [name])),
    ...accessStrangers(disk, folders.access).map((name) => join(basename(folders.access), name)),
    ...kinds.flatMap((kind) => findFiles(disk, folders, kind).strangers),
    ...blobOwners(disk, folders).flatMap((id) => findBlobs(disk, folders, id).strangers),
  ];
}

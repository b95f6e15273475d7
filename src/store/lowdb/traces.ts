import { basename, join, relative, sep } from 'node:path';
import { owning, type Place, type Searched } from '../traces.ts';
import type { Ground } from './sealed-files.ts';

/** The whole data folder and the keystore, to look through. */
export function searchedFolders(ground: Ground): Searched {
  const { folders, keystore } = ground;
  return {
    keys: keystore,
    keyPlace: 'sleutelmap',
    async *places() {
      for (const root of [folders.root, keystore.folder])
        for (const path of filesIn(ground, root)) yield placeOf(ground, root, path);
    },
  };
}

function* filesIn(ground: Ground, folder: string): Generator<string> {
  for (const { name, folder: isFolder } of ground.disk.list(folder)) {
    const path = join(folder, name);
    if (isFolder) yield* filesIn(ground, path);
    else yield path;
  }
}

function placeOf(ground: Ground, root: string, path: string): Place {
  const [first = '', second, third, ...rest] = relative(root, path).split(sep);
  const parts = [basename(root), first, second, third, ...rest].filter((part) => part !== undefined);
  const read = () => ground.disk.read(path);
  if (root !== ground.folders.root)
    return { parts, kind: first === 'vernietigd.jsonl' ? 'register' : 'keys', owner: undefined, isOfKeys: true, read };
  const owner = first === 'blob' ? third : owning.includes(first) ? third?.split('.')[0] : undefined;
  const kind = first === 'blob' && owner !== undefined ? (kindOf(ground, owner) ?? first) : first;
  return { parts, kind, owner, isOfKeys: false, read };
}

/** Of whatever owns a blob. */
function kindOf({ disk, folders }: Ground, owner: string): string | undefined {
  return owning.find((kind) => disk.status(folders.file(kind, owner)));
}

import { dirname, join } from 'node:path';
import { type Disk, realDisk } from '../disk.ts';
import { makeFolderDurably, removeDurably, writeDurably } from '../durable-write.ts';
import { StoreRefused } from '../errors.ts';
import { type KeyShards, openShards, opensWith, shardName } from '../key-shards.ts';
import { openKeystore } from '../keys.ts';
import { accessFiles } from '../lowdb/access-files.ts';
import { blobOwners, findBlobs, sealedEnding } from '../lowdb/folders.ts';
import { holdsData, settle } from '../lowdb/ground.ts';
import { forgetLedger, type Revisions, readLedger } from '../lowdb/ledger.ts';
import { takeLock } from '../lowdb/lock.ts';
import { type Marker, readMarker, writeMarker } from '../lowdb/marker.ts';
import { storedVersions } from '../lowdb/open.ts';
import type { Ground } from '../lowdb/sealed-files.ts';
import { strangersIn } from '../lowdb/strangers.ts';
import type { Masters } from '../master-key.ts';
import { type MoveMark, markFile, readMark, writeMark } from './mark.ts';
import { type MovingTo, type Named, noteFiles, noteNames, type SealedNamed } from './place.ts';

export type FolderPlace = {
  readonly dataDir: string;
  readonly keyFile: string;
  /** Beside the key file unless named. */
  readonly keystoreDir?: string | undefined;
};

/** Opens a data folder with its keystore, to move from or to, and holds it while `task` runs. @throws StoreRefused locked, wrongKey */
export async function inFolder<R>(
  place: FolderPlace,
  masters: Masters,
  task: (place: MovingTo) => Promise<R>,
): Promise<R> {
  const { disk, folders, keystoreDir, source } = settle({ ...place, disk: realDisk });
  const marks = [folders.root, keystoreDir].map((folder) => readMark(disk.readNow(join(folder, markFile))));
  const marker = readMarker(disk, folders, storedVersions);
  const [ofData, ofKeys] = marks;
  // of a place that was moved from or to the keys may be old ones
  const isInUse = ofData === undefined && (marker !== undefined || ofKeys === undefined);
  const opened = opensWith(disk, keystoreDir, masters);
  if (isInUse && opened === false) throw wrongKey();
  if (isInUse && marker && opened === undefined)
    throw new StoreRefused('keyMissing', 'Bij deze gegevens ontbreekt de sleutelmap. Er is niets veranderd.');
  const wasThere = disk.status(folders.root) !== undefined;
  await makeFolderDurably(disk, folders.root);
  const lock = await takeLock(disk, folders.root);
  try {
    const keystore = await openKeystore(disk, keystoreDir, source, masters);
    const store = keystore.find('store')?.keyId.toString('hex');
    if (isInUse && marker && store !== undefined && store !== marker.store) throw wrongKey();
    const ground = { disk, folders, keystore };
    const { revisions } = await readLedger(ground);
    return await task(placeOf({ ground, shards: openShards(disk, keystoreDir), revisions, marker, marks }));
  } finally {
    await lock.release();
    if (!wasThere) await disk.removeFolder(folders.root).catch(() => undefined);
  }
}

function wrongKey(): StoreRefused {
  return new StoreRefused('wrongKey', 'De sleutel past niet bij deze gegevens. Er is niets veranderd.');
}

type Parts = {
  readonly ground: Ground;
  readonly shards: KeyShards;
  readonly revisions: Revisions;
  readonly marker: Marker | undefined;
  readonly marks: readonly (MoveMark | undefined)[];
};

function placeOf({ ground, shards, revisions, marker, marks }: Parts): MovingTo {
  const { disk, folders, keystore } = ground;
  const holds = marker !== undefined || holdsData(disk, folders);
  const [ofData, ofKeys] = marks;
  const mark = ofData ?? (holds ? undefined : ofKeys);
  const path = (name: Named) => pathOf(ground, name);
  return {
    words: `de map ${folders.root}`,
    store: marker?.store,
    mark,
    isEmpty: !holds && !mark && shards.names().length === 0,
    async *keyLines() {
      for (const name of shards.names()) for (const [id, line] of shards.get(name)) yield { id, line };
    },
    names: () => namesIn(ground),
    read: (name) => disk.read(path(name)),
    has: async (name) => disk.status(path(name)) !== undefined,
    least: (name) => (name.of === 'sealed' ? (revisions.get(name.kind)?.get(name.id) ?? 0) : 0),
    missing: () => ledgerNames(revisions).filter((name) => !disk.status(path(name))),
    strangers: () => [
      ...strangersIn(disk, folders, Object.keys(storedVersions)),
      ...strangersOf(disk, keystore.folder),
    ],
    async writeKeys(lines) {
      await makeFolderDurably(disk, keystore.folder);
      await changeKeys(shards, lines, (shard, { id, line }) => shard.set(id, line));
    },
    dropKeys: (ids) =>
      changeKeys(
        shards,
        ids.map((id) => ({ id })),
        (shard, { id }) => shard.delete(id),
      ),
    async write(things) {
      for (const { name, bytes } of things) {
        await makeFolderDurably(disk, dirname(path(name)));
        await writeDurably(disk, path(name), bytes);
      }
    },
    async remove(names) {
      for (const name of names) await removeDurably(disk, path(name));
    },
    async writeMark(next) {
      // that of the data counts: it comes first and goes last
      const places = [folders.root, keystore.folder];
      for (const folder of next ? places : places.toReversed()) {
        await makeFolderDurably(disk, folder);
        if (next) await writeDurably(disk, join(folder, markFile), writeMark(next));
        else await removeDurably(disk, join(folder, markFile));
      }
    },
    async finish(store) {
      // of writes that were killed; those of aggregates go when they are opened
      for (const owner of blobOwners(disk, folders))
        for (const path of findBlobs(disk, folders, owner).leftovers) await disk.unlink(path);
      // of an older copy; the next closing writes it anew
      await forgetLedger(ground);
      await writeMarker(disk, folders, store, storedVersions);
    },
  };
}

/** What the ledger of revisions saw. */
function ledgerNames(revisions: Revisions): SealedNamed[] {
  return [...revisions].flatMap(([kind, ids]) =>
    [...ids.keys()].map((id): SealedNamed => ({ of: 'sealed', kind, id })),
  );
}

async function changeKeys<L extends { readonly id: string }>(
  shards: KeyShards,
  lines: readonly L[],
  change: (shard: Map<string, Buffer>, line: L) => unknown,
): Promise<void> {
  const groups = new Map<string, L[]>();
  for (const line of lines) groups.set(shardName(line.id), [...(groups.get(shardName(line.id)) ?? []), line]);
  for (const [name, group] of groups) {
    const shard = new Map(shards.get(name));
    for (const line of group) change(shard, line);
    await shards.replace(name, shard);
  }
}

function pathOf({ folders, keystore }: Ground, name: Named): string {
  switch (name.of) {
    case 'sealed':
      return folders.file(name.kind, name.id);
    case 'blob':
      return folders.blob(name.owner, name.id);
    case 'day':
      return join(folders.access, `${name.day}.log`);
    case 'note':
      return join(keystore.folder, noteFiles[name.name]);
  }
}

async function* namesIn(ground: Ground): AsyncGenerator<Named> {
  const { disk, folders } = ground;
  for (const name of noteNames) if (disk.status(pathOf(ground, { of: 'note', name }))) yield { of: 'note', name };
  for (const kind of Object.keys(storedVersions)) {
    for (const shard of disk.list(join(folders.root, kind)))
      for (const file of shard.folder ? disk.namesIn(join(folders.root, kind, shard.name)) : [])
        if (file.endsWith(sealedEnding)) yield { of: 'sealed', kind, id: file.slice(0, -sealedEnding.length) };
  }
  for (const owner of blobOwners(disk, folders))
    for (const id of findBlobs(disk, folders, owner).ids) yield { of: 'blob', owner, id };
  for (const day of await accessFiles(ground).days()) yield { of: 'day', day };
}

/** Files beside the keys that are neither keys nor carried, as a damaged file of keys that was kept for a repair. */
function strangersOf(disk: Disk, folder: string): string[] {
  const ours: readonly string[] = [...Object.values(noteFiles), 'revisions.sealed', markFile];
  return disk.namesIn(folder).filter((name) => !ours.includes(name) && !/\.(keys|tmp)$/.test(name));
}

import { join } from 'node:path';
import { z } from 'zod';
import { encode, readJson } from '../codec.ts';
import type { Disk } from '../disk.ts';
import { writeDurably } from '../durable-write.ts';
import { Quarantined } from '../errors.ts';
import { readEntry } from '../key-record.ts';
import { openShards } from '../key-shards.ts';
import type { Masters } from '../master-key.ts';
import { type DataKey, openBody, readHeader, seal } from '../sealed.ts';
import type { Ground } from './sealed-files.ts';

/**
 * The outer keys of the last backups, in the keystore. `FILE.keys` opens with the master key of its day alone, and a
 * destruction draws a new one; with these a backup of before opens with today's keystore, without what was destroyed since.
 */
const archiveKeysSchema = z.array(
  z.strictObject({
    archive: z.string(),
    key: z.base64(),
    store: z.string(),
    versions: z.record(z.string(), z.number().int()),
  }),
);
export type ArchiveKey = z.infer<typeof archiveKeysSchema>[number];

/** Backups are kept for weeks, not for years. */
const most = 100;
const label = { kind: 'backups', id: 'keys' };

function pathIn(keystoreDir: string): string {
  return join(keystoreDir, 'backups.sealed');
}

/** Remembers how to open a backup; the oldest is forgotten. */
export async function rememberArchive({ disk, keystore }: Ground, fresh: ArchiveKey): Promise<void> {
  const store = keystore.find('store');
  if (!store) return;
  const known = listIn(disk.readNow(pathIn(keystore.folder)), store);
  await writeDurably(disk, pathIn(keystore.folder), sealed([...known, fresh], store));
}

/** Two such files of one house as one, in which the second has the newest. */
export function joinArchives(store: DataKey, one: Buffer | undefined, other: Buffer): Buffer {
  const newest = listIn(other, store);
  const before = listIn(one, store).filter(({ archive }) => !newest.some((known) => known.archive === archive));
  return sealed([...before, ...newest], store);
}

function sealed(all: readonly ArchiveKey[], store: DataKey): Buffer {
  return seal({ ...label, revision: 1, schema: 1 }, store, encode({}), encode(all.slice(-most)));
}

/** What the keystore as it stands knows of an archive, and every key that is left. Writes nothing. */
export function keysFromKeystore(
  disk: Disk,
  keystoreDir: string,
  masters: Masters,
  archive: string,
): { readonly archive: ArchiveKey; readonly keys: ReadonlyMap<string, DataKey> } | undefined {
  const shards = openShards(disk, keystoreDir);
  const keys = new Map<string, DataKey>();
  for (const name of shards.names()) {
    for (const [id, line] of shards.get(name)) {
      const entry = readEntry(line, masters);
      if (entry.state === 'key') keys.set(id, entry.data);
    }
  }
  const store = keys.get('store');
  const found = store && listIn(disk.readNow(pathIn(keystoreDir)), store).find((one) => one.archive === archive);
  return found && { archive: found, keys };
}

/** A damaged list costs old backups their way back beside this keystore; their own key files still open them. */
function listIn(file: Buffer | undefined, store: DataKey): readonly ArchiveKey[] {
  if (!file) return [];
  try {
    const body = openBody(readHeader(file, label), store, file);
    return archiveKeysSchema.safeParse(readJson(label.id, body)).data ?? [];
  } catch (error) {
    if (error instanceof Quarantined) return [];
    throw error;
  }
}

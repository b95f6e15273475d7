import { randomBytes } from 'node:crypto';
import { access, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { encode } from '../codec.ts';
import { realDisk } from '../disk.ts';
import { temporaryEnding } from '../durable-write.ts';
import { StoreRefused } from '../errors.ts';
import { type DataKey, openBody, readHeader } from '../sealed.ts';
import { type ArchiveEntry, type ArchiveWriter, beginArchive, readArchive } from './archive.ts';
import { findBlobs } from './folders.ts';
import { type LowdbStore, storedVersions } from './open.ts';
import type { AnyCollection } from './parts.ts';

/** What goes with an archive in FILE.keys, sealed under the master key or passphrase. */
const keysSchema = z.strictObject({
  archiveKey: z.base64(),
  store: z.string(),
  versions: z.record(z.string(), z.number().int()),
  /** id, key id, key */
  keys: z.array(z.tuple([z.string(), z.base64(), z.base64()])),
  destroyed: z.array(z.string()),
  /** The key that seals decisions, as its file has it. */
  sealKey: z.string().optional(),
});
export type BackupKeys = {
  readonly archiveKey: Buffer;
  readonly store: string;
  readonly versions: Readonly<Record<string, number>>;
  readonly keys: ReadonlyMap<string, DataKey>;
  readonly destroyed: readonly string[];
  readonly sealKey?: string | undefined;
};

export type BackupReport = {
  readonly aggregates: number;
  readonly blobs: number;
  /** In quarantine, so not in the backup. */
  readonly skipped: readonly string[];
};

export function keysFileOf(file: string): string {
  return `${file}.keys`;
}

/**
 * Copies an open store, also while it works, into `file` and its keys into `file`.keys, then reads both back and opens
 * everything in them. Each dossier is copied at one moment, together with its blobs. Logins are not copied.
 *
 * @param sealKey text of the key that seals decisions; it goes with the keys, never with the data
 * @throws StoreRefused notEmpty when either file exists, badArchive when reading back finds a difference
 */
export async function backupStore(store: LowdbStore, file: string, sealKey?: string): Promise<BackupReport> {
  const target = resolve(file);
  for (const path of [target, keysFileOf(target)]) await refuseExisting(path);
  const archiveKey = randomBytes(32);
  // Names nobody has, so that clearing up removes nothing of somebody else.
  const ending = `.${randomBytes(6).toString('hex')}${temporaryEnding}`;
  const temporary = target + ending;
  const temporaryKeys = keysFileOf(target) + ending;
  try {
    const written = await writeArchive(store, temporary, archiveKey);
    await writeWhole(
      temporaryKeys,
      await store.ground.keystore.sealApart(
        encode({ ...keysOf(store, archiveKey), ...(sealKey !== undefined && { sealKey }) }),
      ),
    );
    const keys = parseKeys(await store.ground.keystore.openApart(await readFile(temporaryKeys)));
    const found = await checkArchive(temporary, keys);
    if (found.opened + found.destroyed !== written.aggregates + written.blobs)
      throw new StoreRefused('badArchive', 'De back-up is niet goed geschreven. Maak hem opnieuw.');
    await rename(temporaryKeys, keysFileOf(target));
    await rename(temporary, target);
    await realDisk.syncFolder(dirname(target));
    return written;
  } catch (error) {
    for (const path of [temporary, temporaryKeys]) await rm(path, { force: true });
    throw error;
  }
}

/**
 * Reads a whole archive and opens every file in it. Entries without a key were destroyed while the backup ran.
 *
 * @throws StoreRefused badArchive · Quarantined for a file that does not open
 */
export async function checkArchive(file: string, keys: BackupKeys): Promise<{ opened: number; destroyed: number }> {
  const count = { opened: 0, destroyed: 0 };
  for await (const [entry, bytes] of entriesOf(file, keys.archiveKey)) {
    const key = keys.keys.get(keyNameOf(entry));
    if (!key) {
      count.destroyed++;
      continue;
    }
    openBody(readHeader(bytes, entry), key, bytes);
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

/** The name of the data key that opens an entry. */
export function keyNameOf(entry: ArchiveEntry): string {
  return entry.dossierId ?? (entry.kind === 'organisation' || entry.kind === 'counter' ? entry.kind : entry.id);
}

/** @throws StoreRefused badArchive */
export function parseKeys(plain: Buffer): BackupKeys {
  const read = keysSchema.safeParse(JSON.parse(plain.toString('utf8')));
  if (!read.success) throw new StoreRefused('badArchive', 'Het sleutelbestand van de back-up is beschadigd.');
  const { archiveKey, keys, ...rest } = read.data;
  return {
    ...rest,
    archiveKey: Buffer.from(archiveKey, 'base64'),
    keys: new Map(
      keys.map(([id, keyId, key]) => [id, { keyId: Buffer.from(keyId, 'base64'), key: Buffer.from(key, 'base64') }]),
    ),
  };
}

function keysOf(store: LowdbStore, archiveKey: Buffer): z.infer<typeof keysSchema> {
  const { keystore } = store.ground;
  const keys: [string, string, string][] = [];
  const destroyed: string[] = [];
  for (const [id, entry] of keystore.entries()) {
    if (entry.state === 'key') keys.push([id, entry.data.keyId.toString('base64'), entry.data.key.toString('base64')]);
    if (entry.state === 'destroyed') destroyed.push(id);
  }
  const identity = keystore.find('store')?.keyId.toString('hex') ?? '';
  return {
    archiveKey: archiveKey.toString('base64'),
    store: identity,
    versions: { ...storedVersions },
    keys,
    destroyed,
  };
}

async function writeArchive(store: LowdbStore, path: string, archiveKey: Buffer): Promise<BackupReport> {
  const report = { aggregates: 0, blobs: 0, skipped: [] as string[] };
  const file = await open(path, 'wx', 0o600);
  try {
    const archive = await beginArchive(file, randomBytes(16), archiveKey);
    for (const collection of store.collections) {
      if (collection.definition.kind === 'session') continue;
      for (const id of [...collection.entries.keys()]) {
        const copied = await collection.exclusively(id, () => copyOne(store, { collection, id, archive }));
        if (copied === 'damaged') report.skipped.push(id);
        else if (copied !== 'gone') {
          report.aggregates++;
          report.blobs += copied;
        }
      }
    }
    await archive.end();
    await file.sync();
  } finally {
    await file.close();
  }
  return report;
}

type One = { readonly collection: AnyCollection; readonly id: string; readonly archive: ArchiveWriter };

/** The number of blobs copied with it. A damaged one is left out: a backup holds nothing that cannot be opened. */
async function copyOne({ ground }: LowdbStore, { collection, id, archive }: One): Promise<number | 'gone' | 'damaged'> {
  const { kind } = collection.definition;
  const known = collection.entries.get(id);
  if (!known) return 'gone';
  const bytes = known.damage ? undefined : await ground.disk.read(ground.folders.file(kind, id));
  if (!bytes || !opens(bytes, { kind, id }, ground.keystore.find(keyNameOf({ kind, id, size: 0 })))) return 'damaged';
  await archive.add({ kind, id }, bytes);
  if (kind !== 'dossier') return 0;
  let blobs = 0;
  for (const blobId of findBlobs(ground.disk, ground.folders, id).ids) {
    const blob = await ground.disk.read(ground.folders.blob(id, blobId));
    if (!blob || !opens(blob, { kind: 'blob', id: blobId }, ground.keystore.find(id))) continue;
    await archive.add({ kind: 'blob', id: blobId, dossierId: id }, blob);
    blobs++;
  }
  return blobs;
}

function opens(bytes: Buffer, expected: { kind: string; id: string }, key: DataKey | undefined): boolean {
  try {
    openBody(readHeader(bytes, expected), key, bytes);
    return true;
  } catch {
    return false;
  }
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function refuseExisting(path: string): Promise<void> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists) throw new StoreRefused('notEmpty', 'Er staat al een back-up met deze naam. Kies een andere naam.');
}

import { randomBytes } from 'node:crypto';
import { access, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { BlobRef } from '#src/domain/document.ts';
import { encode, readJson } from '../codec.ts';
import { namedBlobs } from '../definition.ts';
import { realDisk } from '../disk.ts';
import { temporaryEnding } from '../durable-write.ts';
import { Quarantined, StoreRefused } from '../errors.ts';
import { type DataKey, openBody, readHeader } from '../sealed.ts';
import { type ArchiveEntry, type ArchiveWriter, beginArchive, readArchive } from './archive.ts';
import { rememberArchive } from './archive-keys.ts';
import { openBlob } from './blobs.ts';
import { type LowdbStore, sharedKinds, storedVersions } from './open.ts';
import type { AnyCollection } from './parts.ts';
import { registerFile } from './register-file.ts';
import type { Ground } from './sealed-files.ts';
import type { Damage } from './verify.ts';

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
  /** What was destroyed until then, as the register has it; for whoever lost the keystore too. */
  register: z.string().optional(),
});
export type BackupKeys = {
  readonly archiveKey: Buffer;
  readonly store: string;
  readonly versions: Readonly<Record<string, number>>;
  readonly keys: ReadonlyMap<string, DataKey>;
  readonly destroyed: readonly string[];
  readonly sealKey?: string | undefined;
  readonly register?: string | undefined;
};

export type BackupReport = {
  readonly aggregates: number;
  readonly blobs: number;
  /** Gone or damaged, so not in the backup. */
  readonly skipped: readonly Damage[];
};

export function keysFileOf(file: string): string {
  return `${file}.keys`;
}

/**
 * Copies an open store, also while it works, into `file` and its keys into `file`.keys, then reads both back and opens
 * everything in them. Each dossier is copied at one moment, together with the blobs it names. Logins are not copied.
 *
 * @param sealKey text of the key that seals decisions; it goes with the keys, never with the data
 * @throws StoreRefused notEmpty when either file exists, badArchive when reading back finds a difference
 */
export async function backupStore(store: LowdbStore, file: string, sealKey?: string): Promise<BackupReport> {
  const target = resolve(file);
  for (const path of [target, keysFileOf(target)]) await refuseExisting(path);
  const archive = { id: randomBytes(16), key: randomBytes(32) };
  // Names nobody has, so that clearing up removes nothing of somebody else.
  const ending = `.${randomBytes(6).toString('hex')}${temporaryEnding}`;
  const temporary = target + ending;
  const temporaryKeys = keysFileOf(target) + ending;
  try {
    const written = await writeArchive(store, temporary, archive);
    await writeWhole(
      temporaryKeys,
      await store.ground.keystore.sealApart(
        encode({ ...keysOf(store, archive.key), ...(sealKey !== undefined && { sealKey }) }),
      ),
    );
    const keys = parseKeys(await store.ground.keystore.openApart(await readFile(temporaryKeys)));
    const found = await checkArchive(temporary, keys);
    if (found.opened + found.destroyed !== written.aggregates + written.blobs)
      throw new StoreRefused('badArchive', 'De back-up is niet goed geschreven. Maak hem opnieuw.');
    const { store: identity, versions } = keys;
    const name = archive.id.toString('hex');
    await rememberArchive(store.ground, {
      archive: name,
      key: archive.key.toString('base64'),
      store: identity,
      versions,
    });
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
  return entry.dossierId ?? (sharedKinds.has(entry.kind) ? entry.kind : entry.id);
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
    register: registerFile(store.ground.disk, keystore.folder).read(),
  };
}

type NewArchive = { readonly id: Buffer; readonly key: Buffer };

async function writeArchive(store: LowdbStore, path: string, { id, key }: NewArchive): Promise<BackupReport> {
  const report: Report = { aggregates: 0, blobs: 0, skipped: [] };
  const file = await open(path, 'wx', 0o600);
  try {
    const archive = await beginArchive(file, id, key);
    for (const collection of store.collections) {
      if (collection.definition.kind === 'session') continue;
      for (const one of [...collection.entries.keys()])
        await collection.exclusively(one, () => copyOne(store.ground, { collection, id: one, archive, report }));
    }
    await archive.end();
    await file.sync();
  } finally {
    await file.close();
  }
  return report;
}

type Report = { aggregates: number; blobs: number; readonly skipped: Damage[] };

type One = {
  readonly collection: AnyCollection;
  readonly id: string;
  readonly archive: ArchiveWriter;
  readonly report: Report;
};

/** Copies an aggregate and the blobs it names. What is damaged is left out: a backup holds nothing that cannot be opened. */
async function copyOne(ground: Ground, one: One): Promise<void> {
  const { collection, id, archive, report } = one;
  const { kind } = collection.definition;
  const known = collection.entries.get(id);
  if (!known) return;
  try {
    if (known.damage) throw new Quarantined(id, known.damage);
    const bytes = await ground.disk.read(ground.folders.file(kind, id));
    if (!bytes) throw new Quarantined(id, 'missing');
    const key = ground.keystore.find(keyNameOf({ kind, id, size: 0 }));
    const value = readJson(id, openBody(readHeader(bytes, { kind, id }), key, bytes));
    await archive.add({ kind, id }, bytes);
    report.aggregates++;
    for (const ref of namedBlobs(value).values()) await copyBlob(ground, ref, one);
  } catch (error) {
    if (!(error instanceof Quarantined)) throw error;
    report.skipped.push({ kind: 'aggregate', collection: kind, id, reason: error.reason });
  }
}

async function copyBlob(ground: Ground, ref: BlobRef, { id: dossierId, archive, report }: One): Promise<void> {
  try {
    const bytes = await ground.disk.read(ground.folders.blob(dossierId, ref.id));
    if (!bytes) throw new Quarantined(ref.id, 'missing');
    openBlob(ground, dossierId, ref, bytes);
    await archive.add({ kind: 'blob', id: ref.id, dossierId }, bytes);
    report.blobs++;
  } catch (error) {
    if (!(error instanceof Quarantined)) throw error;
    report.skipped.push({ kind: 'blob', dossierId, id: ref.id, reason: error.reason });
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

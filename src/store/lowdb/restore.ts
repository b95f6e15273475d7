import { access, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { RegisterLine } from '#src/domain/destruction/register-line.ts';
import { refuseNewer } from '../codec.ts';
import type { Disk } from '../disk.ts';
import { errorCode } from '../disk.ts';
import { makeFolderDurably, writeDurably } from '../durable-write.ts';
import { StoreRefused } from '../errors.ts';
import { opensWith } from '../key-shards.ts';
import { type Keystore, openKeystore } from '../keys.ts';
import { markOf } from '../mark.ts';
import { drawMaster, type MasterSource } from '../master-key.ts';
import { readRegister } from '../register.ts';
import { accessKind, putAccessPiece, tellRestored } from './access-archive.ts';
import { type ArchiveEntry, archiveIdOf } from './archive.ts';
import { checkArchive, entriesOf } from './archive-check.ts';
import { keysFromKeystore } from './archive-keys.ts';
import { type BackupKeys, keyNameOf, keysFileOf, parseKeys } from './backup-keys.ts';
import type { Folders } from './folders.ts';
import { holdsData, type Place, settle } from './ground.ts';
import { forgetLedger } from './ledger.ts';
import { takeLock } from './lock.ts';
import { writeMarker } from './marker.ts';
import { storedVersions } from './open.ts';
import { registerFile } from './register-file.ts';

export type RestoreReport = {
  readonly aggregates: number;
  readonly blobs: number;
  /** Destroyed since the backup was made, or while it ran: they stay destroyed. */
  readonly destroyed: number;
  /** Of what the register tells: the references of dossiers of this backup that were destroyed once more. */
  readonly references: readonly string[];
  /** Names of keys that are damaged here, whose lines may say 'destroyed'; what they open was not put back. */
  readonly left: readonly string[];
  readonly sealKey: SealKeyFate;
};

/** `differs`: another key stood in its place and was left there. `absent`: the backup has none, and none was there. */
export type SealKeyFate = 'restored' | 'kept' | 'differs' | 'absent';

/** A place, and the file of the key that seals decisions; without it that key stays in the backup. */
export type RestorePlace = Place & { readonly sealKeyFile?: string | undefined };

/**
 * Puts a backup into an empty data folder. Everything is checked before the first byte is written. A keystore that is still
 * there is kept and completed: what was destroyed according to it stays destroyed.
 *
 * @throws StoreRefused notEmpty, wrongKey, badArchive, tooNew, locked · Quarantined for an entry that does not open
 */
export async function restoreStore(file: string, place: RestorePlace): Promise<RestoreReport> {
  const { disk, folders, keystoreDir, source } = settle(place);
  if (disk.status(folders.marker) || holdsData(disk, folders)) {
    throw new StoreRefused(
      'notEmpty',
      'De gegevensmap is niet leeg. Een back-up wordt alleen in een lege map teruggezet. Er is niets veranderd.',
    );
  }
  const keys = await openAnyKeys(file, { disk, keystoreDir, source });
  for (const [kind, version] of Object.entries(keys.versions)) refuseNewer(kind, version, storedVersions[kind] ?? 0);
  await checkArchive(file, keys);
  const keystore = await keystoreFor(disk, keystoreDir, { source, keys });
  await makeFolderDurably(disk, folders.root);
  const lock = await takeLock(disk, folders.root);
  try {
    await keystore.adopt(adoptions(keys));
    const register = await replayRegister(disk, keystore, keys.register);
    const report = await writeEntries(file, { disk, folders, keystore, keys });
    await forgetLedger({ disk, folders, keystore });
    await writeMarker(disk, folders, keys.store, keys.versions);
    await tellRestored({ disk, folders, keystore });
    const { dead, ...counts } = report;
    return {
      ...counts,
      references: destroyedAgain(register, dead),
      sealKey: await putSealKey(disk, keys, place.sealKeyFile),
    };
  } finally {
    await lock.release();
  }
}

/**
 * Puts back only the key that seals decisions; the data are not touched, and may be in use.
 *
 * @throws StoreRefused wrongKey, keyMissing, badArchive
 */
export async function restoreSealKey(file: string, place: RestorePlace): Promise<SealKeyFate> {
  const { disk, source } = settle(place);
  return putSealKey(disk, await openKeys(file, source), place.sealKeyFile);
}

async function putSealKey(disk: Disk, { sealKey }: BackupKeys, path: string | undefined): Promise<SealKeyFate> {
  if (path === undefined) return 'absent';
  const present = disk.readNow(path)?.toString('utf8');
  if (sealKey === undefined) return present === undefined ? 'absent' : 'kept';
  if (present !== undefined) return present.trim() === sealKey.trim() ? 'kept' : 'differs';
  await makeFolderDurably(disk, dirname(path));
  await writeDurably(disk, path, Buffer.from(sealKey, 'utf8'));
  return 'restored';
}

async function openKeys(file: string, source: MasterSource): Promise<BackupKeys> {
  const sealed = await readKeys(file);
  if (!source.drawsFirst && !(await source.read()))
    throw new StoreRefused(
      'keyMissing',
      'Het sleutelbestand (KEY_FILE) bestaat niet. Zet het terug, of zet de herstelsleutel erin. Er is niets veranderd.',
    );
  return parseKeys(await source.openApart(sealed));
}

type Around = { readonly disk: Disk; readonly keystoreDir: string; readonly source: MasterSource };

/** By the backup's own key file; after a destruction that opens with an older master key alone, and today's keystore knows. */
async function openAnyKeys(file: string, { disk, keystoreDir, source }: Around): Promise<BackupKeys> {
  try {
    return await openKeys(file, source);
  } catch (error) {
    const refused = error instanceof StoreRefused && error.code === 'wrongKey';
    const masters = refused ? await source.read() : undefined;
    const known = masters && keysFromKeystore(disk, keystoreDir, masters, await nameOf(file));
    if (!known) throw error;
    const { key, store, versions } = known.archive;
    return { archiveKey: Buffer.from(key, 'base64'), store, versions, keys: known.keys, destroyed: [] };
  }
}

async function nameOf(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    return await archiveIdOf(handle);
  } finally {
    await handle.close();
  }
}

/**
 * DOMAIN 8.5, E24: what was destroyed is destroyed again before anything is put back, also where the keystore was lost and
 * the backup brought its keys.
 */
async function replayRegister(
  disk: Disk,
  keystore: Keystore,
  kept: string | undefined,
): Promise<readonly RegisterLine[]> {
  const place = registerFile(disk, keystore.folder);
  const present = place.read();
  // the longer of two that begin alike; what is here is never shortened
  if (kept !== undefined && kept.length > present.length && kept.startsWith(present)) await place.write(kept);
  const { lines } = readRegister(place.read());
  const marks = new Set(lines.flatMap(({ of }) => of));
  for (const [id, { state }] of [...keystore.entries()])
    if (state === 'key' && marks.has(markOf(id))) await keystore.drop(id);
  return lines;
}

function destroyedAgain(lines: readonly RegisterLine[], seen: ReadonlySet<string>): string[] {
  const marks = new Set([...seen].map(markOf));
  return lines.flatMap(({ reference, of }) => (of.some((mark) => marks.has(mark)) ? [reference] : []));
}

async function readKeys(file: string): Promise<Buffer> {
  if (!(await exists(file))) throw new StoreRefused('badArchive', `Deze back-up is er niet: ${file}`);
  try {
    return await readFile(keysFileOf(file));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    throw new StoreRefused(
      'keyMissing',
      'Bij de back-up ontbreekt het bestand dat op .keys eindigt. Er is niets veranderd.',
    );
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The keystore that is there, when it is of this store and opens; else a new one. */
async function keystoreFor(
  disk: Disk,
  keystoreDir: string,
  { source, keys }: { source: MasterSource; keys: BackupKeys },
): Promise<Keystore> {
  const masters = await source.read();
  const opened = masters && opensWith(disk, keystoreDir, masters);
  if (opened === false)
    throw new StoreRefused('wrongKey', 'De sleutelmap past niet bij deze sleutel. Er is niets veranderd.');
  await makeFolderDurably(disk, keystoreDir);
  const present = masters ?? { current: drawMaster() };
  if (!masters) await source.write(present);
  const keystore = await openKeystore(disk, keystoreDir, source, present);
  const store = keystore.find('store')?.keyId.toString('hex');
  if (store !== undefined && store !== keys.store) {
    throw new StoreRefused('wrongKey', 'De sleutelmap hoort bij andere gegevens. Er is niets veranderd.');
  }
  return keystore;
}

function* adoptions(keys: BackupKeys) {
  for (const id of keys.destroyed) yield [id, 'destroyed'] as const;
  yield* keys.keys;
}

type Target = {
  readonly disk: Disk;
  readonly folders: Folders;
  readonly keystore: Keystore;
  readonly keys: BackupKeys;
};

async function writeEntries(
  file: string,
  { disk, folders, keystore, keys }: Target,
): Promise<Omit<RestoreReport, 'sealKey' | 'references'> & { readonly dead: ReadonlySet<string> }> {
  const report = { aggregates: 0, blobs: 0, destroyed: 0 };
  const left = new Set<string>();
  const dead = new Set<string>();
  for await (const [entry, bytes] of entriesOf(file, keys.archiveKey)) {
    const name = keyNameOf(entry);
    if (entry.kind === accessKind) await putAccessPiece({ disk, folders, keystore }, entry.id, bytes);
    else if (keystore.isDestroyed(name)) {
      report.destroyed++;
      dead.add(name);
    } else if (!keystore.find(name)) left.add(name);
    else {
      await writeEntry(disk, folders, { entry, bytes });
      if (entry.kind === 'blob') report.blobs++;
      else report.aggregates++;
    }
  }
  return { ...report, left: [...left], dead };
}

/** Names come from a sealed archive, yet only names of ours become paths. */
async function writeEntry(
  disk: Disk,
  folders: Folders,
  { entry, bytes }: { entry: ArchiveEntry; bytes: Buffer },
): Promise<void> {
  const names = [entry.kind, entry.id, entry.dossierId ?? 'none'];
  if (!names.every((name) => /^[a-z0-9-]{1,32}$/.test(name)))
    throw new StoreRefused('badArchive', 'In de back-up staat een naam die niet kan.');
  const folder = entry.dossierId ? folders.blobs(entry.dossierId) : folders.shard(entry.kind, entry.id);
  const path = entry.dossierId ? folders.blob(entry.dossierId, entry.id) : folders.file(entry.kind, entry.id);
  await makeFolderDurably(disk, folder);
  await writeDurably(disk, path, bytes);
  if (!(await disk.read(path))?.equals(bytes)) throw new Error(`${entry.id} reads back otherwise than it was written`);
}

import { join, resolve } from 'node:path';
import { type Disk, realDisk } from '../disk.ts';
import { makeFolderDurably, sweepTemporaries } from '../durable-write.ts';
import { StoreRefused } from '../errors.ts';
import { opensWith } from '../key-shards.ts';
import { openKeystore } from '../keys.ts';
import {
  defaultKeystore,
  drawMaster,
  isInside,
  keyFileSource,
  type MasterSource,
  type Masters,
  passphraseSource,
} from '../master-key.ts';
import { markFile, readMark, refuseMoved } from '../moving/mark.ts';
import { type Folders, foldersOf } from './folders.ts';
import { type Lock, takeLock } from './lock.ts';
import { isCurrent, readMarker, type Versions, writeMarker } from './marker.ts';
import type { Ground } from './sealed-files.ts';

/** Where data and keys are. Exactly one of `keyFile` and `passphrase`. */
export type Place = {
  readonly dataDir: string;
  /** 32 bytes in base64, outside the data folder, readable by its owner only. */
  readonly keyFile?: string | undefined;
  readonly passphrase?: string | undefined;
  /** Folder of the wrapped data keys, outside the data folder; beside the key file unless named. */
  readonly keystoreDir?: string | undefined;
  readonly disk?: Disk | undefined;
};

/** What the caller is about to do with a place. */
export type Purpose = {
  readonly versions: Versions;
  /** May an empty folder become a store? */
  readonly mayBegin: boolean;
  /** Is it part of moving the data, which may open what others may not? */
  readonly isMoving?: boolean | undefined;
};

export type HeldGround = Ground & { readonly lock: Lock };

/**
 * Checks keys and folders, takes the lock, and opens the keystore. Whatever is refused is refused before a byte is written.
 *
 * @throws StoreRefused
 */
export async function takeGround(place: Place, { versions, mayBegin, isMoving = false }: Purpose): Promise<HeldGround> {
  const { disk, folders, keystoreDir, source } = settle(place);
  if (!isMoving) refuseMoved(readMark(disk.readNow(join(folders.root, markFile))));
  const masters = await inspect(disk, folders, { keystoreDir, source, versions, mayBegin });
  await makeFolderDurably(disk, folders.root);
  const lock = await takeLock(disk, folders.root);
  try {
    if (lock.afterCrash) await settleNames(disk, folders);
    const marker = readMarker(disk, folders, versions);
    await makeFolderDurably(disk, keystoreDir);
    for (const folder of [folders.root, keystoreDir]) await sweepTemporaries(disk, folder);
    const keystore = await openKeystore(disk, keystoreDir, source, masters ?? (await firstMaster(source)));
    const store = keystore.find('store') ?? (marker ? undefined : await keystore.obtain('store'));
    if (marker && store && marker.store !== store.keyId.toString('hex')) {
      throw new StoreRefused('wrongKey', 'Deze sleutelmap hoort bij andere gegevens. Er is niets veranderd.');
    }
    if (store && (!marker || !isCurrent(marker, versions)))
      await writeMarker(disk, folders, store.keyId.toString('hex'), versions);
    return { disk, folders, keystore, lock };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** A crash may have left names that are seen but not durable yet; nobody builds on them before they are. */
async function settleNames(disk: Disk, folders: Folders): Promise<void> {
  await disk.syncFolder(folders.root);
  for (const kind of disk.list(folders.root)) {
    if (!kind.folder) continue;
    const path = join(folders.root, kind.name);
    await disk.syncFolder(path);
    for (const shard of disk.list(path)) if (shard.folder) await disk.syncFolder(join(path, shard.name));
  }
}

/** Resolves a place and refuses folders that stand in each other. */
export function settle(place: Place): { disk: Disk; folders: Folders; keystoreDir: string; source: MasterSource } {
  const { dataDir, keyFile, passphrase, disk = realDisk } = place;
  const root = resolve(dataDir);
  const keystoreDir = resolve(place.keystoreDir ?? defaultKeystore(root, keyFile));
  if (isInside(disk, root, keystoreDir) || isInside(disk, keystoreDir, root)) {
    throw new StoreRefused(
      'keyUnsafe',
      'De sleutelmap en de gegevensmap mogen niet in elkaar staan: wie de gegevens kopieert, mag de sleutels niet mee krijgen.',
    );
  }
  if ((keyFile === undefined) === (passphrase === undefined)) {
    throw new StoreRefused('keyMissing', 'Noem een sleutelbestand (KEY_FILE) of een wachtzin, en niet allebei.');
  }
  const source =
    keyFile === undefined
      ? passphraseSource(disk, passphrase ?? '', keystoreDir)
      : keyFileSource(disk, resolve(keyFile), root);
  return { disk, folders: foldersOf(root), keystoreDir, source };
}

type Inspected = Purpose & { readonly keystoreDir: string; readonly source: MasterSource };

/** Reads only. Undefined: a new store whose passphrase has no master key yet. */
async function inspect(
  disk: Disk,
  folders: Folders,
  { keystoreDir, source, versions, mayBegin }: Inspected,
): Promise<Masters | undefined> {
  const masters = await source.read();
  const marker = readMarker(disk, folders, versions);
  const opened = masters && opensWith(disk, keystoreDir, masters);
  if (opened === false)
    throw new StoreRefused('wrongKey', 'De sleutel past niet bij deze gegevens. Er is niets veranderd.');
  if (marker && opened === undefined) {
    throw new StoreRefused(
      'keyMissing',
      'Bij deze gegevens ontbreekt de sleutel of de sleutelmap. Er is niets veranderd.',
    );
  }
  if (!marker && holdsData(disk, folders)) {
    throw new StoreRefused(
      'incomplete',
      'In de gegevensmap staan bestanden, maar store.json ontbreekt. Zet een back-up terug in een lege map. Er is niets veranderd.',
    );
  }
  if (!marker && !mayBegin) {
    throw new StoreRefused(
      'noOrganisation',
      'Deze gegevensmap is nog leeg. Klopt DATA_DIR? Zet anders een back-up terug met restore, of richt een nieuwe installatie in met init.',
    );
  }
  if (!masters && !source.drawsFirst)
    throw new StoreRefused('keyMissing', 'Het sleutelbestand bestaat niet. Er is niets veranderd.');
  return masters;
}

/** The lock, a README and hidden files are no data. */
export function holdsData(disk: Disk, folders: Folders): boolean {
  return disk.list(folders.root).some(({ name }) => !/^(\..*|lock(\..*)?|README\.md|store\.json\..*\.tmp)$/.test(name));
}

async function firstMaster(source: MasterSource): Promise<Masters> {
  const masters = { current: drawMaster() };
  await source.write(masters);
  return masters;
}

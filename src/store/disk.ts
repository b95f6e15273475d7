import {
  closeSync,
  constants,
  fsync,
  lstatSync,
  mkdirSync,
  openSync,
  promises,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';

/**
 * The file system as the store uses it. Each call is one act that can fail or be cut off by a power loss, so a test can
 * stand in for it: fail the n-th act, or record them all and enumerate what a power loss would leave.
 * Quick calls into the page cache are synchronous, calls that wait for the device are not.
 */
export type Disk = {
  /** A new file, readable by its owner only. Fails with EEXIST when it exists. */
  create(path: string): number;
  /** A file to write on at its end. Fails with ENOENT when there is none. */
  openEnd(path: string): number;
  /** May write fewer bytes than offered, as the operating system may. */
  write(file: number, bytes: Uint8Array): number;
  sync(file: number): Promise<void>;
  close(file: number): void;
  rename(from: string, to: string): Promise<void>;
  /** A missing file is fine. */
  unlink(path: string): Promise<void>;
  /** One level, for its owner only. An existing folder is fine. */
  makeFolder(path: string): void;
  /** An empty folder; a missing one is fine. */
  removeFolder(path: string): Promise<void>;
  /** Makes names in a folder durable. */
  syncFolder(path: string): Promise<void>;
  read(path: string): Promise<Buffer | undefined>;
  readNow(path: string): Buffer | undefined;
  /** Fills `into` from the start of the file; the number of bytes read. */
  readHead(path: string, into: Uint8Array): number;
  list(path: string): readonly DiskEntry[];
  /** The same without asking what each is: a quarter of the time, which counts for 100,000 files. */
  namesIn(path: string): readonly string[];
  status(path: string): DiskStatus | undefined;
  /** The path without symbolic links; a part that does not exist yet is kept as it is. */
  realPath(path: string): string;
  /** Milliseconds on the clock that stamps `modifiedAt`. */
  now(): number;
};
export type DiskEntry = { readonly name: string; readonly folder: boolean };
export type DiskStatus = {
  readonly mode: number;
  readonly size: number;
  readonly modifiedAt: number;
  readonly folder: boolean;
};

const fsyncAsync = promisify(fsync);
const windows = process.platform === 'win32';

export const realDisk: Disk = {
  create: (path) => openSync(path, 'wx', 0o600),
  openEnd: (path) => openSync(path, constants.O_WRONLY | constants.O_APPEND),
  write: (file, bytes) => writeSync(file, bytes),
  sync: (file) => fsyncAsync(file),
  close: (file) => closeSync(file),
  rename: (from, to) => (windows ? renamePatiently(from, to) : promises.rename(from, to)),
  unlink: (path) => promises.rm(path, { force: true }),
  makeFolder: (path) => makeFolders(path, 0o700),
  removeFolder: async (path) => {
    await promises.rmdir(path).catch(unlessMissing);
  },
  syncFolder,
  read: readInTurn,
  readNow: (path) => orMissing(() => readFileSync(path)),
  readHead: (path, into) => {
    const file = openSync(path, 'r');
    try {
      return readSync(file, into, 0, into.length, 0);
    } finally {
      closeSync(file);
    }
  },
  list: (path) =>
    orMissing(() => readdirSync(path, { withFileTypes: true }))?.map((one) => ({
      name: one.name,
      folder: one.isDirectory(),
    })) ?? [],
  namesIn: (path) => orMissing(() => readdirSync(path)) ?? [],
  status: (path) => {
    const found = orMissing(() => statSync(path));
    return found && { mode: found.mode, size: found.size, modifiedAt: found.mtimeMs, folder: found.isDirectory() };
  },
  realPath: (path) => (orMissing(() => lstatSync(path)) ? realpathSync(path) : path),
  now: () => Date.now(),
};

/**
 * Makes a folder and those above it; one that is there is fine. Node's own `recursive` never comes back where the system
 * lets nobody make a folder, as in /proc.
 *
 * @param mode rights of each new folder; without it whatever the umask leaves
 */
export function makeFolders(path: string, mode?: number): void {
  if (orMissing(() => statSync(path))?.isDirectory()) return;
  const parent = dirname(path);
  if (parent !== path) makeFolders(parent, mode);
  mkdirSync(path, mode);
}

/** A dossier is tens of KB, a file that somebody added up to tens of MB. */
const small = 256 * 1024;

/**
 * What is small is read at once, most often out of the page cache: the thread pool, with its four turns, would cost three times as
 * much. First others have their turn, for whoever reads thousands in a row must not hold them up.
 */
async function readInTurn(path: string): Promise<Buffer | undefined> {
  await turn();
  const size = orMissing(() => statSync(path))?.size;
  if (size === undefined) return undefined;
  return size <= small ? orMissing(() => readFileSync(path)) : promises.readFile(path).catch(unlessMissing);
}

/** Windows has no way to sync a folder; NTFS journals its names. */
async function syncFolder(path: string): Promise<void> {
  if (windows) return;
  const folder = openSync(path, 'r');
  try {
    await fsyncAsync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Windows refuses to replace a file that a virus scanner or a reader holds for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let wait = 5; ; wait *= 2) {
    try {
      return await promises.rename(from, to);
    } catch (error) {
      if (wait > 400 || !['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** The operating system's name of a failure: ENOENT, EEXIST, ENOSPC. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function unlessMissing(error: unknown): undefined {
  if (errorCode(error) === 'ENOENT') return undefined;
  throw error;
}

function orMissing<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    return unlessMissing(error);
  }
}

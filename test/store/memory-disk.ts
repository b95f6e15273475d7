import { basename, dirname } from 'node:path';
import type { Disk } from '#src/store/disk.ts';

/** A file's bytes: what programs see, and what a power loss is sure to leave. */
export type Inode = { now: Buffer; safe: Buffer };
/** A change of a folder that is not durable until that folder is synced. */
export type NameChange = { readonly folder: string; readonly apply: (names: Map<string, Inode | 'folder'>) => void };

/** A disk in memory that keeps apart what is written and what is durable, as a real one does. */
export type MemoryDisk = Disk & {
  readonly names: Map<string, Inode | 'folder'>;
  readonly safeNames: Map<string, Inode | 'folder'>;
  readonly pending: NameChange[];
  /** Called before every act that changes something. A test may throw here. */
  beforeAct: (act: Act) => void;
  /** Called after it. */
  afterAct: () => void;
};
export type Act =
  | 'create'
  | 'openEnd'
  | 'write'
  | 'sync'
  | 'rename'
  | 'unlink'
  | 'makeFolder'
  | 'removeFolder'
  | 'syncFolder';

export function createMemoryDisk(
  start: ReadonlyMap<string, Buffer | 'folder'> = new Map([['/', 'folder']]),
): MemoryDisk {
  const names = new Map<string, Inode | 'folder'>();
  for (const [path, content] of start)
    names.set(path, content === 'folder' ? 'folder' : { now: content, safe: content });
  const safeNames = new Map(names);
  const pending: NameChange[] = [];
  const open = new Map<number, Inode>();
  let handles = 0;

  /** What stands in each folder, made when somebody looks and thrown away at every change. */
  let folders: Map<string, Entry[]> | undefined;

  const change = (folder: string, apply: NameChange['apply']) => {
    apply(names);
    folders = undefined;
    pending.push({ folder, apply });
  };
  const act = <T>(kind: Act, task: () => T): T => {
    disk.beforeAct(kind);
    const result = task();
    disk.afterAct();
    return result;
  };
  const inodeOf = (path: string): Inode => {
    const found = names.get(path);
    if (found === undefined || found === 'folder') throw failure('ENOENT', path);
    return found;
  };
  const fileOf = (handle: number): Inode => {
    const inode = open.get(handle);
    if (!inode) throw failure('EBADF', String(handle));
    return inode;
  };

  const disk: MemoryDisk = {
    names,
    safeNames,
    pending,
    beforeAct: () => {},
    afterAct: () => {},
    create: (path) =>
      act('create', () => {
        if (names.has(path)) throw failure('EEXIST', path);
        if (names.get(dirname(path)) !== 'folder') throw failure('ENOENT', path);
        const inode: Inode = { now: Buffer.alloc(0), safe: Buffer.alloc(0) };
        change(dirname(path), (all) => all.set(path, inode));
        open.set(++handles, inode);
        return handles;
      }),
    openEnd: (path) =>
      act('openEnd', () => {
        open.set(++handles, inodeOf(path));
        return handles;
      }),
    write: (handle, bytes) =>
      act('write', () => {
        const inode = fileOf(handle);
        inode.now = Buffer.concat([inode.now, bytes]);
        return bytes.length;
      }),
    sync: async (handle) =>
      act('sync', () => {
        const inode = fileOf(handle);
        inode.safe = inode.now;
      }),
    close: (handle) => {
      open.delete(handle);
    },
    rename: async (from, to) =>
      act('rename', () => {
        const inode = inodeOf(from);
        change(dirname(to), (all) => {
          all.delete(from);
          all.set(to, inode);
        });
      }),
    unlink: async (path) =>
      act('unlink', () => {
        if (names.has(path)) change(dirname(path), (all) => all.delete(path));
      }),
    makeFolder: (path) =>
      act('makeFolder', () => {
        if (!names.has(path)) change(dirname(path), (all) => all.set(path, 'folder'));
      }),
    removeFolder: async (path) =>
      act('removeFolder', () => {
        if (names.has(path)) change(dirname(path), (all) => all.delete(path));
      }),
    syncFolder: async (path) =>
      act('syncFolder', () => {
        for (let at = 0; at < pending.length; ) {
          const one = pending[at];
          if (one?.folder !== path) {
            at++;
            continue;
          }
          one.apply(safeNames);
          pending.splice(at, 1);
        }
      }),
    read: async (path) => disk.readNow(path),
    readNow: (path) => {
      const found = names.get(path);
      return found === undefined || found === 'folder' ? undefined : Buffer.from(found.now);
    },
    readHead: (path, into) => inodeOf(path).now.copy(into),
    list: (path) => {
      folders ??= foldersOf(names);
      return folders.get(path) ?? [];
    },
    namesIn: (path) => disk.list(path).map((one) => one.name),
    status: (path) => {
      const found = names.get(path);
      return (
        found && {
          mode: 0o600,
          size: found === 'folder' ? 0 : found.now.length,
          modifiedAt: 0,
          folder: found === 'folder',
        }
      );
    },
    realPath: (path) => path,
    now: () => 0,
  };
  return disk;
}

type Entry = { readonly name: string; readonly folder: boolean };

function foldersOf(names: ReadonlyMap<string, Inode | 'folder'>): Map<string, Entry[]> {
  const folders = new Map<string, Entry[]>();
  for (const [path, found] of names) {
    if (path === '/') continue;
    const parent = dirname(path);
    const entries = folders.get(parent) ?? [];
    entries.push({ name: basename(path), folder: found === 'folder' });
    folders.set(parent, entries);
  }
  return folders;
}

/** What stands on a memory disk now. */
export function contentsOf(disk: MemoryDisk): Map<string, Buffer | 'folder'> {
  return new Map([...disk.names].map(([path, found]) => [path, found === 'folder' ? 'folder' : found.now]));
}

export function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

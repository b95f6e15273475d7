import type { Disk } from '../disk.ts';
import { StoreRefused } from '../errors.ts';
import type { Folders } from './folders.ts';
import type { AnyCollection } from './parts.ts';

/** Something that was there at that moment. `bytes`: as they stood, where the file was replaced since. */
export type Remembered = { readonly collection: AnyCollection; readonly id: string; readonly bytes?: Buffer };

/** The store as it was at one moment, while people go on writing. */
export type Moment = {
  /** What is still to be copied; what was replaced since comes first, so that memory holds little of it. */
  next(): Remembered | undefined;
  /** Takes what stands there now, in its turn; false when it was replaced meanwhile, and so comes anew. */
  take(one: Remembered): boolean;
  end(): void;
};

/**
 * Keeps a moment for a backup. Each write is one whole file, so what was acknowledged before the moment is in the files, and
 * what begins after it first sets aside what it replaces: nothing waits, a write costs one read more, once a file. Of a write
 * that was under way the backup has the one or the other, as after a crash: nobody built on it yet.
 */
export type Moments = {
  /** @throws StoreRefused busy, while another moment is kept */
  begin(collections: readonly AnyCollection[]): Moment;
  /** Called before a file is replaced or removed, by whoever holds its aggregate. */
  before(kind: string, id: string): Promise<void>;
  /** Blobs are written once and named by what was there: as long as a moment is kept none may be swept. */
  isKept(): boolean;
};

export function keepMoments(disk: Disk, folders: Folders): Moments {
  let waiting: Map<string, Remembered> | undefined;
  let replaced: Remembered[] = [];
  return {
    isKept: () => waiting !== undefined,
    begin(collections) {
      if (waiting) throw new StoreRefused('busy', 'Er wordt al een back-up gemaakt. Wacht tot die klaar is.');
      const all = new Map<string, Remembered>();
      for (const collection of collections)
        for (const id of collection.entries.keys()) all.set(nameOf(collection.definition.kind, id), { collection, id });
      waiting = all;
      const walk = all.values();
      return {
        next: () => replaced.pop() ?? walk.next().value,
        take: ({ collection, id }) => all.delete(nameOf(collection.definition.kind, id)),
        end() {
          waiting = undefined;
          replaced = [];
        },
      };
    },
    async before(kind, id) {
      const name = nameOf(kind, id);
      const one = waiting?.get(name);
      if (!one) return;
      // what cannot be read is told as damage by the backup, and keeps nobody from writing
      const bytes = await disk.read(folders.file(kind, id)).catch(() => undefined);
      if (waiting?.get(name) !== one) return;
      waiting.delete(name);
      replaced.push({ ...one, bytes: bytes ?? Buffer.alloc(0) });
    },
  };
}

function nameOf(kind: string, id: string): string {
  return `${kind}/${id}`;
}

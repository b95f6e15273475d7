import type { Adapter } from 'lowdb';
import { Low } from 'lowdb';
import { admit, decode, decodeSummary, encode } from '../codec.ts';
import { decodeOnce } from '../decode-once.ts';
import type { Definition } from '../definition.ts';
import type { Disk } from '../disk.ts';
import { makeFolderDurably, writeDurably } from '../durable-write.ts';
import { keyNameOf } from '../key-name.ts';
import type { Keystore } from '../keys.ts';
import { type Header, headerSize, openBody, openSummary, readHeader, seal, summaryIn } from '../sealed.ts';
import type { Folders } from './folders.ts';
import { openHead } from './head.ts';

/** What every part of the lowdb store works with. */
export type Ground = { readonly disk: Disk; readonly folders: Folders; readonly keystore: Keystore };

/** What stands in one file. */
export type Stored<T, S> = {
  readonly revision: number;
  readonly value: T;
  readonly summary: S;
  /** Bytes of the file it was read from. */
  readonly size?: number;
};

/** One aggregate as a lowdb database: `data` is null while there is no file. */
export function openLow<I extends string, T, S>(
  ground: Ground,
  definition: Definition<I, T, S>,
  id: I,
): Low<Stored<T, S> | null> {
  return new Low<Stored<T, S> | null>(sealedAdapter(ground, definition, id), null);
}

/** The lowdb adapter: one sealed file, replaced durably. */
export function sealedAdapter<I extends string, T, S>(
  { disk, folders, keystore }: Ground,
  definition: Definition<I, T, S>,
  id: I,
): Adapter<Stored<T, S> | null> {
  const path = folders.file(definition.kind, id);
  return {
    async read() {
      const file = await disk.read(path);
      if (!file) return null;
      const header = readHeader(file, { kind: definition.kind, id });
      const key = keystore.find(keyNameOf(definition, id));
      const glimpse = openSummary(header, key);
      const value = decodeOnce(definition, header, openBody(header, key, file));
      const summary =
        header.schema === definition.version ? decodeSummary(definition, id, glimpse) : definition.summarise(value);
      return { revision: header.revision, value, summary, size: file.length };
    },
    async write(stored) {
      if (!stored) return;
      const key = await keystore.obtain(keyNameOf(definition, id));
      const label = { kind: definition.kind, id, revision: stored.revision, schema: definition.version };
      const file = seal(label, key, encode(stored.summary), encode(stored.value));
      await makeFolderDurably(disk, folders.shard(definition.kind, id));
      await writeDurably(disk, path, file);
    },
  };
}

/** A summary as the header tells it, and the revision it belongs to. `id`: a text by itself, where that of a path is a part of it. */
export type Glance<I, S> = { readonly id: I; readonly revision: number; readonly summary: S };

const head = Buffer.allocUnsafeSlow(headerSize);

/**
 * Revision and summary of a file from its header alone. An older version's summary is made anew from its body.
 *
 * @param opened its head as another thread opened it
 * @throws Quarantined
 */
export function glance<I extends string, T, S>(
  ground: Ground,
  definition: Definition<I, T, S>,
  name: I,
  opened?: Buffer,
): Glance<I, S> {
  const header = opened
    ? readHeader(opened, { kind: definition.kind, id: name })
    : openHead(ground, definition, name, head);
  const { id, revision, schema } = header;
  if (schema === definition.version) return { id, revision, summary: decodeSummary(definition, id, summaryIn(header)) };
  return { id, revision, summary: summaryFromBody(ground, definition, id, header) };
}

function summaryFromBody<I extends string, T, S>(
  ground: Ground,
  definition: Definition<I, T, S>,
  id: I,
  header: Header,
): S {
  const file = ground.disk.readNow(ground.folders.file(definition.kind, id)) ?? Buffer.alloc(0);
  const body = openBody(header, ground.keystore.find(keyNameOf(definition, id)), file);
  return admit(definition, id, decode(definition, id, header.schema, body)).summary;
}

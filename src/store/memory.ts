import { createHash, randomBytes } from 'node:crypto';
import type { BlobRef } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { type BlobId, newId } from '#src/domain/ids.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { openAccessLog } from './access-log/open.ts';
import { memoryPlace } from './access-log/place.ts';
import { type Admitted, admit, decode, encode } from './codec.ts';
import type { Definition } from './definition.ts';
import type { Trace } from './destruction-port.ts';
import { Quarantined } from './errors.ts';
import { openFleeting } from './fleeting.ts';
import { imagine } from './imagined.ts';
import { keyNameOf, ownerOf } from './key-name.ts';
import { type Followable, type OpenKind, openKinds, type Watcher } from './kinds.ts';
import type { BlobOwner, Blobs, Store } from './port.ts';
import { openRegister, type RegisterPlace } from './register.ts';
import { summarySize } from './sealed.ts';
import { openSingle } from './single.ts';
import { onlyServer } from './turns.ts';

export type MemoryOptions = {
  readonly summarise: (dossier: Dossier) => DossierSummary;
  readonly organisation: Organisation;
};

/** The store without a disk: same promises but durability, for tests and previews. */
export async function openMemoryStore(options: MemoryOptions): Promise<Store> {
  const gone = new Set<string>();
  const blobs = memoryBlobs(gone);
  const collections = new Map<string, { ids(): Iterable<string> }>();
  const open: OpenKind = {
    async owners(definition) {
      const one = memoryCollection(definition, gone);
      one.watch({ put: () => undefined, remove: blobs.removeAll });
      collections.set(definition.kind, one);
      return one;
    },
    plain: async (definition) => memoryCollection(definition, gone),
  };
  const { parts, organisations, sessions } = await openKinds(open, options.summarise);
  const store: Store = {
    ...parts,
    organisation: await openSingle(organisations, 'organisation', options.organisation),
    sessions,
    fleeting: openFleeting(),
    blobs,
    destroyed: openRegister(memoryRegister()),
    accessLog: await openAccessLog(memoryPlace(), { key: randomBytes(32), isNew: true }),
    rotateKeys: async () => {},
    // what is destroyed here is gone from memory
    traces: async ({ texts, ids }) => {
      const here = new Set([...collections.values()].flatMap((one) => [...one.ids()]));
      return ids.flatMap((id, at): Trace[] =>
        here.has(id) ? [{ path: 'geheugen', kind: 'file', of: texts.length + at }] : [],
      );
    },
    fresh: async () => {},
    ...onlyServer(),
    imagined: (parts) => imagine(store, parts),
    close: async () => {},
  };
  return store;
}

function memoryRegister(): RegisterPlace {
  let kept = '';
  return {
    read: () => kept,
    async write(text) {
      kept = text;
    },
  };
}

/** `value`: what the bytes say, once somebody asked for it. */
type Kept<T, S> = { readonly revision: number; readonly bytes: Buffer; readonly summary: S; value?: T };

/** @param gone names of keys that were destroyed, over all collections */
function memoryCollection<I extends string, T, S>(
  definition: Definition<I, T, S>,
  gone: Set<string>,
): Followable<I, T, S> {
  const kept = new Map<I, Kept<T, S>>();
  const watchers: Watcher<I, S>[] = [];
  const isGone = (id: I) => gone.has(keyNameOf(definition, id));
  const keep = (id: I, revision: number, admitted: Admitted<T, S>): void => {
    // what does not fit in the header of a file, fits nowhere
    if (encode(admitted.summary).length > summarySize)
      throw new Error(`the summary of a ${definition.kind} is too long`);
    kept.set(id, { revision, bytes: encode(admitted.value), summary: admitted.summary });
    for (const watcher of watchers) watcher.put(admitted.summary);
  };
  const read = (id: I) => {
    const found = kept.get(id);
    if (found && isGone(id)) throw new Quarantined(id, 'keyMissing');
    if (!found) return undefined;
    found.value ??= decode(definition, id, definition.version, found.bytes);
    return { value: found.value, revision: found.revision };
  };
  return {
    async create(id, value) {
      if (kept.has(id)) throw new Error(`a ${definition.kind} with this id exists`);
      if (isGone(id)) throw new Quarantined(id, 'keyMissing');
      keep(id, 1, admit(definition, id, value));
      return { value: structuredClone(value), revision: 1 };
    },
    load: async (id) => read(id),
    async save(id, expected, value) {
      const admitted = admit(definition, id, value);
      if (kept.get(id)?.revision !== expected) return { ok: false, reason: 'conflict' };
      keep(id, expected + 1, admitted);
      return { ok: true, revision: expected + 1 };
    },
    summary: (id) => kept.get(id)?.summary,
    async destroy(id) {
      if (definition.key === 'own') gone.add(id);
      if (definition.key === 'owner' && !isGone(id))
        throw new Error(`a ${definition.kind} goes with its owner, which lives`);
      kept.delete(id);
      for (const watcher of watchers) watcher.remove(id);
    },
    count: () => kept.size,
    ids: () => kept.keys(),
    *quarantined() {},
    *summaries() {
      for (const { summary } of kept.values()) yield summary;
    },
    watch: (watcher) => {
      watchers.push(watcher);
    },
  };
}

function memoryBlobs(gone: ReadonlySet<string>): Blobs & { removeAll(owner: BlobOwner): void } {
  const kept = new Map<BlobOwner, Map<string, Uint8Array>>();
  return {
    async put(owner, bytes): Promise<BlobRef> {
      if (gone.has(ownerOf(owner))) throw new Quarantined(owner, 'keyMissing');
      const id = newId<BlobId>(randomBytes);
      const own = kept.get(owner) ?? new Map<string, Uint8Array>();
      kept.set(owner, own.set(id, Uint8Array.from(bytes)));
      return { id, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
    },
    async get(owner, ref) {
      const bytes = kept.get(owner)?.get(ref.id);
      if (!bytes) throw new Quarantined(ref.id, 'missing');
      if (createHash('sha256').update(bytes).digest('hex') !== ref.sha256 || bytes.length !== ref.size)
        throw new Quarantined(ref.id, 'tampered');
      return Uint8Array.from(bytes);
    },
    /** Nothing in memory is a day old: a process that crashed took its leftovers with it. */
    sweep: async () => 0,
    removeAll(owner) {
      kept.delete(owner);
    },
  };
}

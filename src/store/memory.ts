import { createHash, randomBytes } from 'node:crypto';
import { summariseCase } from '#src/domain/cases/summarise-case.ts';
import type { BlobRef } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { type BlobId, newId } from '#src/domain/ids.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { admit, decode, encode } from './codec.ts';
import { counterDefinition, openCounters } from './counters.ts';
import {
  caseDefinition,
  type Definition,
  destructionDefinition,
  dossierDefinition,
  letterheadDefinition,
  organisationDefinition,
} from './definition.ts';
import { Quarantined } from './errors.ts';
import { figuresDefinition, keepFigures } from './figures.ts';
import { knownDayDefinition, openKnownDay } from './known-day.ts';
import { createCaseLists } from './lists/case-lists.ts';
import { createDestructionLists } from './lists/destruction-lists.ts';
import { createDossierLists } from './lists/dossier-lists.ts';
import type { BlobOwner, Blobs, Collection, Store, Trace } from './port.ts';
import { openRegister, type RegisterPlace } from './register.ts';
import { summarySize } from './sealed.ts';
import { openSessions, sessionDefinition } from './sessions.ts';
import { openSingle } from './single.ts';

export type MemoryOptions = {
  readonly summarise: (dossier: Dossier) => DossierSummary;
  readonly organisation: Organisation;
};

/** The store without a disk: same promises but durability, for tests and previews. */
export async function openMemoryStore(options: MemoryOptions): Promise<Store> {
  const blobs = memoryBlobs();
  const lists = createDossierLists();
  const dossiers = memoryCollection(dossierDefinition(options.summarise), {
    put: lists.put,
    remove(id) {
      lists.remove(id);
      blobs.removeAll(id);
    },
  });
  const caseLists = createCaseLists();
  const cases = memoryCollection(caseDefinition(summariseCase), {
    put: caseLists.put,
    remove(id) {
      caseLists.remove(id);
      blobs.removeAll(id);
    },
  });
  const destructionLists = createDestructionLists();
  const destructions = memoryCollection(destructionDefinition, {
    put: destructionLists.put,
    remove(id) {
      destructionLists.remove(id);
      blobs.removeAll(id);
    },
  });
  return {
    dossiers,
    lists,
    ...keepFigures(cases, memoryCollection(figuresDefinition)),
    caseLists,
    destructions,
    destructionLists,
    organisation: await openSingle(memoryCollection(organisationDefinition), 'organisation', options.organisation),
    letterheads: memoryCollection(letterheadDefinition),
    destroyed: openRegister(memoryRegister()),
    knownDay: openKnownDay(memoryCollection(knownDayDefinition)),
    rotateKeys: async () => {},
    // what is destroyed here is gone from memory
    traces: async ({ texts, ids }) => {
      const here = new Set<string>([...dossiers.ids(), ...cases.ids()]);
      return ids.flatMap((id, at): Trace[] =>
        here.has(id) ? [{ path: 'geheugen', kind: 'file', of: texts.length + at }] : [],
      );
    },
    sessions: openSessions(memoryCollection(sessionDefinition)),
    blobs,
    counter: openCounters(memoryCollection(counterDefinition)),
    close: async () => {},
  };
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

type Kept<S> = { readonly revision: number; readonly bytes: Buffer; readonly summary: S };

function memoryCollection<I extends string, T, S>(
  definition: Definition<I, T, S>,
  watcher?: { put(summary: S): void; remove(id: I): void },
): Collection<I, T, S> {
  const kept = new Map<I, Kept<S>>();
  const destroyed = new Set<I>();
  const keep = (id: I, revision: number, value: T): void => {
    const admitted = admit(definition, id, value);
    // what does not fit in the header of a file, fits nowhere
    if (encode(admitted.summary).length > summarySize)
      throw new Error(`the summary of a ${definition.kind} is too long`);
    kept.set(id, { revision, bytes: encode(admitted.value), summary: admitted.summary });
    watcher?.put(admitted.summary);
  };
  const read = (id: I) => {
    const found = kept.get(id);
    return found && { value: decode(definition, id, definition.version, found.bytes), revision: found.revision };
  };
  return {
    async create(id, value) {
      if (kept.has(id)) throw new Error(`a ${definition.kind} with this id exists`);
      if (destroyed.has(id)) throw new Quarantined(id, 'keyMissing');
      keep(id, 1, value);
      return { value: structuredClone(value), revision: 1 };
    },
    load: async (id) => read(id),
    async save(id, expected, value) {
      admit(definition, id, value);
      if (kept.get(id)?.revision !== expected) return { ok: false, reason: 'conflict' };
      keep(id, expected + 1, value);
      return { ok: true, revision: expected + 1 };
    },
    summary: (id) => kept.get(id)?.summary,
    async destroy(id) {
      if (definition.key === 'own') destroyed.add(id);
      kept.delete(id);
      watcher?.remove(id);
    },
    count: () => kept.size,
    ids: () => kept.keys(),
    *quarantined() {},
  };
}

function memoryBlobs(): Blobs & { removeAll(owner: BlobOwner): void } {
  const kept = new Map<BlobOwner, Map<string, Uint8Array>>();
  const destroyed = new Set<BlobOwner>();
  return {
    async put(owner, bytes): Promise<BlobRef> {
      if (destroyed.has(owner)) throw new Quarantined(owner, 'keyMissing');
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
      destroyed.add(owner);
      kept.delete(owner);
    },
  };
}

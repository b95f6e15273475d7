import { basename, join } from 'node:path';
import { type Verified, type VerifiedKind, verifyHouse } from '../verify.ts';
import type { Finding, VerifyHow, VerifyReport } from '../verify-report.ts';
import { accessStrangers } from './access-files.ts';
import { blobOwners, findBlobs, findFiles } from './folders.ts';
import type { LowdbStore } from './open.ts';
import type { AnyCollection } from './parts.ts';
import type { Ground } from './sealed-files.ts';

/** Checks a data folder with its keystore: files, keys and folders against each other. */
export function verifyStore(store: LowdbStore, how: VerifyHow): Promise<VerifyReport> {
  return verifyHouse(verified(store), how);
}

function verified(store: LowdbStore): Verified {
  const { disk, folders, keystore } = store.ground;
  return {
    store,
    kinds: store.collections.map((collection) => verifiedKind(store.ground, collection)),
    keys: keystore,
    blobOwners: async () => blobOwners(disk, folders),
    others: async () => [
      ...strangersIn(store).map((path): Finding => ({ kind: 'stranger', path })),
      ...(store.ledgerDamaged ? [{ kind: 'ledger' } as const] : []),
    ],
  };
}

function verifiedKind({ disk, folders }: Ground, collection: AnyCollection): VerifiedKind {
  const { definition, entries } = collection;
  return {
    ...definition,
    entries,
    look: (id, task) =>
      collection.exclusively(id, () =>
        task({
          value: async () => (await collection.inspect(id)).value,
          revision: async () => collection.glance(id).revision,
          blobs: async () => findBlobs(disk, folders, id).ids,
          blob: (blobId) => disk.read(folders.blob(id, blobId)),
        }),
      ),
  };
}

/** Files in the data folder that are not the store's. */
function strangersIn({ ground: { disk, folders }, collections }: LowdbStore): string[] {
  const kinds = collections.map((one) => one.definition.kind);
  const ours = new Set(['store.json', 'lock', 'README.md', 'blob', basename(folders.access), ...kinds]);
  return [
    ...disk.list(folders.root).flatMap(({ name }) => (ours.has(name) || name.startsWith('.') ? [] : [name])),
    ...accessStrangers(disk, folders.access).map((name) => join(basename(folders.access), name)),
    ...kinds.flatMap((kind) => findFiles(disk, folders, kind).strangers),
    ...blobOwners(disk, folders).flatMap((id) => findBlobs(disk, folders, id).strangers),
  ];
}

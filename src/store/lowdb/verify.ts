import { type Verified, type VerifiedKind, verifyHouse } from '../verify.ts';
import type { Finding, VerifyHow, VerifyReport } from '../verify-report.ts';
import { blobOwners, findBlobs } from './folders.ts';
import type { LowdbStore } from './open.ts';
import type { AnyCollection } from './parts.ts';
import type { Ground } from './sealed-files.ts';
import { strangersIn } from './strangers.ts';

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
      ...strangersIn(
        disk,
        folders,
        store.collections.map(({ definition }) => definition.kind),
      ).map((path): Finding => ({ kind: 'stranger', path })),
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

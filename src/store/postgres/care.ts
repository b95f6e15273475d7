import type { KeptStore } from '../kept.ts';
import type { Store } from '../port.ts';
import { findDestroyed, findTraces, owning, type Place, type Searched } from '../traces.ts';
import { type Verified, type VerifiedKind, verifyHouse } from '../verify.ts';
import type { Finding } from '../verify-report.ts';
import type { Database, Query } from './database.ts';
import { accessDays, accessOf, blobBytes, blobNames, rowsAsText, sealedBytes, sealedNames } from './pages.ts';
import type { TableKeys } from './table-keys.ts';

/** What of an open database is looked after. */
export type Cared = {
  readonly database: Database;
  readonly keys: TableKeys;
  readonly kinds: ReadonlyMap<string, VerifiedKind>;
  /** The register of destruction, as its note is named. */
  readonly register: string;
  readonly fresh: () => Promise<void>;
};

/** Looks after a database as `KeptStore` promises, also while servers work on it. */
export function careFor(cared: Cared): Pick<KeptStore, 'traces' | 'findDestroyed'> & {
  verify(store: Verified['store'], how: Parameters<KeptStore['verify']>[0]): ReturnType<KeptStore['verify']>;
} {
  const searched = searchedTables(cared);
  return {
    async traces(wanted) {
      await cared.fresh();
      return findTraces(searched, wanted);
    },
    async findDestroyed(words) {
      await cared.fresh();
      return findDestroyed(searched, words);
    },
    async verify(store, how) {
      await cared.fresh();
      return verifyHouse(verifiedTables(cared, store), how);
    },
  };
}

function verifiedTables(
  { database: { query }, keys, kinds }: Cared,
  store: Pick<Store, keyof Verified['store']>,
): Verified {
  return {
    store,
    kinds: [...kinds.values()],
    keys,
    async blobOwners() {
      const rows = await query<{ owner: string }>('select distinct owner from blob');
      return rows.map(({ owner }) => owner);
    },
    async others() {
      const rows = await query<{ kind: string }>('select distinct kind from sealed where not kind = any($1)', [
        [...kinds.keys()],
      ]);
      return rows.map(({ kind }): Finding => ({ kind: 'stranger', path: `sealed/${kind}` }));
    },
  };
}

/** Every table, one row or page of rows at a time. */
function searchedTables({ database: { query }, keys, register }: Cared): Searched {
  return {
    keys,
    keyPlace: 'data_key',
    async *places() {
      yield* sealedPlaces(query);
      yield* blobPlaces(query);
      yield* notePlaces(query, register);
      for (const day of await accessDays(query))
        yield place(['access_piece', day], { kind: 'access_piece', read: () => accessOf(query, day) });
      yield* otherPlaces(query);
    },
  };
}

type Told = Partial<Pick<Place, 'owner' | 'isOfKeys'>> & Pick<Place, 'kind' | 'read'>;

function place(parts: readonly string[], { kind, read, owner, isOfKeys = false }: Told): Place {
  return { parts, kind, owner, isOfKeys, read };
}

async function* sealedPlaces(query: Query): AsyncGenerator<Place> {
  for await (const name of sealedNames(query)) {
    const { kind, id } = name;
    const owner = owning.includes(kind) ? id : undefined;
    yield place(['sealed', kind, id], { kind, owner, read: () => sealedBytes(query, name) });
  }
}

async function* blobPlaces(query: Query): AsyncGenerator<Place> {
  let last: { readonly owner: string; readonly kind: string } | undefined;
  for await (const name of blobNames(query)) {
    const { owner, id } = name;
    if (last?.owner !== owner) last = { owner, kind: (await kindOf(query, owner)) ?? 'blob' };
    yield place(['blob', owner, id], { kind: last.kind, owner, read: () => blobBytes(query, name) });
  }
}

async function kindOf(query: Query, owner: string): Promise<string | undefined> {
  const [found] = await query<{ kind: string }>('select kind from sealed where id = $1 and kind = any($2)', [
    owner,
    owning,
  ]);
  return found?.kind;
}

/** Beside the keys, as in files: a mark in the register leads nowhere. */
async function* notePlaces(query: Query, register: string): AsyncGenerator<Place> {
  for (const { name, bytes } of await query<{ name: string; bytes: Buffer }>('select name, bytes from note')) {
    const kind = name === register ? 'register' : 'note';
    yield place(['note', name], { kind, isOfKeys: true, read: async () => bytes });
  }
}

const looked = ['sealed', 'blob', 'note', 'access_piece'];

/** Keys, and whatever else has a table here: a table that is added later cannot be forgotten. */
async function* otherPlaces(query: Query): AsyncGenerator<Place> {
  const tables = await query<{ name: string }>(
    'select tablename as name from pg_tables where schemaname = current_schema() and not tablename = any($1)',
    [looked],
  );
  for (const { name } of tables)
    for await (const row of rowsAsText(query, name))
      yield place([name], { kind: name, isOfKeys: true, read: async () => row });
}

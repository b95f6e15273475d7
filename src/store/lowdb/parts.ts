import type { Definition } from '../definition.ts';
import type { DamageReason } from '../errors.ts';
import type { KeyWay } from '../key-name.ts';
import type { Queues } from '../queue.ts';
import type { Revisions } from './ledger.ts';
import type { Moments } from './moment.ts';
import type { Ground, Stored } from './sealed-files.ts';

/** What a collection of files is made of. */
export type CollectionParts<I extends string, T, S> = {
  readonly ground: Ground;
  readonly definition: Definition<I, T, S>;
  readonly queues: Queues;
  readonly ledger: Revisions;
  readonly moments: Moments;
  /** Removes what belongs to an aggregate besides its file. */
  readonly removeRest?: (id: I) => Promise<void>;
};

/** What memory holds of an aggregate. `damage`: in quarantine; its summary is kept as long as that could be read. */
export type Entry<S> = { readonly revision: number; readonly summary?: S | undefined; readonly damage?: DamageReason };

/** A collection of any kind, as ledger, verify and backup see it. */
export type AnyCollection = {
  readonly definition: { readonly kind: string; readonly key: KeyWay };
  readonly entries: ReadonlyMap<string, Entry<unknown>>;
  exclusively<R>(id: string, task: () => Promise<R>): Promise<R>;
  inspect(id: string): Promise<Stored<unknown, unknown>>;
  glance(id: string): { readonly revision: number };
};

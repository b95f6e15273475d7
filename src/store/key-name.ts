/**
 * own: a data key an aggregate, also that of its blobs, destroyed with it. owner: the key of another aggregate, whose id is
 * what its id begins with; it goes when that one goes, never before. shared: one key for the kind, for values nobody destroys apart.
 */
export type KeyWay = 'own' | 'owner' | 'shared';

/** The name of the data key of an aggregate. */
export function keyNameOf({ kind, key }: { readonly kind: string; readonly key: KeyWay }, id: string): string {
  return key === 'shared' ? kind : ownerOf(id);
}

/** Whose key opens what has this id, also blobs: its own, or that of the aggregate whose id it begins with. */
export function ownerOf(id: string): string {
  return id.slice(0, idLength);
}

/** Of a random id. */
const idLength = 26;

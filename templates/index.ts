import { type DocumentKind, registered } from './kind.ts';
import { trajectplan } from './trajectplan/kind.ts';

/** Every kind of document the house makes, by key. A new kind is its folder and one line here. */
export const kinds: Readonly<Record<string, DocumentKind>> = {
  trajectplan: registered(trajectplan),
};

/** The kind of this key; undefined for a key nobody knows. */
export function findKind(key: string): DocumentKind | undefined {
  return Object.hasOwn(kinds, key) ? kinds[key] : undefined;
}

import { eindrapportage } from './eindrapportage/kind.ts';
import { type DocumentKind, registered } from './kind.ts';
import { trajectplan } from './trajectplan/kind.ts';
import { voortgangsrapportage } from './voortgangsrapportage/kind.ts';

/** Every kind of document the house makes, by key. A new kind is its folder and one line here. */
export const kinds: Readonly<Record<string, DocumentKind>> = {
  trajectplan: registered(trajectplan),
  voortgangsrapportage: registered(voortgangsrapportage),
  eindrapportage: registered(eindrapportage),
};

/** The kind of this key; undefined for a key nobody knows. */
export function findKind(key: string): DocumentKind | undefined {
  return Object.hasOwn(kinds, key) ? kinds[key] : undefined;
}

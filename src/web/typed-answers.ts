import type { Raw } from '#src/domain/form.ts';
import { accessTerms } from '#src/domain/settings/terms.ts';
import type { Instant } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { secondsBetween } from './session.ts';
import type { PublicVisit } from './visit.ts';

type At = Pick<PublicVisit, 'deps' | 'now'>;
type Kept = { readonly raw: Raw; readonly at: Instant };

/** Whoever is known here (staff, sponsors) and whoever comes without an account: neither pushes the other's answers out. */
type Shelf = 'known' | 'public';
const kept = { known: new WeakMap<Store, Map<string, Kept>>(), public: new WeakMap<Store, Map<string, Kept>>() };
const most = { known: 500, public: 2000 };

/**
 * What was typed on one page and is shown on the next: a POST ends in 303, and no answer may stand in an address. In
 * memory alone, never on disk. The next page carries the same answers in its form, so a restart loses nothing typed:
 * only going back leads to the first page then. Nothing is kept longer than a session may rest.
 *
 * @param key begins with the hash of a secret of this visitor, so that nobody else comes by these answers.
 */
export function keepTyped({ deps, now }: At, key: string, raw: Raw, shelf: Shelf = 'known'): void {
  const mine = kept[shelf].get(deps.store) ?? new Map<string, Kept>();
  kept[shelf].set(deps.store, mine);
  mine.delete(key);
  mine.set(key, { raw, at: now });
  // the oldest stand first
  for (const [name, one] of mine) {
    if (mine.size <= most[shelf] && !isOld(deps, one, now)) break;
    mine.delete(name);
  }
}

export function keptTyped({ deps, now }: At, key: string, shelf: Shelf = 'known'): Raw | undefined {
  const found = kept[shelf].get(deps.store)?.get(key);
  return isOld(deps, found, now) ? undefined : found?.raw;
}

/** Once it was done with them. */
export function dropTyped({ deps }: At, key: string, shelf: Shelf = 'known'): void {
  kept[shelf].get(deps.store)?.delete(key);
}

/** Once this visitor has gone: nobody can reach any of it any more. */
export function dropAllTyped({ deps }: At, hash: string): void {
  const mine = kept.known.get(deps.store);
  for (const key of mine?.keys() ?? []) if (key.startsWith(hash)) mine?.delete(key);
}

function isOld({ store }: At['deps'], one: Kept | undefined, now: Instant): boolean {
  const { idleMinutes } = accessTerms(store.organisation.read().value);
  return one !== undefined && secondsBetween(one.at, now) >= idleMinutes * 60;
}

import { createHmac, randomBytes } from 'node:crypto';
import type { Instant } from '#src/domain/time.ts';
import { type Fleeting, type FleetingPlace, type Kept, type Shelf, shelves } from './fleeting-port.ts';

/** A value of any shelf; which one, the change that kept it knew. */
type Entry = { readonly whose: string; readonly kept: Kept<never> };

/** In memory: of one process, and gone with it. */
export function openFleeting(): Fleeting {
  const key = randomBytes(32);
  const entries = new Map<Shelf, Map<string, Entry>>();
  const on = (shelf: Shelf) => {
    const mine = entries.get(shelf) ?? new Map<string, Entry>();
    entries.set(shelf, mine);
    return mine;
  };
  return {
    async change(place, now, next) {
      const mine = on(place.shelf);
      const { whose, name } = hashed(key, place);
      const found = mine.get(name)?.kept;
      const before = found && !hasEnded(found, now) ? found : undefined;
      const { result, kept } = next(before);
      if (kept === before) return result;
      mine.delete(name);
      if (kept) mine.set(name, { whose, kept: kept as Kept<never> });
      // what was changed longest ago stands first
      for (const [first, one] of mine) {
        if (mine.size <= shelves[place.shelf].most && !hasEnded(one.kept, now)) break;
        mine.delete(first);
      }
      return result;
    },
    async forget(shelf, whose) {
      const mine = on(shelf);
      const owner = hashed(key, { shelf, whose }).whose;
      for (const [name, one] of mine) if (one.whose === owner) mine.delete(name);
    },
  };
}

export function hasEnded({ until }: Pick<Kept<unknown>, 'until'>, now: Instant): boolean {
  return Date.parse(until) <= Date.parse(now);
}

/** Under a key, so that nobody who sees a hash can try out addresses on it: who tried to log in is nobody's business. */
export function hashed(key: Buffer, { shelf, whose, name = '' }: FleetingPlace) {
  const hash = (...parts: readonly string[]) =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex').slice(0, 32);
  return { whose: hash(shelf, whose), name: hash(shelf, whose, name) };
}

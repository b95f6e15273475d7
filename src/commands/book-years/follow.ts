import type { BookYearId } from '#src/domain/ids.ts';
import type { Result } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import type { Deps } from '../context.ts';
import { isTrusted } from '../destruction/clock.ts';
import { takeHeldOff } from '../destruction/take-off.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { changeBookYear } from './change.ts';

/** Brings one book year to where its days, its holds and its list say that it is. `notFound`: there was nothing to do. */
export function followOne(deps: Deps, id: BookYearId, today?: Day): Promise<Result<undefined>> {
  return changeBookYear(deps, { actor: { kind: 'system' }, id, ...(today && { today }) });
}

/**
 * P13: archives book years that are over and brings those of which the seven years are over to the list of what may be
 * destroyed, missed days too; and makes good what was not followed at once. While the clock is not trusted no year moves:
 * one that was closed too soon would never open again.
 */
export async function followBookYears(deps: Deps, day: Day, stopped?: () => boolean): Promise<Ticked<BookYearId>> {
  const { store } = deps;
  const { bookYearLists } = store;
  if (!isTrusted(deps)) return { done: 0, failed: [] };
  const listed = bookYearLists.all().filter(({ state }) => state !== 'booked' && state !== 'yearClosed');
  const ids = new Set([...bookYearLists.tickDue(day), ...listed.map(({ id }) => id)]);
  const followed = await inEach(ids, (id) => followOne(deps, id, day), stopped);
  if (followed.done > 0) await takeHeldOff(store, day, 'house');
  return followed;
}

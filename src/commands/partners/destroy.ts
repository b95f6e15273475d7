import type { PartnerPersonId } from '#src/domain/ids.ts';
import { destroyedFrom } from '#src/domain/partner/summary.ts';
import { ok, refuse } from '#src/domain/result.ts';
import { houseTerms } from '#src/domain/settings/terms.ts';
import type { Day } from '#src/domain/time.ts';
import type { Deps } from '../context.ts';
import { isTrusted } from '../destruction/clock.ts';
import { inEach, type Ticked } from '../in-each.ts';

/**
 * Destroys every person with declaration two years after the last thing that was provided (DOMAIN 7.3), and who never
 * was cleared after the term of the house (P12): the key first, so that
 * no backup opens it any more, then a new master key, so that no old keystore does, then a look. Safe to repeat at any point. A
 * clock that was set back, or that leapt ahead, destroys nothing.
 */
export async function destroyPeople(deps: Deps, day: Day, stopped?: () => boolean): Promise<Ticked<PartnerPersonId>> {
  const { partnerPersons } = deps.store;
  if (!isTrusted(deps)) return { done: 0, failed: [] };
  const terms = houseTerms(deps.store.organisation.read().value);
  const due = [...partnerPersons.ids()].filter((id) => {
    const summary = partnerPersons.summary(id);
    const from = summary && destroyedFrom(summary, terms);
    return from !== undefined && from <= day;
  });
  if (due.length === 0) return { done: 0, failed: [] };
  for (const id of due) await partnerPersons.destroy(id);
  await deps.store.rotateKeys();
  const traces = await deps.store.traces({ texts: [], ids: due, depth: 'quick' });
  const left = new Set(traces.flatMap(({ of }) => (of === undefined ? [] : [due[of]])));
  return inEach(
    due,
    async (id) => (left.has(id) ? refuse('unavailable', { params: { reason: 'traceLeft' } }) : ok(undefined)),
    stopped,
  );
}

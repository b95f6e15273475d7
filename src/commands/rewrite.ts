import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Collection } from '#src/store/port.ts';

const attempts = 6;

/**
 * Load, decide, one write. When somebody else wrote in between it is decided again on what stands there now, so no decision
 * rests on old facts. The very same value: there is nothing to write.
 *
 * @returns what is stored now; `notFound` for an unknown id, what `decide` refused, or `unavailable` when others kept writing.
 */
export async function rewrite<Id extends string, Value>(
  collection: Pick<Collection<Id, Value, unknown>, 'load' | 'save'>,
  id: Id,
  decide: (value: Value) => Result<Value> | Promise<Result<Value>>,
): Promise<Result<Value>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const loaded = await collection.load(id);
    if (!loaded) return refuse('notFound');
    const decided = await decide(loaded.value);
    if (!decided.ok || decided.value === loaded.value) return decided;
    const saved = await collection.save(id, loaded.revision, decided.value);
    if (saved.ok) return ok(decided.value);
  }
  return refuse('unavailable');
}

import type { Actor } from '#src/domain/actor.ts';
import { type BookYearId, newId } from '#src/domain/ids.ts';
import type { BookYear } from '#src/domain/invoices/book-year.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { type BookYearSituation, followBookYear } from '#src/workflow/book-year/follow.ts';
import type { Deps } from '../context.ts';
import { listOf } from '../retention/outside.ts';

const attempts = 6;

/**
 * The one way to change a book year: load, decide, follow what is true outside it, one write; decided anew when somebody
 * wrote in between.
 *
 * @param today the day up to which its days are followed
 * @returns `notFound` when there is no such year, or there was nothing to do.
 */
export async function changeBookYear(
  deps: Deps,
  { actor, id, today = deps.clock.today() }: { readonly actor: Actor; readonly id: BookYearId; readonly today?: Day },
  decide: (situation: BookYearSituation) => Result<BookYear> = ({ bookYear }) => ok(bookYear),
): Promise<Result<undefined>> {
  const { bookYears } = deps.store;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const loaded = await bookYears.load(id);
    if (!loaded) return refuse('notFound');
    const situation: BookYearSituation = {
      ...{ bookYear: loaded.value, actor, today, now: deps.clock.now() },
      newId: <I extends string>() => newId<I>(deps.random.bytes),
    };
    const decided = decide(situation);
    if (!decided.ok) return decided;
    const list = await listOf(deps.store, 'house', id);
    const next = followBookYear({ ...situation, bookYear: decided.value, actor: { kind: 'system' } }, list);
    if (next === loaded.value) return refuse('notFound');
    const saved = await bookYears.save(id, loaded.revision, next);
    if (saved.ok) return ok(undefined);
  }
  return refuse('unavailable');
}

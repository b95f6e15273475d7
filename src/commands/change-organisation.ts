import type { Organisation } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Deps } from './context.ts';

/** A pure step from one organisation to the next, with something to tell the caller. */
export type OrganisationChange<T> = (
  organisation: Organisation,
) => Result<{ readonly organisation: Organisation; readonly value: T }>;

const attempts = 6;

/**
 * The one way to change the organisation: read, decide, one write. When somebody else wrote in between it is decided
 * again, so no decision rests on old facts. Who may do it is the caller's route (permission table).
 *
 * @returns what `change` refused, or `unavailable` when others kept writing.
 */
export async function changeOrganisation<T>(
  deps: Pick<Deps, 'store'>,
  change: OrganisationChange<T>,
): Promise<Result<T>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { value, revision } = deps.store.organisation.read();
    const decided = change(value);
    if (!decided.ok) return decided;
    const saved = await deps.store.organisation.save(revision, decided.value.organisation);
    if (saved.ok) return ok(decided.value.value);
  }
  return refuse('unavailable');
}

import type { Branch } from '#src/domain/organisation.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import type { UserVisit } from '../visit.ts';

/** The branches whose invoices this visitor sees: the own one, or all. */
export function branchesOf({ organisation, user }: UserVisit): Branch[] {
  return organisation.branches.filter(({ id }) => mayInBranch(user, 'invoices.see', id));
}

/** The branch of the address; who sees one only is asked nothing. Undefined: all that the visitor sees. */
export function chosenBranch(visit: UserVisit): Branch | undefined {
  const seen = branchesOf(visit);
  const asked = visit.url.searchParams.get('vestiging');
  return seen.length === 1 ? seen[0] : seen.find(({ id }) => id === asked);
}

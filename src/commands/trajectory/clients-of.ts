import type { BranchId, UserId } from '#src/domain/ids.ts';
import type { Branch, Organisation, User } from '#src/domain/organisation.ts';
import { mayTouch } from '#src/domain/permissions.ts';
import type { Day } from '#src/domain/time.ts';
import { listed } from '#templates/parts/prose.ts';
import type { Deps } from '../context.ts';

/** How many open dossiers this coach is responsible for, in all branches or in one. */
export function clientsOf(deps: Pick<Deps, 'store'>, coachId: UserId, branchId?: BranchId): number {
  return deps.store.lists.count({ kind: 'coaches', coachIds: [coachId], ...(branchId && { branchId }) }, true);
}

/** Who wants to hand over, and when. */
type HandingOver = {
  readonly deps: Pick<Deps, 'store'>;
  readonly organisation: Organisation;
  readonly user: User;
  readonly today: Day;
};

/**
 * Where this coach has clients, and how many: in branches whose clients this user may hand over (R63, R64), and in
 * others.
 */
export function branchesOf({ deps, organisation, user, today }: HandingOver, coachId: UserId) {
  const counted = organisation.branches.map((branch) => ({ branch, clients: clientsOf(deps, coachId, branch.id) }));
  const all = counted.filter(({ clients }) => clients > 0);
  const may = ({ branch }: Counted) =>
    mayTouch(user, 'coach.reassign', { branchId: branch.id, coachId }, organisation, today);
  return { mine: together(all.filter(may)), others: together(all.filter((one) => !may(one))) };
}

type Counted = { readonly branch: Branch; readonly clients: number };

function together(counted: readonly Counted[]) {
  return {
    branches: counted.map(({ branch }) => branch),
    clients: counted.reduce((sum, { clients }) => sum + clients, 0),
  };
}

/** Who hands over the clients of branches that are somebody else's, as a sentence without its full stop. */
export function whoElse(others: readonly Branch[]): string {
  return `Cliënten van vestiging ${listed(others.map(({ name }) => name))} draagt de manager daar of de directie over`;
}

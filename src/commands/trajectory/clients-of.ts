import type { BranchId, UserId } from '#src/domain/ids.ts';
import type { Branch, Organisation, User } from '#src/domain/organisation.ts';
import { mayTouch } from '#src/domain/permissions.ts';
import type { Day } from '#src/domain/time.ts';
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

/** Where this coach has clients: in branches whose clients this user may hand over (R63, R64), and in others. */
export function branchesOf({ deps, organisation, user, today }: HandingOver, coachId: UserId) {
  const all = organisation.branches.filter(({ id }) => clientsOf(deps, coachId, id) > 0);
  const may = ({ id: branchId }: Branch) =>
    mayTouch(user, 'coach.reassign', { branchId, coachId }, organisation, today);
  return { mine: all.filter(may), others: all.filter((one) => !may(one)) };
}

/** Who hands over the clients of branches that are somebody else's, as a sentence without its full stop. */
export function whoElse(others: readonly Branch[]): string {
  const names = others.map(({ name }) => name).join(' en ');
  return `Cliënten van vestiging ${names} draagt de manager daar of de directie over`;
}

import type { Dossier } from '../dossier.ts';
import { isEmployed } from '../employment.ts';
import type { BranchId, UserId } from '../ids.ts';
import type { Organisation, User } from '../organisation.ts';
import { mayInBranch, ownCoaches } from '../permissions.ts';
import type { Day } from '../time.ts';

/** What decides who may confirm a list. */
export type ToConfirm = {
  readonly branchId: BranchId;
  readonly proposedBy: UserId;
  /** The dossiers on it, with everybody who ever was their coach. */
  readonly dossiers: readonly Pick<Dossier, 'coaches'>[];
  /** Nobody acted in thirty days: the directorate may. */
  readonly isLate: boolean;
};

/**
 * R31: who confirms. Never who proposed it, nor who is or was the coach of one of these clients, or stands in for one: a
 * manager of the branch; and the directorate where none may, or none did in time.
 */
export function confirmersOf(list: ToConfirm, organisation: Organisation, today: Day): User[] {
  const coaches = new Set(list.dossiers.flatMap((one) => one.coaches.map(({ userId }) => userId)));
  const free = organisation.users.filter(
    (user) =>
      isEmployed(user, today) &&
      user.id !== list.proposedBy &&
      mayInBranch(user, 'destruction.confirm', list.branchId) &&
      !ownCoaches(user, organisation, today).some((id) => coaches.has(id)),
  );
  const managers = free.filter((user) => user.roles.includes('branchManager') && user.branchId === list.branchId);
  return managers.length > 0 && !list.isLate ? managers : free;
}

import { mayWork } from '../employment.ts';
import type { BranchId } from '../ids.ts';
import { type Organisation, substitutesFor, type User } from '../organisation.ts';
import { mayInBranch } from '../permissions.ts';
import type { Day } from '../time.ts';

/**
 * P22: who supervises in a branch: its managers, and whoever of the managers and the directorate stands in for one of them
 * today; only without any of these the directorate. Whose account is closed or has not opened yet supervises nothing.
 */
export function supervisorsOf(organisation: Organisation, branchId: BranchId, today: Day): User[] {
  const here = organisation.users.filter((user) => mayWork(user, today));
  const ofBranch = organisation.users.filter((user) => manages(user) && user.branchId === branchId);
  const found = here.filter(
    (user) =>
      ofBranch.includes(user) ||
      ((manages(user) || directs(user)) &&
        substitutesFor(organisation, user.id, today).some((id) => ofBranch.some((one) => one.id === id))),
  );
  return found.length > 0 ? found : here.filter(directs);
}

/** May this user accept supervision of maintenance in this branch today, and sign for it? */
export function maySupervise(user: User, branchId: BranchId, organisation: Organisation, today: Day): boolean {
  return supervisorsOf(organisation, branchId, today).some(({ id }) => id === user.id);
}

/** May this user see maintenance of this branch: by the permission table, or as one who supervises it today? */
export function maySeeMaintenance(user: User, branchId: BranchId, organisation: Organisation, today: Day): boolean {
  return mayInBranch(user, 'maintenance.see', branchId) || maySupervise(user, branchId, organisation, today);
}

function manages({ roles }: User): boolean {
  return roles.includes('branchManager');
}

function directs({ roles }: User): boolean {
  return roles.includes('directorate');
}

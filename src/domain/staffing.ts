import type { BranchId } from './ids.ts';
import { type Role, roles, type User } from './organisation.ts';
import { isInBranch, type Rule } from './permissions.ts';

const manager: Rule = { role: 'branchManager', relation: 'ownBranch' };
const directorate: Rule = { role: 'directorate', relation: 'anyBranch' };
const administrator: Rule = { role: 'systemAdmin', relation: 'anyBranch' };

/**
 * Who gives and takes which role. Whoever gives a role can come to see what that role sees, so nobody gives more than the
 * own role sees: the administrator gives none that opens a dossier (R37), a branch manager those of the own branch (R63).
 */
export const roleGivers = {
  coach: [manager, directorate],
  clerk: [manager, directorate],
  branchManager: [directorate],
  directorate: [directorate],
  complaintHandler: [directorate],
  systemAdmin: [directorate, administrator],
} as const satisfies Record<Role, readonly Rule[]>;

/** The roles this user may give to somebody else. */
export function rolesToGive(editor: User): Role[] {
  return roles.filter((role) => roleGivers[role].some((giver) => editor.roles.includes(giver.role)));
}

/** May this user keep accounts of this branch? A branch manager only those of the own one (R63). */
export function mayStaff(editor: User, branchId: BranchId): boolean {
  return roles.some((role) => roleGivers[role].some((giver) => isInBranch(editor, giver, branchId)));
}

/** May this user make, change and close somebody else's account, and make its one-time link? */
export function mayEditUser(editor: User, other: Pick<User, 'id' | 'branchId' | 'roles'>): boolean {
  const givable = rolesToGive(editor);
  return (
    editor.id !== other.id && mayStaff(editor, other.branchId) && other.roles.every((role) => givable.includes(role))
  );
}

/** R37: every other role comes with dossiers or complaints, so the administrator has no other. */
export function isSoleRole(held: readonly Role[]): boolean {
  return held.length === 1 || !held.includes('systemAdmin');
}

import { newId, type UserId } from '#src/domain/ids.ts';
import { findBranch, type User } from '#src/domain/organisation.ts';
import { invalid, ok, type Result } from '#src/domain/result.ts';
import { isSoleRole } from '#src/domain/staffing.ts';
import { soleRole } from '#src/domain/user-form.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';

export type NewUser = Omit<
  User,
  | 'id'
  | 'passwordHash'
  | 'invitation'
  | 'secondFactor'
  | 'clauseSignedOn'
  | 'secrecy'
  | 'leavesOn'
  | 'display'
  | 'links'
>;

/**
 * A new colleague without a password: the one-time link of `inviteUser` opens the account, after the secrecy clause (R60).
 *
 * @returns `invalid` when the e-mail address has an account already, the branch is unknown, or the
 * administrator would get another role (R37).
 */
export function addUser(deps: Deps, user: NewUser): Promise<Result<User>> {
  const id = newId<UserId>(deps.random.bytes);
  return changeOrganisation(deps, (organisation) => {
    if (organisation.users.some((one) => one.email.toLowerCase() === user.email.toLowerCase()))
      return invalid({ field: 'email', message: 'Er is al een account met dit e-mailadres' });
    if (!findBranch(organisation, user.branchId)) return invalid({ field: 'branchId', message: 'Kies een vestiging' });
    if (!isSoleRole(user.roles)) return invalid({ field: 'roles', message: soleRole });
    const added: User = { ...user, id, display: 'system' };
    return ok({ organisation: { ...organisation, users: [...organisation.users, added] }, value: added });
  });
}

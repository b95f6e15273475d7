import { mayWork } from '#src/domain/employment.ts';
import type { UserId } from '#src/domain/ids.ts';
import { findUser, type User } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';

/** Changes one user in one write. `notFound`: no such user. */
export function changeUser(deps: Deps, id: UserId, change: (user: User) => Result<User>): Promise<Result<User>> {
  return changeOrganisation(deps, (organisation) => {
    const user = findUser(organisation, id);
    if (!user) return refuse('notFound');
    const changed = change(user);
    if (!changed.ok) return changed;
    const users = organisation.users.map((one) => (one.id === id ? changed.value : one));
    return ok({ organisation: { ...organisation, users }, value: changed.value });
  });
}

/** Changes what is one's own to change. `notFound` too once the account opens no more: closing wins over what was under way (R61). */
export function changeOwnUser(deps: Deps, id: UserId, change: (user: User) => Result<User>): Promise<Result<User>> {
  return changeUser(deps, id, (user) => (mayWork(user, deps.clock.today()) ? change(user) : refuse('notFound')));
}

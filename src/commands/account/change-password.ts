import type { UserId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';
import { changeOwnUser } from './change-user.ts';

/**
 * Keeps a new password's hash and ends every session of this user, also the one that asked (a new one is made).
 *
 * @param judged the account as it was when its present password was judged right
 * @returns `notFound` when the account opens no more, `conflict` when that password is not the present one any more:
 *   hashing takes a while, in which an account may be closed or get a one-time link
 */
export async function changePassword(
  deps: Deps,
  judged: Pick<User, 'id' | 'passwordHash'>,
  passwordHash: string,
): Promise<Result<User>> {
  const changed = await changeOwnUser(deps, judged.id, (user) =>
    user.passwordHash === judged.passwordHash ? ok({ ...user, passwordHash }) : refuse('conflict'),
  );
  if (changed.ok) await deps.store.sessions.removeOf(judged.id);
  return changed;
}

/** Light, dark, or what the machine says. */
export function changeDisplay(deps: Deps, userId: UserId, display: User['display']): Promise<Result<User>> {
  return changeOwnUser(deps, userId, (user) => ok({ ...user, display }));
}

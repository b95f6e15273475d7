import type { UserId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';
import { changeUser } from './change-user.ts';

/** Keeps a new password's hash and ends every session of this user, also the one that asked (a new one is made). */
export async function changePassword(deps: Deps, userId: UserId, passwordHash: string): Promise<Result<User>> {
  const changed = await changeUser(deps, userId, (user) => ok({ ...user, passwordHash }));
  if (changed.ok) await deps.store.sessions.removeOf(userId);
  return changed;
}

/** Light, dark, or what the machine says. */
export function changeDisplay(deps: Deps, userId: UserId, display: User['display']): Promise<Result<User>> {
  return changeUser(deps, userId, (user) => ok({ ...user, display }));
}

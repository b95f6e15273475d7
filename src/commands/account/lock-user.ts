import type { UserId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';
import { changeUser } from './change-user.ts';

/** Nothing that opened this account opens it any more: no password, no one-time link. */
export function locked({ passwordHash: _, invitation: __, ...user }: User): User {
  return user;
}

/** Locks an account at once, whoever's it is: for at the server, where nobody else may. Everything else of it stays as it is. */
export async function lockUser(deps: Deps, id: UserId): Promise<Result<User>> {
  const changed = await changeUser(deps, id, (user) => ok(locked(user)));
  if (changed.ok) await deps.store.sessions.removeOf(id);
  return changed;
}

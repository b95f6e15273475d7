import type { UserId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { mayEditUser } from '#src/domain/staffing.ts';
import type { Instant } from '#src/domain/time.ts';
import type { Deps } from '../context.ts';
import { changeUser } from './change-user.ts';

type Invitation = {
  readonly userId: UserId;
  /** SHA-256 in hex of the link's secret; the secret itself is shown once and kept nowhere. */
  readonly secretHash: string;
  readonly hours: number;
  /** The phone is lost: the second factor goes too, and is set up anew where the role asks for one. */
  readonly dropsFactor?: boolean;
  /** Who makes it; whoever types at the server has the data in hands anyway. */
  readonly by: User | 'server';
};

/**
 * Makes the one-time link with which somebody chooses a password (R57). The old password stops working at once and
 * running sessions end: whoever asks for a new one may have lost the old one to somebody else. Who made it and when is
 * kept and shown to the account's owner, for whoever holds the link can enter as that person; not of a new account. A
 * second factor stays, unless it is told to go.
 *
 * @returns `notFound` when the maker may not keep this account.
 */
export async function inviteUser(
  deps: Deps,
  { userId, secretHash, hours, by, dropsFactor = false }: Invitation,
): Promise<Result<User>> {
  const at = deps.clock.now();
  const expiresAt = new Date(Date.parse(at) + hours * 3_600_000).toISOString() as Instant;
  const changed = await changeUser(deps, userId, (user) => {
    if (by !== 'server' && !mayEditUser(by, user)) return refuse('notFound');
    const { passwordHash, secondFactor, ...rest } = user;
    const stays = secondFactor && !dropsFactor ? { secondFactor } : {};
    const invited = { ...rest, ...stays, invitation: { hash: secretHash, expiresAt } };
    // a new account belongs to nobody yet: its link takes nothing over, and its owner was waiting for it
    if (passwordHash === undefined && user.links === undefined) return ok(invited);
    const factor = secondFactor && dropsFactor ? ({ factor: 'reset' } as const) : {};
    const made = { at, ...(by !== 'server' && { by: by.id }), ...factor };
    return ok({ ...invited, links: [...(user.links ?? []), made] });
  });
  if (changed.ok) await deps.store.sessions.removeOf(userId);
  return changed;
}

import type { UserId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Instant } from '#src/domain/time.ts';
import type { Deps } from '../context.ts';
import { changeUser } from './change-user.ts';

/** How long a one-time link works, in hours: a new colleague gets a week, a forgotten password a day. */
export const invitationHours = { first: 7 * 24, reset: 24 } as const;

type Invitation = {
  readonly userId: UserId;
  /** SHA-256 in hex of the link's secret; the secret itself is shown once and kept nowhere. */
  readonly secretHash: string;
  readonly hours: number;
};

/**
 * Makes the one-time link with which somebody chooses a password (R57). The old password stops working at once and
 * running sessions end: whoever asks for a new one may have lost the old one to somebody else.
 */
export async function inviteUser(deps: Deps, { userId, secretHash, hours }: Invitation): Promise<Result<User>> {
  const expiresAt = new Date(Date.parse(deps.clock.now()) + hours * 3_600_000).toISOString() as Instant;
  const changed = await changeUser(deps, userId, ({ passwordHash: _, ...user }) =>
    ok({ ...user, invitation: { hash: secretHash, expiresAt } }),
  );
  if (changed.ok) await deps.store.sessions.removeOf(userId);
  return changed;
}

import { hasLeft } from '#src/domain/employment.ts';
import type { Organisation, User } from '#src/domain/organisation.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';

/** Whose one-time link this is; undefined when it is unknown, used, too old, or its owner has left (R61). */
export function findInvited(
  organisation: Organisation,
  secretHash: string,
  at: { readonly now: Instant; readonly today: Day },
): User | undefined {
  const user = organisation.users.find((one) => one.invitation?.hash === secretHash);
  if (!user?.invitation || user.invitation.expiresAt <= at.now) return undefined;
  return hasLeft(user, at.today) ? undefined : user;
}

type Acceptance = { readonly secretHash: string; readonly passwordHash: string; readonly clauseConfirmed: boolean };

/**
 * First login, or a new password: uses the link up, keeps the password's hash and dates the secrecy clause (R60).
 *
 * @returns `expired` when the link no longer works, `invalid` when the clause was not confirmed.
 */
export async function acceptInvitation(
  deps: Deps,
  { secretHash, passwordHash, clauseConfirmed }: Acceptance,
): Promise<Result<User>> {
  const at = { now: deps.clock.now(), today: deps.clock.today() };
  const accepted = await changeOrganisation(deps, (organisation) => {
    const user = findInvited(organisation, secretHash, at);
    if (!user) return refuse('expired');
    if (!user.clauseSignedOn && !clauseConfirmed)
      return invalid({
        field: 'geheimhouding',
        message: 'Zet een vinkje: zonder geheimhouding kunt u niet werken in dit systeem',
      });
    const { invitation: _, ...rest } = user;
    const changed: User = { ...rest, passwordHash, clauseSignedOn: user.clauseSignedOn ?? at.today };
    const users = organisation.users.map((one) => (one.id === user.id ? changed : one));
    return ok({ organisation: { ...organisation, users }, value: changed });
  });
  if (accepted.ok) await deps.store.sessions.removeOf(accepted.value.id);
  return accepted;
}

import { hasLeft } from '#src/domain/employment.ts';
import type { Organisation, User } from '#src/domain/organisation.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import { hasConfirmed, secrecyInForce, withConfirmation } from '#src/domain/secrecy.ts';
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

/** R60: is the secrecy clause asked of this user before the account opens? */
export function asksClause(organisation: Organisation, user: User): boolean {
  return user.clauseSignedOn === undefined || !hasConfirmed(organisation, user);
}

type Acceptance = {
  readonly secretHash: string;
  readonly passwordHash: string;
  /** SHA-256 of the secrecy clause that was confirmed; undefined: none was. */
  readonly confirmed: string | undefined;
};

/**
 * First login, or a new password: uses the link up, keeps the password's hash and dates the secrecy clause (R60).
 *
 * @returns `expired` when the link no longer works, `invalid` when the clause was not confirmed, `conflict` when another
 *   text than the one in force was.
 */
export async function acceptInvitation(
  deps: Deps,
  { secretHash, passwordHash, confirmed }: Acceptance,
): Promise<Result<User>> {
  const at = { now: deps.clock.now(), today: deps.clock.today() };
  const accepted = await changeOrganisation(deps, (organisation) => {
    const user = findInvited(organisation, secretHash, at);
    if (!user) return refuse('expired');
    const asks = asksClause(organisation, user);
    if (asks && confirmed === undefined)
      return invalid({
        field: 'geheimhouding',
        message: 'Zet een vinkje: zonder geheimhouding kunt u niet werken in dit systeem',
      });
    if (asks && confirmed !== secrecyInForce(organisation).sha256) return refuse('conflict');
    const { invitation: _, ...rest } = asks ? withConfirmation(organisation, user, at.now) : user;
    const changed: User = { ...rest, passwordHash, clauseSignedOn: user.clauseSignedOn ?? at.today };
    const users = organisation.users.map((one) => (one.id === user.id ? changed : one));
    return ok({ organisation: { ...organisation, users }, value: changed });
  });
  if (accepted.ok) await deps.store.sessions.removeOf(accepted.value.id);
  return accepted;
}

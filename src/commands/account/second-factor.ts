import { mayWork } from '#src/domain/employment.ts';
import type { UserId } from '#src/domain/ids.ts';
import { findUser, type User } from '#src/domain/organisation.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import { needsSecondFactor, type SecondFactor, spendCode, type TypedCode } from '#src/domain/second-factor.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';
import { changeOwnUser } from './change-user.ts';

/** A second factor of which the first code was right, in the place of the one there was (R57). */
export function keepSecondFactor(
  deps: Deps,
  userId: UserId,
  { typed, ...factor }: Omit<SecondFactor, 'since' | 'lastStep'> & { readonly typed: TypedCode | undefined },
): Promise<Result<User>> {
  const since = deps.clock.now();
  return changeOwnUser(deps, userId, (user) => {
    // pressed twice: it is on, with these very codes
    if (user.secondFactor?.secret === factor.secret) return ok(user);
    // a recovery code proves nothing about the new app
    const spent = spendCode({ ...factor, recovery: [], since, lastStep: 0 }, typed);
    return spent.ok ? ok({ ...user, secondFactor: { ...spent.value, recovery: factor.recovery } }) : spent;
  });
}

/**
 * Uses up what was typed: one write, so that of two log-ins with the same code one comes in.
 *
 * @returns `invalid` with the sentence, when it is wrong or was used before.
 */
export function useCode(
  deps: Deps,
  userId: UserId,
  read: (factor: SecondFactor) => TypedCode | undefined,
): Promise<Result<User>> {
  return changeOwnUser(deps, userId, (user) => {
    if (!user.secondFactor) return refuse('notFound');
    const spent = spendCode(user.secondFactor, read(user.secondFactor));
    return spent.ok ? ok({ ...user, secondFactor: spent.value }) : spent;
  });
}

/** New recovery codes; those of before open nothing any more. */
export function renewRecoveryCodes(deps: Deps, userId: UserId, recovery: SecondFactor['recovery']) {
  return changeOwnUser(deps, userId, (user) =>
    user.secondFactor ? ok({ ...user, secondFactor: { ...user.secondFactor, recovery } }) : refuse('notFound'),
  );
}

/** Back to the password alone, where the roles allow that. */
export function dropSecondFactor(deps: Deps, userId: UserId): Promise<Result<User>> {
  return changeOrganisation(deps, (organisation) => {
    const user = findUser(organisation, userId);
    if (!user || !mayWork(user, deps.clock.today())) return refuse('notFound');
    if (needsSecondFactor(user, organisation))
      return invalid({ field: 'code', message: 'Uw rol vraagt om een tweede stap. Die kan niet uit' });
    const { secondFactor: _, ...rest } = user;
    const users = organisation.users.map((one) => (one.id === userId ? rest : one));
    return ok({ organisation: { ...organisation, users }, value: rest });
  });
}

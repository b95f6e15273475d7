import { useCode } from '#src/commands/account/second-factor.ts';
import type { User } from '#src/domain/organisation.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import type { PublicVisit } from '../visit.ts';
import { readCode } from './authenticator.ts';
import { tellRefused } from './refused.ts';
import { accountPolicy, attempt, forgive } from './throttle.ts';

type Typed = { readonly user: User; readonly typed: string };

/** Guesses of somebody who is in are counted apart from those at the door, where anybody could hold a colleague up. */
const insideKey = ({ id }: User, what: 'code' | 'password') => `inside ${what} ${id}`;

/** A code of the second factor, or a recovery code, which is gone with it. As many guesses as at a password (R57). */
export async function judgeCode(
  visit: PublicVisit,
  { user, typed, at }: Typed & { readonly at: 'door' | 'inside' },
): Promise<Result<void>> {
  const { deps, now } = visit;
  if (typed.trim() === '') return invalid({ field: 'code', message: 'Vul de code uit uw app in' });
  const key = at === 'door' ? `code ${user.id}` : insideKey(user, 'code');
  const wait = await attempt(visit, key, accountPolicy);
  if (wait > 0) return refuse('tooManyTries', { params: { retryAfterSeconds: wait } });
  const spent = await useCode(deps, user.id, (factor) => readCode(typed, factor, now));
  if (!spent.ok) {
    deps.log.warn({ request: visit.number, user: user.id }, 'code refused');
    await tellRefused(visit, at === 'door' ? 'login.codeRefused' : 'proof.refused', user);
    return spent;
  }
  await forgive(visit, key);
  const left = spent.value.secondFactor?.recovery.length ?? 0;
  if (left < (user.secondFactor?.recovery.length ?? 0))
    deps.log.warn({ request: visit.number, user: user.id, left }, 'recovery code used');
  return ok(undefined);
}

/** The present password of somebody who is signed in. */
export async function judgePassword(
  visit: PublicVisit,
  { user, typed, field }: Typed & { readonly field: string },
): Promise<Result<void>> {
  const { deps } = visit;
  if (typed === '') return invalid({ field, message: 'Vul uw huidige wachtwoord in' });
  const key = insideKey(user, 'password');
  const wait = await attempt(visit, key, accountPolicy);
  if (wait > 0) return refuse('tooManyTries', { params: { retryAfterSeconds: wait } });
  const right = await deps.passwords.verify(typed.slice(0, 1000), user.passwordHash);
  if (right === 'busy') return refuse('unavailable');
  if (!right) {
    await tellRefused(visit, 'proof.refused', user);
    return invalid({ field, message: 'Dit is niet uw huidige wachtwoord. Typ het opnieuw' });
  }
  await forgive(visit, key);
  return ok(undefined);
}

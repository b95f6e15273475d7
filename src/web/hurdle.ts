import type { Organisation, User } from '#src/domain/organisation.ts';
import { lacksSecondFactor } from '#src/domain/second-factor.ts';
import { hasConfirmed } from '#src/domain/secrecy.ts';

/**
 * What somebody who logged in has to do before any page but those marked 'entering' (route.ts): confirm the secrecy clause in
 * force (R60), and set a second factor up where the roles ask for one (R57).
 */
export type Hurdle = 'secrecy' | 'secondFactor';

/** The first that still stands between this account and its work. */
export function hurdleOf(user: User, organisation: Organisation): Hurdle | undefined {
  if (!hasConfirmed(organisation, user)) return 'secrecy';
  return lacksSecondFactor(user, organisation) ? 'secondFactor' : undefined;
}

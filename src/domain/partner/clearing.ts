import { mayWork } from '../employment.ts';
import { type Organisation, substitutesFor, type User } from '../organisation.ts';
import { mayDo } from '../permissions.ts';
import type { Day } from '../time.ts';

/**
 * May this user make contracts with partners, and clear or suspend people there (P15)? A branch manager; partners are the
 * house's, so of whatever branch. Somebody of the directorate who stands in for a manager today, or as long as there is none who
 * can log in (E5).
 */
export function mayClear(user: User, organisation: Organisation, today: Day): boolean {
  if (!mayDo(user, 'partners.clear')) return false;
  if (manages(user)) return true;
  const managers = organisation.users.filter(manages);
  const replaced = substitutesFor(organisation, user.id, today);
  return managers.some(({ id }) => replaced.includes(id)) || !managers.some((one) => mayWork(one, today));
}

function manages({ roles }: Pick<User, 'roles'>): boolean {
  return roles.includes('branchManager');
}

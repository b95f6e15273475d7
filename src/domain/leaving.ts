import { addDays } from './calendar.ts';
import { isEmployed } from './employment.ts';
import { longDate } from './format.ts';
import { findUser, type Organisation, type User } from './organisation.ts';
import type { Day } from './time.ts';

type Leaving = Pick<User, 'id' | 'name' | 'roles'>;

/**
 * Why somebody cannot leave on this day yet, besides clients (R61): nobody else decides for the house, or somebody is promised
 * this substitute for longer. Undefined: nothing stands in the way.
 */
export function leavingProblem(
  organisation: Organisation,
  { id, name, roles }: Leaving,
  last: Day,
): string | undefined {
  const after = addDays(last, 1);
  const decides = organisation.users.some(
    (user) => user.id !== id && user.roles.includes('directorate') && isEmployed(user, after),
  );
  if (roles.includes('directorate') && !decides)
    return 'Geef eerst iemand anders de rol directie: zonder directie kan niemand beslissen';
  const promised = organisation.substitutions.find((one) => one.substituteId === id && !one.ended && one.until > last);
  if (!promised) return undefined;
  const coach = findUser(organisation, promised.coachId)?.name ?? 'een collega';
  return `${name} vervangt ${coach} tot en met ${longDate(promised.until)}. Regel eerst een andere vervanger`;
}

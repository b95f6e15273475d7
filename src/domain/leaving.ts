import { addDays, dayOf } from './calendar.ts';
import { isEmployed } from './employment.ts';
import { longDate } from './format.ts';
import { findUser, type Organisation, type Substitution, type User } from './organisation.ts';
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
  if (isLastOfDirectorate(organisation, { id, roles }, last))
    return 'Geef eerst iemand anders de rol directie: zonder directie kan niemand beslissen';
  const promised = organisation.substitutions.find((one) => one.substituteId === id && !one.ended && one.until > last);
  if (!promised) return undefined;
  const coach = findUser(organisation, promised.coachId)?.name ?? 'een collega';
  return `${name} vervangt ${coach} tot en met ${longDate(promised.until)}. Regel eerst een andere vervanger`;
}

/** After this day nobody else of the directorate works here: nobody could decide for the house. */
export function isLastOfDirectorate(
  { users }: Pick<Organisation, 'users'>,
  { id, roles }: Pick<Leaving, 'id' | 'roles'>,
  last: Day,
): boolean {
  const after = addDays(last, 1);
  const decides = users.some((user) => user.id !== id && user.roles.includes('directorate') && isEmployed(user, after));
  return roles.includes('directorate') && !decides;
}

/** 8.11: closed at once, for theft or dismissal: it was open, or its last working day has come, and no password or link opens it. */
export function isShut({ passwordHash, invitation, secrecy, leavesOn }: User, today: Day): boolean {
  const wasOpen = secrecy !== undefined || (leavesOn !== undefined && leavesOn <= today);
  return passwordHash === undefined && invitation === undefined && wasOpen;
}

/**
 * R37: what was promised and ended because the substitute's account closed, as long as nobody else stands in for that coach on
 * later days.
 */
export function lostSubstitutions({ users, substitutions }: Organisation, today: Day): Substitution[] {
  const isCovered = ({ coachId }: Substitution) =>
    substitutions.some((other) => other.coachId === coachId && !other.ended && other.until >= today);
  return substitutions.filter((one) => {
    const substitute = users.find(({ id }) => id === one.substituteId);
    const coach = users.find(({ id }) => id === one.coachId);
    const byClosing = one.ended !== undefined && substitute?.leavesOn === dayOf(one.ended.at);
    return byClosing && one.until >= today && coach && isEmployed(coach, today) && !isCovered(one);
  });
}

import { addDays, dayOf } from './calendar.ts';
import { hasLeft, isEmployed, mayWork } from './employment.ts';
import { longDate } from './format.ts';
import { findUser, type Organisation, type Substitution, type User } from './organisation.ts';
import type { Problem } from './result.ts';
import type { Day } from './time.ts';

/** Why somebody cannot leave on this day yet, besides clients (R61): somebody is promised this substitute for longer. */
export function leavingProblem(
  organisation: Organisation,
  { id, name }: Pick<User, 'id' | 'name'>,
  last: Day,
): string | undefined {
  const promised = organisation.substitutions.find((one) => one.substituteId === id && !one.ended && one.until > last);
  if (!promised) return undefined;
  const coach = findUser(organisation, promised.coachId)?.name ?? 'een collega';
  return `${name} vervangt ${coach} tot en met ${longDate(promised.until)}. Regel eerst een andere vervanger`;
}

const never = '9999-12-31';

/**
 * The house keeps somebody who decides: with this change of an account of the directorate nobody would be left who can log in
 * and has no last working day. Undefined: there is, or the change takes nothing away.
 */
export function directorateProblem(
  { users }: Pick<Organisation, 'users'>,
  { before, after, today }: { readonly before: User; readonly after: User; readonly today: Day },
): Problem | undefined {
  const takes = !hasLeft(before, today) && decidesUntil(after) < decidesUntil(before);
  const house = users.map((user) => (user.id === after.id ? after : user));
  if (!takes || house.some((user) => mayWork(user, today) && decidesUntil(user) === never)) return undefined;
  return {
    field: after.roles.includes('directorate') ? 'leavesOn' : 'roles',
    message:
      'Zonder directie kan niemand beslissen. Zorg eerst dat een ander met de rol directie kan inloggen en geen laatste werkdag heeft',
  };
}

/** Nothing for whom the house decides without. */
function decidesUntil({ roles, leavesOn }: User): string {
  return roles.includes('directorate') ? (leavesOn ?? never) : '';
}

/** After this day nobody else of the directorate works here: nobody could decide for the house. */
export function isLastOfDirectorate(
  { users }: Pick<Organisation, 'users'>,
  { id, roles }: Pick<User, 'id' | 'roles'>,
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

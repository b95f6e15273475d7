import { isEmployed } from '../employment.ts';
import type { UserId } from '../ids.ts';
import type { Organisation, Role, User } from '../organisation.ts';
import type { Day } from '../time.ts';

/** What the summary of a case has room for. */
export const mostNamed = 10;

/** Whoever may come to see a complaint (src/domain/case-permissions.ts). */
const seeing: readonly Role[] = ['complaintHandler', 'directorate', 'branchManager'];
const particles = ['van', 'von', 'den', 'der', 'des', 'het', 'ten', 'ter', 'aan', 'bij', 'uit'];

/**
 * R51: whose name stands in what was written, of those who may come to see it. As long as nobody said whom a complaint is
 * about, each of them may be the one. Where that would leave nobody to say so, it keeps nobody from it; nor does a text with
 * more names than {@link mostNamed}, which is about nobody in particular.
 */
export function namedStaff(words: string, { users }: Pick<Organisation, 'users'>, today: Day): UserId[] {
  const written = new Set(wordsOf(words));
  const reading = users.filter((user) => isEmployed(user, today) && user.roles.some((role) => seeing.includes(role)));
  const named = reading.filter((user) => isNamed(user, written));
  return named.length < reading.length && named.length <= mostNamed ? named.map(({ id }) => id) : [];
}

function isNamed({ name }: User, written: ReadonlySet<string>): boolean {
  return wordsOf(name).some((part) => part.length > 2 && !particles.includes(part) && written.has(part));
}

/** Without accents and capitals: people write names as they hear them. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
}

/** Of those who work here: whose name stands in this answer, also where that is everybody there is. */
export function staffIn(words: string, { users }: Pick<Organisation, 'users'>, today: Day): UserId[] {
  const written = new Set(wordsOf(words));
  return users.filter((user) => isEmployed(user, today) && isNamed(user, written)).map(({ id }) => id);
}

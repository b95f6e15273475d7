import type { UserId } from '#src/domain/ids.ts';
import { isLastOfDirectorate } from '#src/domain/leaving.ts';
import { findUser, type Organisation, type Substitution, type User } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { mayEditUser } from '#src/domain/staffing.ts';
import type { Day } from '#src/domain/time.ts';
import { locked } from '../account/lock-user.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';

type Closed = {
  /** What was promised to coaches and ended with it. */
  readonly ended: readonly Substitution[];
  /** Nobody else decides for the house: the account is locked, and its last working day stays open. */
  readonly isLast: boolean;
};

/**
 * R61, DOMAIN 8.11: closes an account this minute, whatever was promised: no password or link opens it any more and every log-in of
 * it ends. Today is its last working day, so clients go to a successor in the coming night, unless somebody hands them over before. A
 * substitution it was promised for ends. The last of the directorate is locked all the same, and stays of the house until there is another.
 *
 * @returns `notFound` when the editor may not keep this account.
 */
export async function closeUser(deps: Deps, editor: User, id: UserId): Promise<Result<Closed>> {
  const today = deps.clock.today();
  const closed = await changeOrganisation<Closed>(deps, (organisation) => {
    const user = findUser(organisation, id);
    if (!user || !mayEditUser(editor, user)) return refuse('notFound');
    const isLast = isLastOfDirectorate(organisation, user, today);
    const ended = isLast ? [] : promisedBy(organisation, id, today);
    const shut = isLast ? locked(user) : { ...locked(user), leavesOn: earliest(user.leavesOn, today) };
    const end = { at: deps.clock.now(), by: editor.id };
    const changed = {
      ...organisation,
      users: organisation.users.map((one) => (one.id === id ? shut : one)),
      substitutions: organisation.substitutions.map((one) => (ended.includes(one) ? { ...one, ended: end } : one)),
    };
    return ok({ organisation: changed, value: { ended, isLast } });
  });
  if (closed.ok) await deps.store.sessions.removeOf(id);
  return closed;
}

/** Whom this colleague stands in for, now or later. */
export function promisedBy({ substitutions }: Organisation, id: UserId, today: Day): Substitution[] {
  return substitutions.filter((one) => one.substituteId === id && !one.ended && one.until >= today);
}

function earliest(known: Day | undefined, today: Day): Day {
  return known !== undefined && known < today ? known : today;
}

import { addDays } from '#src/domain/calendar.ts';
import { hasLeft, mayGuide } from '#src/domain/employment.ts';
import type { DossierId, UserId } from '#src/domain/ids.ts';
import { findUser, type Organisation, type User } from '#src/domain/organisation.ts';
import { mayTouch } from '#src/domain/permissions.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';

/** The question about one client; a name on a page begins with a letter. */
export function successorField(dossierId: DossierId): string {
  return `client-${dossierId}`;
}

type Plan = {
  readonly coachId: UserId;
  /** For each client that was shown: the successor, or undefined to leave it to whoever stands in. */
  readonly chosen: ReadonlyMap<DossierId, UserId | undefined>;
};

/**
 * R61, R64: who gets the clients of a coach after the last working day, decided before it. The daily tick hands them over
 * (hand-over.ts). What was decided for other clients stays.
 *
 * @returns `notFound` for a coach without a last working day to come, or a client the editor may not hand over; `invalid` at
 *   the client whose successor does not work here then.
 */
export function planSuccessors(deps: Deps, editor: User, { coachId, chosen }: Plan): Promise<Result<number>> {
  const today = deps.clock.today();
  return changeOrganisation(deps, (organisation) => {
    const coach = findUser(organisation, coachId);
    if (!coach?.leavesOn || hasLeft(coach, today)) return refuse('notFound');
    const day = addDays(coach.leavesOn, 1);
    const problems = [...chosen].flatMap(([dossierId, successor]) => {
      const summary = deps.store.dossiers.summary(dossierId);
      if (summary?.coachId !== coachId || !mayTouch(editor, 'coach.reassign', summary, organisation, today))
        return [undefined];
      const able = mayGuide(organisation, summary.branchId, day).some(({ id }) => id === successor && id !== coachId);
      return successor === undefined || able ? [] : [{ field: successorField(dossierId), message: notThen }];
    });
    if (problems.includes(undefined)) return refuse('notFound');
    const [problem] = problems;
    if (problem) return invalid(problem);
    const decided = { at: deps.clock.now(), by: editor.id };
    const others = (coach.successors ?? []).filter(({ dossierId }) => !chosen.has(dossierId));
    const now = [...chosen].flatMap(([dossierId, successor]) =>
      successor ? [{ dossierId, coachId: successor, ...decided }] : [],
    );
    return ok({ organisation: withSuccessors(organisation, coachId, [...others, ...now]), value: now.length });
  });
}

const notThen = 'Deze collega werkt hier dan niet meer. Kies een ander';

/** Once a coach has left and nobody is left to hand over, the plan has done its work. */
export async function forgetPlans(deps: Deps, today: Day, isDone: (coachId: UserId) => boolean): Promise<void> {
  const over = ({ users }: Organisation) =>
    users.filter((user) => user.successors && hasLeft(user, today) && isDone(user.id)).map(({ id }) => id);
  if (over(deps.store.organisation.read().value).length === 0) return;
  await changeOrganisation(deps, (organisation) => {
    const left = over(organisation).reduce((house, id) => withSuccessors(house, id, []), organisation);
    return ok({ organisation: left, value: undefined });
  });
}

function withSuccessors(
  organisation: Organisation,
  id: UserId,
  successors: NonNullable<User['successors']>,
): Organisation {
  const users = organisation.users.map((user) => {
    const { successors: _, ...rest } = user;
    if (user.id !== id) return user;
    return successors.length > 0 ? { ...rest, successors } : rest;
  });
  return { ...organisation, users };
}

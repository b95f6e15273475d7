import { chosenSuccessor, hasLeft, successorOf } from '#src/domain/employment.ts';
import type { DossierId, UserId } from '#src/domain/ids.ts';
import { findUser, type User } from '#src/domain/organisation.ts';
import { ok, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { takeStep } from '#src/workflow/decide.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { forgetPlans } from './plan-successors.ts';

/** Printed nowhere; kept with the dossier's coaches and in its log. */
const reason = 'De vorige coach is uit dienst';

/**
 * R61, R64, E5: on the day after a coach's last working day every dossier still theirs goes to who was chosen for it, else to the substitute, else to
 * the branch's acting coach, with the letters any other change of coach brings. Doing it again does nothing.
 *
 * @param stopped asked between dossiers, as the daily tick does
 * @returns as the daily tick does; `noSuccessor` when a branch has nobody left, so that somebody is told.
 */
export async function handOver(deps: Deps, today: Day, stopped?: () => boolean): Promise<Ticked> {
  const left = deps.store.organisation.read().value.users.filter((user) => hasLeft(user, today));
  const theirs = left.flatMap((user) => dossiersOf(deps, user.id));
  const ticked = await inEach(theirs, (id) => handOverOne(deps, id, today), stopped);
  await forgetPlans(deps, today, (coachId) => dossiersOf(deps, coachId).length === 0);
  return ticked;
}

function handOverOne(deps: Deps, id: DossierId, today: Day) {
  return changeDossier<undefined>(deps, { kind: 'system' }, id, 'system', (situation) => {
    const { dossier, organisation } = situation;
    const coachId = dossier.coaches.at(-1)?.userId;
    const coach = coachId && findUser(organisation, coachId);
    const chosen = coach && chosenSuccessor(organisation, coach, { dossierId: id, day: today });
    const give = (to: User) => takeStep({ ...situation, today }, 'coach.reassigned', { coachId: to.id, reason });
    const planned = chosen && give(chosen);
    if (planned?.ok) return ok({ ...planned.value, value: undefined });
    const successor = coachId && successorOf(organisation, { coachId, branchId: dossier.branchId }, today);
    if (!successor) return refuse('unavailable', { params: { reason: 'noSuccessor' } });
    const taken = give(successor);
    return taken.ok ? ok({ ...taken.value, value: undefined }) : taken;
  });
}

/** All of them, also those only kept. */
function dossiersOf(deps: Pick<Deps, 'store'>, coachId: UserId): DossierId[] {
  const found: DossierId[] = [];
  let after: string | undefined;
  do {
    const scope = { kind: 'coaches', coachIds: [coachId] } as const;
    const page = deps.store.lists.list({ scope, order: 'reference', after, limit: 500 });
    found.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after);
  return found;
}

import { clientsOf } from '#src/commands/trajectory/clients-of.ts';
import { addDays } from '#src/domain/calendar.ts';
import { actingCoaches, chosenSuccessor, hasLeft } from '#src/domain/employment.ts';
import type { BranchId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { placeOf } from '#src/domain/work.ts';
import { LinkButton } from '../components/button.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Entry } from './entries.tsx';
import { groupOf } from './groups.ts';
import { due } from './rows.tsx';

/**
 * R61, E5: coaches who leave, from the moment their last working day is known, and people who stand in for a coach, as
 * long as they have clients. It is the task of whoever would be acting coach in the branch of those clients: the manager,
 * or without one the directorate.
 */
export function handOverEntries(visit: UserVisit): Entry[] {
  const { organisation, today, user } = visit;
  if (!visit.may('clients.handOver')) return [];
  const branches = organisation.branches
    .map(({ id }) => id)
    .filter((id) => actingCoaches(organisation, id, today).some((one) => one.id === user.id));
  const leaving = organisation.users.filter((one) => one.leavesOn !== undefined || !one.roles.includes('coach'));
  const clientsIn = (coach: User) => branches.reduce((sum, id) => sum + clientsOf(visit.deps, coach.id, id), 0);
  return leaving.flatMap((one) => {
    const planned = plannedIn(visit, one, branches);
    return entryOf(visit, one, { clients: clientsIn(one) - planned, planned });
  });
}

/** R61: how many clients here have a successor for after the last working day. */
function plannedIn({ deps, organisation, today }: UserVisit, coach: User, branches: readonly BranchId[]): number {
  const day = coach.leavesOn && coach.leavesOn >= today ? addDays(coach.leavesOn, 1) : undefined;
  if (!day) return 0;
  return (coach.successors ?? []).filter(({ dossierId }) => {
    const summary = deps.store.dossiers.summary(dossierId);
    const isTheirs = summary?.open && summary.coachId === coach.id && branches.includes(summary.branchId);
    return isTheirs && chosenSuccessor(organisation, coach, { dossierId, day });
  }).length;
}

type Counted = { readonly clients: number; readonly planned: number };

function entryOf(visit: UserVisit, coach: User, { clients, planned }: Counted): Entry[] {
  if (clients === 0) return [];
  const { today, user } = visit;
  const on = coach.leavesOn ?? today;
  const group = groupOf({ standing: 'own', on }, today);
  const plans = coach.leavesOn !== undefined && !hasLeft(coach, today);
  const href = plans ? paths.userSuccessors({ user: coach.id }) : paths.userHandOver({ user: coach.id });
  const count = `${clients} ${clients === 1 ? 'cliënt' : 'cliënten'}`;
  const standsIn = coach.id === user.id ? `U neemt ${count} waar` : `${coach.name} neemt ${count} waar`;
  const text = coach.leavesOn
    ? `Laatste werkdag. Nog ${count} ${planned > 0 ? 'zonder opvolger' : 'over te dragen aan een andere coach'}`
    : `${standsIn}. Wijs een coach aan`;
  const row: Entry['row'] = (filled) => ({
    when: due(on, today, group),
    title: coach.name,
    href,
    text,
    action: (
      <LinkButton href={href} look={filled ? 'filled' : 'tint'}>
        Draag over<span class="vh">: cliënten van {coach.name}</span>
      </LinkButton>
    ),
  });
  return [{ group, on, place: placeOf({ standing: 'own', on }, coach.id), row }];
}

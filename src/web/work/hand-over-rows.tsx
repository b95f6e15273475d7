import { clientsOf } from '#src/commands/organisation/keep-user.ts';
import { actingCoaches } from '#src/domain/employment.ts';
import type { User } from '#src/domain/organisation.ts';
import { LinkButton } from '../components/button.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Entry } from './entries.tsx';
import { groupOfDay } from './groups.ts';
import { due } from './rows.tsx';

/**
 * R61, E5: coaches who leave, from the moment their last working day is known, and people who stand in for a coach, as
 * long as they have clients. It is the task of whoever would be acting coach there: the manager, or without one the
 * directorate.
 */
export function handOverEntries(visit: UserVisit): Entry[] {
  const { organisation, today, user } = visit;
  if (!visit.may('clients.handOver')) return [];
  const leaving = organisation.users.filter((one) => one.leavesOn !== undefined || !one.roles.includes('coach'));
  return leaving
    .filter((one) => actingCoaches(organisation, one.branchId, today).some(({ id }) => id === user.id))
    .flatMap((one) => entryOf(visit, one, clientsOf(visit.deps, one.id)));
}

function entryOf(visit: UserVisit, coach: User, clients: number): Entry[] {
  if (clients === 0) return [];
  const { today, user } = visit;
  const on = coach.leavesOn ?? today;
  const group = groupOfDay(on, today);
  const href = paths.userHandOver({ user: coach.id });
  const count = `${clients} ${clients === 1 ? 'cliënt' : 'cliënten'}`;
  const standsIn = coach.id === user.id ? `U neemt ${count} waar` : `${coach.name} neemt ${count} waar`;
  const text = coach.leavesOn
    ? `Laatste werkdag. Nog ${count} over te dragen aan een andere coach`
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
  return [{ group, on, row }];
}

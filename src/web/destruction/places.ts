import { proposablesFor } from '#src/commands/destruction/house-list.ts';
import { seesList } from '#src/commands/destruction/seen-list.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import type { UserVisit } from '../visit.ts';
import type { Place } from './overview.ts';

/** The branches whose list this visitor may see, and the house for whoever finds something there (R51). */
export async function placesOf(visit: UserVisit): Promise<Place[]> {
  const { organisation, user } = visit;
  const branches = organisation.branches.filter(({ id }) => mayInBranch(user, 'destruction.see', id));
  const house: Place = { id: 'house', title: 'Vernietigen voor de organisatie' };
  return [
    ...branches.map(({ id, name }): Place => ({ id, title: `Vernietigen in ${name}` })),
    ...((await findsInHouse(visit)) ? [house] : []),
  ];
}

async function findsInHouse({ deps, user }: UserVisit): Promise<boolean> {
  if (user.roles.includes('directorate') || (await proposablesFor(deps, user)).length > 0) return true;
  for (const { id } of deps.store.destructionLists.of('house')) {
    const list = (await deps.store.destructions.load(id))?.value;
    if (list && (await seesList(deps, user, list))) return true;
  }
  return false;
}

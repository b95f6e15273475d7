import type { Actor } from '#src/domain/actor.ts';
import type { Destruction, ListOwner } from '#src/domain/destruction/destruction.ts';
import { findUser, type User } from '#src/domain/organisation.ts';
import { type BranchAction, mayInBranch } from '#src/domain/permissions.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';
import { whoConfirms } from './confirmers.ts';
import { knowsAllOf, proposablesFor } from './house-list.ts';

/** Whoever may do this with the lists of this branch, or of the house. `notFound`: may not even see that there is one. */
export async function permitted(
  deps: Deps,
  actor: Actor,
  owner: ListOwner,
  action: BranchAction,
): Promise<Result<User>> {
  const user = userOf(deps, actor);
  if (!user) return refuse('notFound');
  if (owner === 'house') {
    const may = user.roles.includes('directorate') || (await proposablesFor(deps, user)).length > 0;
    return may ? ok(user) : refuse('notFound');
  }
  if (!mayInBranch(user, 'destruction.see', owner)) return refuse('notFound');
  return mayInBranch(user, action, owner) ? ok(user) : refuse('notAllowed');
}

/** The same for one list; one of the house is seen by whoever may know of all that stands on it, or is to confirm it (R51). */
export async function permittedOn(
  deps: Deps,
  actor: Actor,
  list: Destruction,
  action: BranchAction,
): Promise<Result<User>> {
  if (list.branchId !== 'house') return permitted(deps, actor, list.branchId, action);
  const user = userOf(deps, actor);
  return user && (await seesList(deps, user, list)) ? ok(user) : refuse('notFound');
}

/** May this person see this list of the house? Who may confirm it does so as long as that is of use. */
export async function seesList(deps: Pick<Deps, 'store' | 'clock'>, user: User, list: Destruction): Promise<boolean> {
  if (knowsAllOf(deps, user, list)) return true;
  const isWaiting = list.stage.kind === 'proposed' || list.stage.kind === 'confirmed';
  return isWaiting && (await whoConfirms(deps, list)).some(({ id }) => id === user.id);
}

function userOf({ store }: Deps, actor: Actor): User | undefined {
  return actor.kind === 'user' ? findUser(store.organisation.read().value, actor.id) : undefined;
}

import type { Actor } from '#src/domain/actor.ts';
import type { Destruction } from '#src/domain/destruction/destruction.ts';
import type { BranchId, DestructionId } from '#src/domain/ids.ts';
import { findUser, type User } from '#src/domain/organisation.ts';
import { type BranchAction, mayInBranch } from '#src/domain/permissions.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';
import { followDossier } from '../retention/follow.ts';

const attempts = 6;

/** Whoever may do this in this branch. `notFound`: may not even see that there is a list. */
export function permitted({ store }: Deps, actor: Actor, branchId: BranchId, action: BranchAction): Result<User> {
  const user = actor.kind === 'user' ? findUser(store.organisation.read().value, actor.id) : undefined;
  if (!user || !mayInBranch(user, 'destruction.see', branchId)) return refuse('notFound');
  return mayInBranch(user, action, branchId) ? ok(user) : refuse('notAllowed');
}

export type ListAct = { readonly id: DestructionId; readonly action: BranchAction };

/**
 * The one way in which a person decides about a list of destruction: load, ask the permission table, decide, one write.
 * Its dossiers follow; where the process stops before that, the daily tick lets them.
 */
export async function decideList(
  deps: Deps,
  actor: Actor,
  { id, action }: ListAct,
  decide: (list: Destruction, user: User) => Promise<Result<Destruction>> | Result<Destruction>,
): Promise<Result<undefined>> {
  const { destructions } = deps.store;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const loaded = await destructions.load(id);
    if (!loaded) return refuse('notFound');
    const user = permitted(deps, actor, loaded.value.branchId, action);
    if (!user.ok) return user;
    const decided = await decide(loaded.value, user.value);
    if (!decided.ok) return decided;
    const saved = await destructions.save(id, loaded.revision, decided.value);
    if (!saved.ok) continue;
    await followList(deps, loaded.value);
    return ok(undefined);
  }
  return refuse('unavailable');
}

/** Every dossier of a list goes to where the list now says that it is. */
export async function followList(deps: Deps, { entries }: Pick<Destruction, 'entries'>): Promise<void> {
  for (const entry of entries) if (entry.state === 'waiting') await followDossier(deps, entry.dossierId);
}

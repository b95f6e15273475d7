import type { Actor } from '#src/domain/actor.ts';
import type { Destroyable, Destruction } from '#src/domain/destruction/destruction.ts';
import type { DestructionId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import type { BranchAction } from '#src/domain/permissions.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { followOne } from '../book-years/follow.ts';
import type { Deps } from '../context.ts';
import { followDossier } from '../retention/follow.ts';
import { permittedOn } from './seen-list.ts';

const attempts = 6;

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
    const user = await permittedOn(deps, actor, loaded.value, action);
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

/** Everything on a list goes to where the list now says that it is. */
export async function followList(deps: Deps, { entries }: Pick<Destruction, 'entries'>): Promise<void> {
  for (const entry of entries) if (entry.state === 'waiting') await followThing(deps, entry.of);
}

async function followThing(deps: Deps, of: Destroyable): Promise<unknown> {
  switch (of.kind) {
    case 'dossier':
      return followDossier(deps, of.id);
    case 'bookYear':
      return followOne(deps, of.id);
    case 'case':
      // it has no such place
      return undefined;
  }
}

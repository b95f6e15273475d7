import type { Actor } from '#src/domain/actor.ts';
import type { Destruction, ListOwner } from '#src/domain/destruction/destruction.ts';
import { type DestructionId, newId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';
import { followList } from './decide-list.ts';
import { proposablesFor } from './house-list.ts';
import { entryOf, type Proposable, proposablesOf, seenAs } from './proposable.ts';
import { permitted } from './seen-list.ts';

export type Proposal = { readonly branchId: ListOwner; readonly fingerprint: string };

/**
 * R31: one person proposes what may be destroyed in a branch, or of the house: exactly what that person saw. A complaint of
 * the house is a list by itself, so that somebody it is about finds no trace of it, and sees the others all the same (R51).
 *
 * @returns `conflict` when it is not that any more; `illegalStep` with `reason` listOpen while another list of the branch waits.
 */
export async function proposeList(
  deps: Deps,
  actor: Actor,
  { branchId, fingerprint }: Proposal,
): Promise<Result<readonly DestructionId[]>> {
  // one at a time: a double press makes one list
  return deps.store.inTurn(async () => {
    const user = await permitted(deps, actor, branchId, 'destruction.propose');
    if (!user.ok) return user;
    if (branchId !== 'house' && waitingList(deps, branchId))
      return refuse('illegalStep', { params: { reason: 'listOpen' } });
    const proposables = await seenBy(deps, user.value, branchId);
    if (proposables.length === 0 || seenAs(proposables) !== fingerprint) return refuse('conflict');
    const ids: DestructionId[] = [];
    for (const some of apart(proposables)) ids.push(await create(deps, user.value, branchId, some));
    return ok(ids);
  });
}

function seenBy(deps: Deps, user: User, owner: ListOwner): Promise<readonly Proposable[]> {
  const today = deps.clock.today();
  return owner === 'house' ? proposablesFor(deps, user) : proposablesOf(deps.store, owner, today);
}

async function create(deps: Deps, user: User, branchId: ListOwner, some: readonly Proposable[]) {
  const list: Destruction = {
    id: newId<DestructionId>(deps.random.bytes),
    branchId,
    proposedBy: user.id,
    proposedOn: deps.clock.today(),
    stage: { kind: 'proposed' },
    entries: some.map(entryOf),
    exceptions: [],
  };
  await deps.store.destructions.create(list.id, list);
  await followList(deps, list);
  return list.id;
}

/** Each complaint by itself, each book year too, since its ground is another one, and all else together. */
function apart(proposables: readonly Proposable[]): (readonly Proposable[])[] {
  const isAlone = (one: Proposable) =>
    one.kind === 'bookYear' || (one.kind === 'case' && one.value.kind === 'complaint');
  const together = proposables.filter((one) => !isAlone(one));
  return [
    ...(together.length > 0 ? [together] : []),
    ...proposables.filter(isAlone).map((one): readonly Proposable[] => [one]),
  ];
}

/** The list of a branch that waits for somebody, or for its seven days to pass. */
export function waitingList({ store }: Pick<Deps, 'store'>, branchId: ListOwner) {
  return store.destructionLists.open(branchId).find(({ stage }) => stage === 'proposed' || stage === 'confirmed');
}

import type { Actor } from '#src/domain/actor.ts';
import type { Destruction } from '#src/domain/destruction/destruction.ts';
import { type BranchId, type DestructionId, newId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { destroyFromOf } from '#src/domain/retention-days.ts';
import type { Deps } from '../context.ts';
import { inTurn } from '../in-turn.ts';
import { followList, permitted } from './decide-list.ts';
import { fingerprintOf, type Proposable, proposablesOf } from './proposable.ts';

export type Proposal = { readonly branchId: BranchId; readonly fingerprint: string };

/**
 * R31: one person proposes what may be destroyed in a branch: exactly what that person saw.
 *
 * @returns `conflict` when it is not that any more; `illegalStep` with `reason` listOpen while another list waits.
 */
export async function proposeList(
  deps: Deps,
  actor: Actor,
  { branchId, fingerprint }: Proposal,
): Promise<Result<DestructionId>> {
  const user = permitted(deps, actor, branchId, 'destruction.propose');
  if (!user.ok) return user;
  // one at a time: a double press makes one list
  return inTurn(deps.store, async () => {
    if (waitingList(deps, branchId)) return refuse('illegalStep', { params: { reason: 'listOpen' } });
    const today = deps.clock.today();
    const proposables = await proposablesOf(deps.store, branchId, today);
    const seen = proposables.map(({ value: { id }, revision }) => ({ id, revision }));
    if (proposables.length === 0 || fingerprintOf(seen) !== fingerprint) return refuse('conflict');
    const list: Destruction = {
      id: newId<DestructionId>(deps.random.bytes),
      branchId,
      proposedBy: user.value.id,
      proposedOn: today,
      stage: { kind: 'proposed' },
      entries: proposables.map(entryOf),
      exceptions: [],
    };
    await deps.store.destructions.create(list.id, list);
    await followList(deps, list);
    return ok(list.id);
  });
}

/** The list of a branch that waits for somebody, or for its seven days to pass. */
export function waitingList({ store }: Pick<Deps, 'store'>, branchId: BranchId) {
  return store.destructionLists.open(branchId).find(({ stage }) => stage === 'proposed' || stage === 'confirmed');
}

function entryOf({ value, revision }: Proposable): Destruction['entries'][number] {
  const from = destroyFromOf(value);
  const { endDate } = value.trajectory;
  if (!from || !endDate) throw new Error('what is due has its day');
  const { id: dossierId, reference } = value;
  return { state: 'waiting', dossierId, reference, endYear: Number(endDate.slice(0, 4)), from, revision };
}

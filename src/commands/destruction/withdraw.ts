import type { Actor } from '#src/domain/actor.ts';
import type { DestructionId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';
import { decideList } from './decide-list.ts';

export type Withdrawal = { readonly id: DestructionId; readonly reason: string };

/**
 * R31: stops a list before it is carried out, also in its last seven days. Its dossiers may be proposed again, by anybody
 * who may; nothing of the old confirmation counts for that.
 *
 * @returns `illegalStep` once it is carried out, or was withdrawn already.
 */
export function withdrawList(deps: Deps, actor: Actor, { id, reason }: Withdrawal): Promise<Result<undefined>> {
  return decideList(deps, actor, { id, action: 'destruction.withdraw' }, (list, user) => {
    if (list.stage.kind !== 'proposed' && list.stage.kind !== 'confirmed')
      return refuse('illegalStep', { params: { reason: 'running' } });
    const stage = { kind: 'withdrawn' as const, by: user.id, on: deps.clock.today(), reason };
    return ok({ ...list, stage });
  });
}

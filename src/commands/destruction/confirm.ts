import type { Actor } from '#src/domain/actor.ts';
import { runsFrom } from '#src/domain/destruction/destruction.ts';
import type { DestructionId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import type { Deps } from '../context.ts';
import { thingsOf, whoConfirms } from './confirmers.ts';
import { decideList } from './decide-list.ts';
import { isFree, type Proposable, seenAs } from './proposable.ts';

export type Confirmation = { readonly id: DestructionId; readonly fingerprint: string };

/**
 * R31: somebody else confirms, and exactly what that person saw; from here on seven whole days remain to withdraw it.
 *
 * @returns `conflict` when the list, or something on it, is not as it was shown; `notAllowed` for who proposed it, or is or
 *   was the coach of one of these clients, or had a part in one of its cases; `illegalStep` when it does not wait to be confirmed.
 */
export function confirmList(deps: Deps, actor: Actor, { id, fingerprint }: Confirmation): Promise<Result<undefined>> {
  return decideList(deps, actor, { id, action: 'destruction.confirm' }, async (list, user) => {
    if (list.stage.kind !== 'proposed') return refuse('illegalStep', { params: { reason: 'notProposed' } });
    const today = deps.clock.today();
    if (!(await whoConfirms(deps, list)).some((one) => one.id === user.id)) return refuse('notAllowed');
    const all = await thingsOf(deps.store, list);
    const free = await allFree(deps.store, all, today);
    if (!free || all.length !== list.entries.length || seenAs(all) !== fingerprint) return refuse('conflict');
    const confirmed = { confirmedBy: user.id, confirmedOn: today, runsFrom: runsFrom(today) };
    return ok({ ...list, stage: { kind: 'confirmed' as const, ...confirmed } });
  });
}

async function allFree(store: Parameters<typeof isFree>[0], all: readonly Proposable[], today: Day): Promise<boolean> {
  for (const one of all) if (!(await isFree(store, one, { at: 'toConfirm', today }))) return false;
  return true;
}

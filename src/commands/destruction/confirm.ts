import type { Actor } from '#src/domain/actor.ts';
import { confirmersOf } from '#src/domain/destruction/confirmers.ts';
import { type Destruction, runsFrom } from '#src/domain/destruction/destruction.ts';
import type { DestructionId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { destroyBy } from '#src/domain/retention.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import type { Deps } from '../context.ts';
import { decideList } from './decide-list.ts';
import { fingerprintOf, isFree, type Proposable } from './proposable.ts';

export type Confirmation = { readonly id: DestructionId; readonly fingerprint: string };

/**
 * R31: somebody else confirms, and exactly what that person saw; from here on seven whole days remain to withdraw it.
 *
 * @returns `conflict` when the list, or a dossier on it, is not as it was shown; `notAllowed` for who proposed it, or is or
 *   was the coach of one of these clients; `illegalStep` when it does not wait to be confirmed.
 */
export function confirmList(deps: Deps, actor: Actor, { id, fingerprint }: Confirmation): Promise<Result<undefined>> {
  return decideList(deps, actor, { id, action: 'destruction.confirm' }, async (list, user) => {
    if (list.stage.kind !== 'proposed') return refuse('illegalStep', { params: { reason: 'notProposed' } });
    const today = deps.clock.today();
    const dossiers = await dossiersOf(deps.store, list);
    if (!whoConfirms(deps, { list, dossiers, today }).some((one) => one.id === user.id)) return refuse('notAllowed');
    const free = await allFree(deps.store, dossiers, today);
    if (!free || dossiers.length !== list.entries.length || seenAs(dossiers) !== fingerprint) return refuse('conflict');
    const confirmed = { confirmedBy: user.id, confirmedOn: today, runsFrom: runsFrom(today) };
    return ok({ ...list, stage: { kind: 'confirmed' as const, ...confirmed } });
  });
}

/** The dossiers of a list that are still there, as they are now. */
export async function dossiersOf(
  { dossiers }: Pick<Store, 'dossiers'>,
  { entries }: Destruction,
): Promise<Proposable[]> {
  const found: Proposable[] = [];
  for (const entry of entries) {
    const dossier = entry.state === 'waiting' ? await dossiers.load(entry.dossierId) : undefined;
    if (dossier) found.push(dossier);
  }
  return found;
}

export function seenAs(dossiers: readonly Proposable[]): string {
  return fingerprintOf(dossiers.map(({ value: { id }, revision }) => ({ id, revision })));
}

type Asked = { readonly list: Destruction; readonly dossiers: readonly Proposable[]; readonly today: Day };

/** Who may confirm this list today. */
export function whoConfirms({ store }: Pick<Deps, 'store'>, { list, dossiers, today }: Asked): User[] {
  const { branchId, proposedBy, entries } = list;
  const isLate = entries.some((entry) => 'from' in entry && destroyBy(entry.from) < today);
  const asked = { branchId, proposedBy, isLate, dossiers: dossiers.map(({ value }) => value) };
  return confirmersOf(asked, store.organisation.read().value, today);
}

async function allFree(store: Pick<Store, 'cases' | 'caseLists'>, dossiers: readonly Proposable[], today: Day) {
  for (const { value } of dossiers) if (!(await isFree(store, value, { at: 'toConfirm', today }))) return false;
  return true;
}

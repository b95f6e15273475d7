import type { Actor } from '#src/domain/actor.ts';
import { heldBackBy } from '#src/domain/held-back.ts';
import { type DossierId, newId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import { findUser } from '#src/domain/organisation.ts';
import { type DossierAction, mayTouch, subjectOf } from '#src/domain/permissions.ts';
import { isReading } from '#src/domain/reading.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Decided, Situation } from '#src/workflow/context.ts';
import type { Deps } from './context.ts';
import { carryOut } from './effects.ts';

/** A pure step from a situation to a decided dossier, with something to tell the caller. */
export type Change<T> = (
  situation: Situation,
) => Result<Decided & { readonly value: T }> | Promise<Result<Decided & { readonly value: T }>>;

const attempts = 6;

/**
 * The one way to change a dossier: load, ask the permission table, decide, carry out effects, one write. When somebody
 * else wrote in between, everything is decided again on the new dossier, so no decision rests on old facts.
 *
 * @param action the row of the permission table a user needs; `'system'` for jobs and sponsors, refused to users.
 * @returns `notFound` when the user may not even see the dossier (R3), `notAllowed` when seen but not permitted,
 *   `illegalStep` with `reason` restricted while AVG 18 holds the dossier still, or closed once it has ended (R29).
 */
export async function changeDossier<T>(
  deps: Deps,
  actor: Actor,
  id: DossierId,
  action: DossierAction | 'system',
  change: Change<T>,
): Promise<Result<T>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const opened = await openDossier(deps, actor, id, action);
    if (!opened.ok) return opened;
    const { situation, revision } = opened.value;
    const decided = await change(situation);
    if (!decided.ok) return decided;
    const { dossier: after, effects } = decided.value;
    const dossier = isReading(action) ? after : await carryOut(deps, { ...situation, dossier: after }, effects);
    const saved = await deps.store.dossiers.save(id, revision, dossier);
    if (saved.ok) {
      deps.mailQueued();
      return ok(decided.value.value);
    }
  }
  return refuse('unavailable');
}

type Opened = { readonly situation: Situation; readonly revision: number };

/** Loads a dossier and asks the permission table; refuses as `changeDossier` does. Writes nothing. */
export async function openDossier(
  deps: Deps,
  actor: Actor,
  id: DossierId,
  action: DossierAction | 'system',
): Promise<Result<Opened>> {
  const loaded = await deps.store.dossiers.load(id);
  if (!loaded) return refuse('notFound');
  const situation: Situation = {
    dossier: loaded.value,
    organisation: deps.store.organisation.read().value,
    actor,
    now: deps.clock.now(),
    today: deps.clock.today(),
    newId: <I extends string>() => newId<I>(deps.random.bytes),
  };
  return permission(situation, action) ?? ok({ situation, revision: loaded.revision });
}

function permission(situation: Situation, action: DossierAction | 'system') {
  const { actor, dossier, organisation, today } = situation;
  if (actor.kind !== 'user') return action === 'system' ? undefined : refuse('notAllowed');
  const user = findUser(organisation, actor.id);
  const subject = subjectOf(dossier);
  if (!user || !mayTouch(user, 'dossier.see', subject, organisation, today)) return refuse('notFound');
  if (action === 'system' || !mayTouch(user, action, subject, organisation, today)) return refuse('notAllowed');
  const reason = heldBackBy(dossier, action);
  if (!reason) return undefined;
  return refuse('illegalStep', { params: { event: action, state: statePath(dossier.trajectory.machine), reason } });
}

import type { Actor } from '#src/domain/actor.ts';
import type { ItemId, MaintenanceId } from '#src/domain/ids.ts';
import { isWaitingOrOpen, type Opening, openingState, openMinutes } from '#src/domain/maintenance/opening.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import { type MaintenanceSituation, maintenanceStep } from '#src/workflow/maintenance/step.ts';
import type { Deps } from '../context.ts';
import { later } from '../mail/later.ts';
import { changeMaintenance } from './change-maintenance.ts';
import { markOfReference } from './opened-dossiers.ts';
import { directorsMails } from './tell.ts';

type Asked = { readonly id: MaintenanceId; readonly reference: string; readonly reason: string };

/**
 * Break-glass (DOMAIN 8.7): the administrator asks to open one dossier of the branch while the house stands still. Nothing is
 * opened by it.
 *
 * @returns `invalid` where this branch has no dossier with this reference, or another one is asked or open: one at a time
 */
export async function askDossier(
  deps: Deps,
  actor: Actor,
  { id, reference, reason }: Asked,
): Promise<Result<undefined>> {
  const right = ['maintenance.askDossier'] as const;
  const changed = await changeMaintenance(deps, actor, { id, right }, (situation) => {
    const { run, now, newId } = situation;
    const mark = markOfReference(deps.store, reference, run.branchId);
    if (!mark) return invalid({ field: 'reference', message: 'In deze vestiging is geen dossier met dit kenmerk' });
    if (run.openings.some((one) => isWaitingOrOpen(one, now)))
      return invalid({ field: 'reference', message: 'Er is al een dossier gevraagd of open. Eén tegelijk' });
    if (actor.kind !== 'user') return refuse('notAllowed');
    const opening: Opening = { id: newId<ItemId>(), mark, reason, asked: { by: actor.id, at: now } };
    const facts = { standsStill: standsStill(situation) };
    return maintenanceStep(situation, {
      type: 'dossier.asked',
      facts,
      reason,
      change: { openings: [...run.openings, opening] },
    });
  });
  return changed.ok ? ok(undefined) : changed;
}

type Answered = { readonly id: MaintenanceId; readonly opening: ItemId };

/**
 * The second person opens it, for an hour and no longer than the house stands still; the directorate is mailed.
 *
 * @returns `illegalStep` for whoever asked, for what was answered already, and once the house goes on
 */
export function openForAdministrator(deps: Deps, actor: Actor, answered: Answered): Promise<Result<undefined>> {
  return answer(deps, actor, answered, (situation, asked) => {
    const { run, now } = situation;
    if (actor.kind !== 'user') return refuse('notAllowed');
    const secondPerson = openingState(asked, now) === 'asked' && asked.asked.by !== actor.id;
    const until = [later(now, openMinutes), run.stillUntil ?? now].sort()[0];
    const moved = maintenanceStep(situation, {
      type: 'dossier.opened',
      facts: { standsStill: standsStill(situation), secondPerson },
      change: withOpening(situation, { ...asked, given: { by: actor.id, at: now }, until }),
    });
    if (!moved.ok) return moved;
    return ok({ ...moved.value, messages: [...moved.value.messages, ...directorsMails(situation, 'opened')] });
  });
}

/** The second person refuses, or takes it back: it ends at the next click. */
export function closeForAdministrator(deps: Deps, actor: Actor, answered: Answered): Promise<Result<undefined>> {
  return answer(deps, actor, answered, (situation, asked) => {
    const { now } = situation;
    if (actor.kind !== 'user') return refuse('notAllowed');
    return maintenanceStep(situation, {
      type: 'dossier.closed',
      facts: { notOver: isWaitingOrOpen(asked, now) },
      change: withOpening(situation, { ...asked, ended: { by: actor.id, at: now } }),
    });
  });
}

type Answer = (situation: MaintenanceSituation, asked: Opening) => ReturnType<typeof maintenanceStep>;

async function answer(deps: Deps, actor: Actor, { id, opening }: Answered, take: Answer): Promise<Result<undefined>> {
  const right = ['maintenance.openDossier'] as const;
  const changed = await changeMaintenance(deps, actor, { id, right }, (situation) => {
    const asked = situation.run.openings.find((one) => one.id === opening);
    return asked ? take(situation, asked) : refuse('notFound');
  });
  return changed.ok ? ok(undefined) : changed;
}

function withOpening({ run }: MaintenanceSituation, opening: Opening) {
  return { openings: run.openings.map((one) => (one.id === opening.id ? opening : one)) };
}

function standsStill({ run: { stillUntil }, now }: MaintenanceSituation): boolean {
  return stillUntil !== undefined && now < stillUntil;
}

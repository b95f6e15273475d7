import type { Actor } from '#src/domain/actor.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { judgeForm, type ValuesOf } from '#src/domain/form.ts';
import type { DossierId, ItemId } from '#src/domain/ids.ts';
import type { OrderedHold } from '#src/domain/ordered-hold.ts';
import { orderHoldForm, reviewHoldForm } from '#src/domain/ordered-hold-form.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import { logLine } from '#src/workflow/log.ts';
import { followOutside } from '#src/workflow/retention/follow.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { takeHeldOff } from '../destruction/take-off.ts';
import type { Handed } from '../sections/judge.ts';
import { keepWords } from '../sections/keep-words.ts';
import { outsideOf } from './outside.ts';

type Words = Pick<Handed, 'reasons'>;
export type Ordering = { readonly answers: ValuesOf<ReturnType<typeof orderHoldForm>> } & Words;
export type Reviewing = {
  readonly holdId: ItemId;
  readonly answers: ValuesOf<ReturnType<typeof reviewHoldForm>>;
} & Words;

/**
 * R33: the directorate keeps a dossier from destruction, for what no case tells. It lasts until the directorate ends it, and
 * is somebody's task again within three months.
 */
export function orderHold(
  deps: Deps,
  actor: Actor,
  id: DossierId,
  { answers, reasons }: Ordering,
): Promise<Result<undefined>> {
  return changeHolds(deps, actor, id, (situation) => {
    const { today, newId } = situation;
    const problems = judgeForm(orderHoldForm(today), answers);
    if (problems.length > 0 || actor.kind !== 'user') return refuse('invalid', { problems });
    const hold = { id: newId<ItemId>(), ...answers, setOn: today, by: actor.id, reviews: [] };
    const dossier = keepWords(situation, situation.dossier, { section: 'hold.ordered', reasons });
    return ok(withHolds({ ...situation, dossier }, [...dossier.retention.holds, hold], 'hold.ordered'));
  });
}

/** It lasts longer, with why and until when at most. `notFound`: there is no such hold, or it ended. */
export function reviewHold(
  deps: Deps,
  actor: Actor,
  id: DossierId,
  { holdId, answers, reasons }: Reviewing,
): Promise<Result<undefined>> {
  return changeHolds(deps, actor, id, (situation) => {
    const { today } = situation;
    const problems = judgeForm(reviewHoldForm(today), answers);
    if (problems.length > 0 || actor.kind !== 'user') return refuse('invalid', { problems });
    const review = { on: today, by: actor.id, reason: answers.reason };
    const dossier = keepWords(situation, situation.dossier, { section: 'hold.reviewed', reasons });
    return changedHold({ ...situation, dossier }, holdId, {
      event: 'hold.reviewed',
      change: (hold) => ({ ...hold, reviewOn: answers.reviewOn, reviews: [...hold.reviews, review] }),
    });
  });
}

/** What the dossier was kept for is over; fourteen days later it may be destroyed, if nothing else holds it. */
export function endHold(deps: Deps, actor: Actor, id: DossierId, holdId: ItemId): Promise<Result<undefined>> {
  return changeHolds(deps, actor, id, (situation) => {
    if (actor.kind !== 'user') return refuse('notAllowed');
    const ended = { on: situation.today, by: actor.id };
    return changedHold(situation, holdId, { event: 'hold.ended', change: (hold) => ({ ...hold, ended }) });
  });
}

/** One write for the hold and for where the dossier then lies; then the list it stood on. */
async function changeHolds(
  deps: Deps,
  actor: Actor,
  id: DossierId,
  change: (situation: Situation) => Result<Dossier>,
): Promise<Result<undefined>> {
  const changed = await changeDossier<undefined>(deps, actor, id, 'hold.order', async (situation) => {
    const next = change(situation);
    if (!next.ok) return next;
    const dossier = followOutside({ ...situation, dossier: next.value }, await outsideOf(deps.store, next.value));
    return ok({ dossier, effects: [], value: undefined });
  });
  if (changed.ok) await takeHeldOff(deps.store, deps.clock.today(), deps.store.dossiers.summary(id)?.branchId);
  return changed;
}

type Changed = { readonly event: string; readonly change: (hold: OrderedHold) => OrderedHold };

function changedHold(situation: Situation, holdId: ItemId, { event, change }: Changed): Result<Dossier> {
  const { holds } = situation.dossier.retention;
  if (!holds.some(({ id, ended }) => id === holdId && !ended)) return refuse('notFound');
  const next = holds.map((hold) => (hold.id === holdId ? change(hold) : hold));
  return ok(withHolds(situation, next, event));
}

function withHolds(situation: Situation, holds: OrderedHold[], type: string): Dossier {
  const { dossier } = situation;
  return {
    ...dossier,
    retention: { ...dossier.retention, holds },
    // why, stands with the hold: whoever may read the log may not always know
    events: [...dossier.events, logLine(situation, { type })],
  };
}

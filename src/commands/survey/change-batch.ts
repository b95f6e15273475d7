import type { Actor } from '#src/domain/actor.ts';
import { newId, type SurveyBatchId } from '#src/domain/ids.ts';
import { findUser } from '#src/domain/organisation.ts';
import { type BranchAction, mayInBranch } from '#src/domain/permissions.ts';
import { type Result, refuse } from '#src/domain/result.ts';
import type { SurveyBatch } from '#src/domain/survey/batch.ts';
import type { SurveySituation } from '#src/workflow/survey/step.ts';
import type { Deps } from '../context.ts';
import { rewrite } from '../rewrite.ts';

/** A pure step from one survey list to the next. The very same list: there is nothing to write. */
export type BatchChange = (situation: SurveySituation) => Result<SurveyBatch> | Promise<Result<SurveyBatch>>;

export type BatchAct = { readonly id: SurveyBatchId; readonly right: BranchAction | 'system' };

/**
 * The one way to change a survey list: load, ask the permission table, decide, one write. Decided anew when somebody else
 * wrote in between.
 *
 * @returns the list as it is stored now; `notFound` for whoever may not see lists of this branch (R3), `notAllowed` for who
 *   sees them and lacks this right.
 */
export async function changeBatch(
  deps: Deps,
  actor: Actor,
  { id, right }: BatchAct,
  change: BatchChange,
): Promise<Result<SurveyBatch>> {
  const written = await rewrite(deps.store.surveyBatches, id, (value) => {
    const situation = situationOf(deps, actor, value);
    return permission(situation, right) ?? change(situation);
  });
  if (written.ok) deps.mailQueued();
  return written;
}

export function situationOf(deps: Deps, actor: Actor, batch: SurveyBatch): SurveySituation {
  return {
    batch,
    actor,
    organisation: deps.store.organisation.read().value,
    now: deps.clock.now(),
    today: deps.clock.today(),
    newId: <I extends string>() => newId<I>(deps.random.bytes),
  };
}

function permission({ actor, organisation, batch }: SurveySituation, right: BatchAct['right']) {
  if (actor.kind !== 'user') return right === 'system' ? undefined : refuse('notAllowed');
  const user = findUser(organisation, actor.id);
  if (!user || !mayInBranch(user, 'survey.see', batch.branchId)) return refuse('notFound');
  return right === 'system' || !mayInBranch(user, right, batch.branchId) ? refuse('notAllowed') : undefined;
}

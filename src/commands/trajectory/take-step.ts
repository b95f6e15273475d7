import type { Actor } from '#src/domain/actor.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { stepEvents } from '#src/domain/steps.ts';
import { type Answers, takeStep } from '#src/workflow/decide.ts';
import { type EventDeclaration, workflows } from '#workflows/index.ts';
import { endWithClient } from '../cases/after-death.ts';
import { moveRequests } from '../cases/move-requests.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { rightTo } from '../right-to.ts';
import type { Handed } from '../sections/judge.ts';
import { keepWords } from '../sections/keep-words.ts';

export type StepTaken = {
  readonly dossierId: DossierId;
  readonly event: string;
  readonly answers?: Answers;
} & Pick<Handed, 'reasons'>;

/**
 * A person takes one step of the trajectory: permission, machine and answers are judged on the newest dossier, then
 * everything the step means is one write. After a death the requests and complaints of the client end too, each in a write
 * of its own; what is left of that is done by the daily tick.
 *
 * @returns `illegalStep` for an event no person sends or the state does not know; `invalid` with a sentence a field.
 */
export async function stepTrajectory(deps: Deps, actor: Actor, step: StepTaken): Promise<Result<undefined>> {
  const { dossierId, event, answers, reasons } = step;
  const events: Readonly<Record<string, EventDeclaration>> = workflows.trajectory.events;
  const declaration = stepEvents.includes(event) ? events[event] : undefined;
  const action = declaration && rightTo(deps, actor, { dossierId, declaration });
  if (!action)
    return refuse('illegalStep', { params: { event, state: deps.store.dossiers.summary(dossierId)?.state ?? '' } });
  const stepped = await changeDossier<undefined>(deps, actor, dossierId, action, (situation) => {
    const taken = takeStep(situation, event, answers);
    if (!taken.ok) return taken;
    const dossier = keepWords(situation, taken.value.dossier, { section: event, reasons });
    return ok({ ...taken.value, dossier, value: undefined });
  });
  if (stepped.ok && event === 'client.died') await endWithClient(deps, dossierId);
  if (stepped.ok && event === 'coach.reassigned') await moveRequests(deps, dossierId);
  return stepped;
}

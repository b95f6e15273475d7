import type { Actor } from '#src/domain/actor.ts';
import { leaveOutForm } from '#src/domain/destruction/left-out.ts';
import { judgeForm, type ValuesOf } from '#src/domain/form.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import type { Handed } from '../sections/judge.ts';
import { keepWords } from '../sections/keep-words.ts';

export type LeftOut = { readonly answers: ValuesOf<ReturnType<typeof leaveOutForm>> } & Pick<Handed, 'reasons'>;

/**
 * R31: leaves a dossier that is due out of the next list. The reason lies in the dossier, so that it goes with it; on the
 * day that was named, at most thirty days on, it is back on the list by itself.
 *
 * @returns `illegalStep` when it is not due, or stands on a list already.
 */
export function leaveOut(
  deps: Deps,
  actor: Actor,
  id: DossierId,
  { answers, reasons }: LeftOut,
): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, id, 'destruction.leaveOut', (situation) => {
    const { dossier, today } = situation;
    const state = statePath(dossier.retention.machine);
    if (state !== 'due') return refuse('illegalStep', { params: { event: 'destruction.leftOut', state } });
    if (actor.kind !== 'user') return refuse('notAllowed');
    const problems = judgeForm(leaveOutForm(today), answers);
    if (problems.length > 0) return refuse('invalid', { problems });
    const kept = keepWords(situation, dossier, { section: 'destruction.leftOut', reasons });
    const leftOut = [...dossier.retention.leftOut, { on: today, by: actor.id, ...answers }];
    const events = [
      ...kept.events,
      logLine(situation, { type: 'destruction.leftOut', data: { until: answers.until } }),
    ];
    return ok({
      dossier: { ...kept, retention: { ...dossier.retention, leftOut }, events },
      effects: [],
      value: undefined,
    });
  });
}

import type { Actor } from '#src/domain/actor.ts';
import { asksCoachView, coachViewForm } from '#src/domain/cases/coach-view-form.ts';
import { judgeForm, type ValuesOf } from '#src/domain/form.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { statePaths } from '#src/domain/machine.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { caseLogLine } from '#src/workflow/cases/case-log.ts';
import type { Deps } from '../context.ts';
import type { Handed } from '../sections/judge.ts';
import { changeCase } from './change-case.ts';

type View = { readonly id: CaseId; readonly answers: ValuesOf<typeof coachViewForm> } & Pick<Handed, 'reasons'>;

/**
 * Keeps what the coach says beside what the client says (P18): the directorate hears both before it decides. Written
 * again, the last counts.
 *
 * @returns `illegalStep` when nobody asked for the directorate, or it decided.
 */
export function keepCoachView(deps: Deps, actor: Actor, view: View): Promise<Result<undefined>> {
  const { id, answers, reasons = [] } = view;
  return changeCase<undefined>(deps, actor, { id, right: 'request.handle' }, (situation) => {
    const { theCase, now } = situation;
    const problems = judgeForm(coachViewForm, answers);
    if (problems.length > 0) return refuse('invalid', { problems });
    if (actor.kind !== 'user') return refuse('notAllowed');
    if (!asksCoachView(theCase))
      return refuse('illegalStep', { params: { event: 'coach.views', state: statePaths(theCase.machine).join(' ') } });
    const kept = reasons.map((one) => ({ section: 'coach.views', ...one, by: actor.id, at: now }));
    return ok({
      theCase: {
        ...theCase,
        facts: { ...theCase.facts, 'coach.views': { words: answers.words } },
        overrides: [...theCase.overrides, ...kept],
        events: [...theCase.events, caseLogLine(situation, { type: 'coach.views' })],
      },
      letters: [],
      value: undefined,
    });
  });
}

import type { Actor } from '#src/domain/actor.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import { linesIn } from '#src/domain/cases/change-form.ts';
import type { Correction } from '#src/domain/cases/correction.ts';
import {
  type OtherChangeAnswers,
  otherChangeLabels,
  otherChangeProblems,
} from '#src/domain/cases/other-change-form.ts';
import type { CaseId, ItemId } from '#src/domain/ids.ts';
import { holdsWords } from '#src/domain/plain-words.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import { caseLogLine } from '#src/workflow/cases/case-log.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import type { Deps } from '../context.ts';
import { changeCase } from './change-case.ts';
import { mayChangeData } from './correct.ts';
import { withGiven } from './given.ts';
import { versionName } from './version-name.ts';

type Asked = {
  readonly id: CaseId;
  readonly answers: OtherChangeAnswers;
};

/**
 * Puts down what was granted or ordered and is no datum of the dossier: a sentence in a plan, something of the order, or an
 * act (E11, R49). Whoever got the old words is told as of any other change.
 *
 * @returns `illegalStep` unless something was granted that is to be carried out; `invalid` with a sentence a field, also when
 *   the words stand in no document with fixed words.
 */
export function recordOtherChange(deps: Deps, actor: Actor, { id, answers }: Asked): Promise<Result<undefined>> {
  return changeCase<undefined>(deps, actor, { id, right: 'request.handle' }, async (found) => {
    const { theCase } = found;
    if (theCase.kind !== 'request' || !mayChangeData(theCase))
      return refuse('illegalStep', { params: { event: 'change.recorded', state: theCase.kind } });
    const problems = otherChangeProblems(answers);
    if (problems.length > 0) return refuse('invalid', { problems });
    const situation = await withGiven(deps, found);
    const { what, before, after, changeReason } = answers;
    const lines = linesIn(before);
    const holding = lines.map((line) => versionsWith(situation, line));
    const missed = holding.findIndex((versions) => versions.length === 0);
    if (what === 'document' && missed >= 0)
      return invalid({
        field: 'before',
        message: `Regel ${missed + 1} staat in geen document met een vaste tekst. Neem de zin precies over. Een concept verandert u zelf`,
      });
    if (actor.kind !== 'user') return refuse('notAllowed');
    const names = [...new Set(holding.flat())].join(', ');
    const correction: Correction = {
      id: situation.newId<ItemId>(),
      kind: 'corrected',
      datum: what,
      label: (what === 'document' ? names : otherChangeLabels[what]).slice(0, 300),
      fields: [],
      ...(before && { before }),
      after,
      printed: lines,
      reason: changeReason,
      by: actor.id,
      on: situation.today,
    };
    const next: RequestCase = {
      ...theCase,
      corrections: [...theCase.corrections, correction],
      events: [...theCase.events, caseLogLine(situation, { type: 'change.recorded' })],
    };
    return ok({ theCase: next, letters: [], value: undefined });
  });
}

/** Names of the versions and letters whose fixed words say this. */
function versionsWith({ dossier, given }: CaseSituation, words: string): string[] {
  return (dossier?.documents ?? []).flatMap((one) => {
    const said = given?.words.get(one.id);
    return said && holdsWords(said, words) ? [versionName(one)] : [];
  });
}

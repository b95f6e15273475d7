import type { Actor } from '#src/domain/actor.ts';
import type { CaseLetter } from '#src/domain/cases/case.ts';
import type { CaseId, DocumentId } from '#src/domain/ids.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { caseLogLine } from '#src/workflow/cases/case-log.ts';
import { takeCaseStep } from '#src/workflow/cases/take-case-step.ts';
import type { Deps } from '../context.ts';
import { type CaseRight, changeCase } from './change-case.ts';

type Sent = {
  readonly id: CaseId;
  readonly letterId: DocumentId;
  readonly how: NonNullable<CaseLetter['sent']>['how'];
  readonly on: Day;
  readonly right: CaseRight;
};

/**
 * Records that a letter left: posted, or handed over in the talk. The day of posting counts (E8).
 *
 * @returns `invalid` for a day before the letter was made or still to come; `conflict` when it was recorded already.
 */
export function caseLetterSent(deps: Deps, actor: Actor, sent: Sent): Promise<Result<undefined>> {
  const { id, letterId, how, on, right } = sent;
  return changeCase<undefined>(deps, actor, { id, right }, (situation) => {
    const { theCase, today } = situation;
    const letter = theCase.letters.find((one) => one.id === letterId);
    if (!letter || actor.kind !== 'user') return refuse('notFound');
    if (letter.sent) return refuse('conflict');
    if (on > today || on < letter.createdAt.slice(0, 10))
      return invalid({ field: 'on', message: 'Vul een dag in van de dag van de brief tot en met vandaag' });
    const letters = theCase.letters.map((one) => (one === letter ? { ...one, sent: { how, on, by: actor.id } } : one));
    const line = caseLogLine(situation, {
      type: 'letter.sent',
      documentId: letterId,
      data: { letter: letter.kind, how },
    });
    const marked = { ...situation, theCase: { ...theCase, letters, events: [...theCase.events, line] } };
    // the answer to a request counts from the day it left
    const steps = ['answer.sent', 'recipients.done'].map((event) => takeCaseStep(marked, event));
    const answered = steps.find((one) => one.ok);
    return ok({ ...(answered?.ok ? answered.value : { theCase: marked.theCase, letters: [] }), value: undefined });
  });
}

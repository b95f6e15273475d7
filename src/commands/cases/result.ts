import type { Actor } from '#src/domain/actor.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import type { Notice } from '#src/domain/cases/correction.ts';
import { mayAnswer, type noticeAnswerForm, noticeAnswerProblems } from '#src/domain/cases/notice-form.ts';
import type { ValuesOf } from '#src/domain/form.ts';
import type { CaseId, ItemId } from '#src/domain/ids.ts';
import { statePaths } from '#src/domain/machine.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { caseLogLine } from '#src/workflow/cases/case-log.ts';
import type { CaseSituation, ErrandWish } from '#src/workflow/cases/context.ts';
import { allTold, errandsOf, noticesToMake } from '#src/workflow/cases/notices.ts';
import { resultLetter, resultWish } from '#src/workflow/cases/request-change-acts.ts';
import type { RequestSituation } from '#src/workflow/cases/request-common.ts';
import { basisOf } from '../basis.ts';
import type { Deps } from '../context.ts';
import { changeCase } from './change-case.ts';
import { withGiven } from './given.ts';

/** Is the client to be told now what was done and who knows of it? */
export function mayWriteResult(situation: CaseSituation): boolean {
  if (!isTelling(situation)) return false;
  return allTold(situation.theCase, situation.dossier) && resultLetter(situation) === undefined;
}

function isTelling(situation: CaseSituation): situation is RequestSituation {
  const { theCase } = situation;
  return theCase.kind === 'request' && statePaths(theCase.machine).includes('handling.notifying');
}

/**
 * Writes L24: what was done, and who was told of it (AVG 19). The register is asked once more: whoever got the old value
 * meanwhile is told first, and the letter waits.
 *
 * @returns whether the letter was made; `illegalStep` as long as somebody still has to be told, or it was made already.
 */
export function writeResult(deps: Deps, actor: Actor, id: CaseId): Promise<Result<'written' | 'newcomers'>> {
  return changeCase<'written' | 'newcomers'>(deps, actor, { id, right: 'request.handle' }, async (found) => {
    const situation = await withGiven(deps, found);
    const illegal = refuse('illegalStep', {
      params: { event: 'answer.written', state: statePaths(found.theCase.machine).join(' ') },
    });
    if (!isTelling(situation)) return illegal;
    const newcomers = noticesToMake(situation);
    if (newcomers.length > 0)
      return ok({ theCase: withNotices(situation, newcomers), letters: [], value: 'newcomers' });
    if (!mayWriteResult(situation)) return illegal;
    const { theCase } = situation;
    const line = caseLogLine(situation, { type: 'answer.written' });
    return ok({
      theCase: { ...theCase, events: [...theCase.events, line] },
      letters: [resultWish(situation)],
      value: 'written',
    });
  });
}

function withNotices(situation: RequestSituation, notices: readonly Notice[]): RequestCase {
  const { theCase } = situation;
  const errands = errandsOf(notices, theCase.corrections).map((one) => withId(situation, one));
  return { ...theCase, notices: [...theCase.notices, ...notices], errands: [...theCase.errands, ...errands] };
}

function withId({ newId }: RequestSituation, wish: ErrandWish) {
  return { ...wish, id: newId<ItemId>() };
}

type Answered = {
  readonly id: CaseId;
  readonly noticeId: string;
  /** Hash of what was known of it when the form was shown. */
  readonly basis: string;
  readonly answers: ValuesOf<typeof noticeAnswerForm>;
};

/**
 * Puts down what became of one notice: delivered on paper, confirmed, or impossible and why (AVG 19). What was delivered
 * otherwise than by our mail gets its line in the register. What was put down before stays: it left, then it was confirmed.
 *
 * @returns `conflict` when somebody put down something since; `invalid` with a sentence a field.
 */
export function answerNotice(
  deps: Deps,
  actor: Actor,
  { id, noticeId, basis, answers }: Answered,
): Promise<Result<undefined>> {
  return changeCase<undefined>(deps, actor, { id, right: 'request.handle' }, (situation) => {
    const { theCase, today, newId } = situation;
    const notice = theCase.kind === 'request' ? theCase.notices.find((one) => one.id === noticeId) : undefined;
    if (!notice || theCase.kind !== 'request' || actor.kind !== 'user') return refuse('notFound');
    if (basisOf(notice.answers) !== basis || !mayAnswer(notice)) return refuse('conflict');
    const made = theCase.events.find(({ type }) => type === 'change.applied' || type === 'request.effective')?.at;
    const problems = noticeAnswerProblems(answers, {
      earlier: notice.answers,
      made: made ? dayOf(made) : theCase.receivedOn,
      today,
    });
    if (problems.length > 0) return refuse('invalid', { problems });
    const { how, on, reason } = answers;
    const answer = { how, on, by: actor.id, ...(reason && { reason }) };
    const notices = theCase.notices.map((one) =>
      one === notice ? { ...one, answers: [...one.answers, answer] } : one,
    );
    const fields = theCase.corrections
      .filter((one) => notice.corrections.includes(one.id))
      .flatMap((one) => one.fields);
    const line = {
      id: newId<ItemId>(),
      kind: 'delivered' as const,
      to: notice.to,
      ...(notice.documentId && { documentId: notice.documentId }),
      fields: [...new Set(fields)],
      by: actor.id,
      on,
    };
    const next: RequestCase = {
      ...theCase,
      notices,
      errands: [...theCase.errands, ...(how === 'delivered' ? [line] : [])],
      events: [...theCase.events, caseLogLine(situation, { type: 'notice.answered', data: { how } })],
    };
    return ok({ theCase: next, letters: [], value: undefined });
  });
}

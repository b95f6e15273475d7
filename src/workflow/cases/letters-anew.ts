import type { CaseLetter, RequestCase } from '#src/domain/cases/case.ts';
import { waitsToTellExtension } from '#src/domain/cases/letters-left.ts';
import { isVoid } from '#src/domain/cases/void-letters.ts';
import type { CaseActs } from './act.ts';
import type { CaseLetterWish } from './context.ts';
import { receiptLetter } from './receipt-letter.ts';
import { requestAnswerActs } from './request-answer-acts.ts';
import { isAt, isInTime, type RequestSituation } from './request-common.ts';
import { requestDirectorateActs } from './request-directorate-acts.ts';
import { requestTalkActs } from './request-talk-acts.ts';

const acts: CaseActs<RequestCase> = { ...requestTalkActs, ...requestAnswerActs, ...requestDirectorateActs };

/**
 * By which steps a letter comes to be. A list of what was changed is made anew on its own page; that a package was given is
 * told to whoever gets it.
 */
const writers: Readonly<Record<string, readonly string[]>> = {
  L22: ['term.extended'],
  L23: ['nothing.found', 'request.excessive', 'request.partlyGranted', 'request.refused'],
  L24: ['question.answered', 'change.applied', 'request.effective'],
  L25: ['directorate.planned'],
  L26: ['directorate.decided'],
  L27: ['talk.planned'],
};

/**
 * E19: what is still owed by letters that never came to whoever may ask now, written anew: the receipt, an answer, more time
 * as long as it can still be told, and an invitation to a talk that is still to come. The words are those of then.
 */
export function writtenAnew(situation: RequestSituation, never: readonly CaseLetter[]): CaseLetterWish[] {
  const { letters } = situation.theCase;
  const kinds = [...new Set(never.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const last = letters.findLast((one) => one.kind === kind);
    // one that did leave, or was written to the client since, tells it already
    const isTold = last === undefined || (!isVoid(last) && !never.some(({ id }) => id === last.id));
    return isTold || !isOwed(situation, kind) ? [] : wishFor(situation, kind);
  });
}

function isOwed(situation: RequestSituation, kind: CaseLetter['kind']): boolean {
  if (kind === 'L22') return waitsToTellExtension(situation.theCase) && isInTime(situation, situation.today);
  // who asked it is told that it came; whoever comes after the answer asked nothing
  if (kind === 'L20') return situation.theCase.answeredOn === undefined;
  if (kind === 'L25') return isAt(situation, 'directoratePlanned');
  if (kind === 'L27') return isAt(situation, 'talkPlanned');
  return true;
}

function wishFor(situation: RequestSituation, kind: CaseLetter['kind']): CaseLetterWish[] {
  const { theCase } = situation;
  if (kind === 'L20') return [receiptLetter(theCase)];
  const event = theCase.events.findLast(({ type }) => writers[kind]?.includes(type))?.type;
  if (event === undefined) return [];
  const { [event]: answers = {}, ...facts } = theCase.facts;
  const applied = acts[event]?.apply?.({ ...situation, theCase: { ...theCase, facts } }, answers);
  return (applied?.letters ?? []).filter((wish) => wish.kind === kind && wish.to === 'asker');
}

import type { ComplaintCase } from '#src/domain/cases/case.ts';
import { fromOutside } from '#src/domain/cases/complaint-people-steps.ts';
import { freeHandlers } from '#src/domain/cases/involved.ts';
import { dayProblems, untilToday } from '#src/domain/day-limits.ts';
import type { UserId } from '#src/domain/ids.ts';
import type { Problem } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import type { CaseLetterWish, CaseSituation } from './context.ts';
import { decides } from './outside-decider.ts';

export type ComplaintSituation = CaseSituation<ComplaintCase>;

/** What every letter about this complaint says first: when it came, and what it is about in a sentence. */
export function about({ theCase }: ComplaintSituation) {
  return { filedOn: theCase.receivedOn, about: String(theCase.facts['complaint.acknowledged']?.about ?? '') };
}

/** Whoever handles it writes; for somebody from outside the directorate does. */
export function toComplainant(
  { theCase }: ComplaintSituation,
  kind: string,
  answers: CaseLetterWish['answers'],
  signs: CaseLetterWish['signs'] = theCase.externalHandler ? 'directorate' : 'handler',
): CaseLetterWish {
  return { kind, to: 'asker', answers, signs };
}

/** The same letter to each of these, one by one. */
export function toRespondents(
  situation: ComplaintSituation,
  ids: readonly UserId[],
  wish: Omit<CaseLetterWish, 'to' | 'respondentId'>,
): CaseLetterWish[] {
  const signs = wish.signs ?? (situation.theCase.externalHandler ? 'directorate' : 'handler');
  return ids.map((respondentId) => ({ ...wish, signs, to: 'respondent', respondentId }));
}

type Chosen = { readonly handler?: string | undefined; readonly externalName?: string | undefined };

/** R51: whoever handles it had no part in it; also as long as nobody is chosen, there is somebody to choose. */
export function isFree(situation: ComplaintSituation, chosen: Chosen | undefined): boolean {
  const { handler } = chosen ?? {};
  return handler === undefined || handler === fromOutside || freeHandlers(situation).some(({ id }) => id === handler);
}

export function appointed({ handler, externalName }: Chosen) {
  const outside = handler === fromOutside;
  return {
    change: {
      // the form offers ids of handlers, or somebody from outside
      handlerId: outside ? undefined : (handler as UserId),
      externalHandler: outside ? externalName : undefined,
    },
    data: { outside },
  };
}

/** P19: the directorate signs, never whoever had a part in it or prepared the judgment; else somebody from outside does. */
export function signerNotHandler(situation: ComplaintSituation): boolean {
  return situation.actor.kind === 'user' && decides(situation);
}

/** Happened between the day the complaint came and today. */
export function sinceFiled({ theCase, today }: ComplaintSituation, field: string, on: Day): Problem[] {
  return dayProblems(field, on, {
    first: { on: theCase.receivedOn, says: 'Vul een dag in vanaf de dag waarop wij de klacht kregen' },
    last: untilToday(today),
  });
}

/** Is still to come. */
export function fromToday({ today }: ComplaintSituation, field: string, on: Day): Problem[] {
  return dayProblems(field, on, { first: { on: today, says: 'Kies vandaag of een dag erna' } });
}

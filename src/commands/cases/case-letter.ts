import type { Case, CaseLetter } from '#src/domain/cases/case.ts';
import type { Format } from '#src/domain/file-name.ts';
import type { DocumentId } from '#src/domain/ids.ts';
import { letterheadInForce } from '#src/domain/letterhead.ts';
import type { CaseLetterWish, CaseSituation } from '#src/workflow/cases/context.ts';
import { findKind } from '#templates/index.ts';
import type { Deps } from '../context.ts';
import { freezeModel } from '../delivery/freeze.ts';
import { withStatementsBeside } from '../documents/statements.ts';
import { addresseePlaces, branchOf, caseFactsOf, readerOf } from './case-facts.ts';
import { mailsWith } from './queue-letter.ts';

/** The case with these letters in it, their words fixed from the facts of this moment. They wait to be posted or handed over; an invitation goes by mail where it can. */
export async function writeCaseLetters(
  deps: Deps,
  situation: CaseSituation,
  wishes: readonly CaseLetterWish[],
): Promise<Case> {
  let theCase = situation.theCase;
  for (const wish of wishes) {
    const letter = await caseLetter(deps, { ...situation, theCase }, wish);
    const mails = mailsWith({ ...situation, theCase }, letter);
    theCase = {
      ...theCase,
      letters: [...theCase.letters, letter],
      messages: [...theCase.messages, ...mails],
    };
  }
  return theCase;
}

/** @throws ZodError when the answers are not those of the letter: a step that asks for a letter knows what it says */
async function caseLetter(deps: Deps, situation: CaseSituation, wish: CaseLetterWish): Promise<CaseLetter> {
  const { theCase, dossier, actor, now, today, organisation } = situation;
  const number = theCase.letters.filter(({ kind }) => kind === wish.kind).length + 1;
  const kind = findKind(wish.kind);
  if (!kind) throw new Error(`there is no letter ${wish.kind}`);
  const facts = caseFactsOf(situation, wish);
  const input = {
    facts,
    issue: { number, version: 1, date: today },
    letter: wish.answers,
  };
  const prints = [...addresseePlaces(situation, wish), ...(kind.prints?.(input) ?? [])];
  const model = kind.toDocument(input);
  const letterhead = letterheadInForce(organisation, branchOf(situation).id);
  const reader = readerOf(situation, wish);
  return {
    id: situation.newId<DocumentId>(),
    kind: wish.kind,
    number,
    to: wish.to,
    ...(reader && { reader }),
    ...(facts.addressee.addressLines.length === 0 && { noAddress: true }),
    ...(wish.appointment && { appointment: wish.appointment }),
    ...(wish.respondentId && { respondentId: wish.respondentId }),
    createdAt: now,
    by: actor.kind === 'user' ? actor.id : 'system',
    frozen: await freezeModel(deps, theCase.id, dossier ? withStatementsBeside(model, prints, dossier) : model, {
      at: now,
      letterhead,
    }),
  };
}

/** 'L27-V-2026-0012-1.pdf': kind and number, never a name (R4). */
export function letterFileName(
  { reference }: Pick<Case, 'reference'>,
  { kind, number }: CaseLetter,
  format: Format,
): string {
  return `${kind}-${reference}-${number}.${format}`;
}

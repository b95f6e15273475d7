import type { Actor } from '#src/domain/actor.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { type Case, type CaseLetter, isAsked } from '#src/domain/cases/case.ts';
import { isHeld, lastDayToTell } from '#src/domain/cases/void-letters.ts';
import type { CaseId, DocumentId } from '#src/domain/ids.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { caseLogLine } from '#src/workflow/cases/case-log.ts';
import { takeCaseStep } from '#src/workflow/cases/take-case-step.ts';
import type { Deps } from '../context.ts';
import { withoutMailOf } from './case-mail.ts';
import { changeCase } from './change-case.ts';
import type { CaseRight } from './open-case.ts';

type Sent = {
  readonly id: CaseId;
  readonly letterId: DocumentId;
  readonly how: NonNullable<CaseLetter['sent']>['how'];
  readonly on: Day;
  /** Written on the envelope of a letter in which no address is printed. */
  readonly address?: string | undefined;
  readonly right: CaseRight;
};

/** What happens by a letter that left: an answer and an extension count from their day (AVG 12(3), R50). */
const followsLetter = ['answer.sent', 'recipients.done', 'extension.told'];

/**
 * Records that a letter left: posted, or handed over in the talk. The day of posting counts (E8).
 *
 * @returns `invalid` for a day before the letter was made or still to come, for a letter after the day on which what it says was so no more, and for the post without an address; `conflict` when it was recorded already.
 */
export function caseLetterSent(deps: Deps, actor: Actor, sent: Sent): Promise<Result<undefined>> {
  const { id, letterId, how, on, address, right } = sent;
  return changeCase<undefined>(deps, actor, { id, right }, (situation) => {
    const { theCase, today } = situation;
    const letter = theCase.letters.find((one) => one.id === letterId);
    if (!letter || actor.kind !== 'user') return refuse('notFound');
    if (letter.sent) return refuse('conflict');
    if ((letter.voidSince && letter.voidSince <= on) || isHeld(theCase, letter, on))
      return invalid({ field: 'on', message: 'De vertegenwoordiger mocht op die dag niet meer optreden' });
    if (on > today || on < dayOf(letter.createdAt))
      return invalid({ field: 'on', message: 'Vul een dag in van de dag van de brief tot en met vandaag' });
    if (on > (lastDayToTell(theCase, letter) ?? on))
      return invalid({ field: 'on', message: 'Op die dag klopte deze brief niet meer: hij gaat niet meer weg' });
    if (how === 'post' && letter.noAddress && !address)
      return invalid({
        field: 'address',
        message: 'In deze brief staat geen adres. Vul in naar welk adres de brief ging, of kies een andere manier',
      });
    const letters = theCase.letters.map((one) => (one === letter ? { ...one, sent: { how, on, by: actor.id } } : one));
    const line = caseLogLine(situation, {
      type: 'letter.sent',
      documentId: letterId,
      data: { letter: letter.kind, how },
    });
    const known = withoutMailOf(withAddress(theCase, letter, address), letter);
    const left = { ...known, letters, events: [...theCase.events, line] };
    const steps = followsLetter.map((event) => takeCaseStep({ ...situation, theCase: left }, event));
    const followed = steps.find((one) => one.ok);
    return ok({ ...(followed?.ok ? followed.value : { theCase: left, letters: [] }), value: undefined });
  });
}

/** What was written on the envelope is printed in the next letter. */
function withAddress(theCase: Case, { to }: CaseLetter, address: string | undefined): Case {
  if (!address || to !== 'asker' || !isAsked(theCase) || theCase.contact.address) return theCase;
  return { ...theCase, contact: { ...theCase.contact, address } };
}

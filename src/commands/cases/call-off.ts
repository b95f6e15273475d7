import { calledOffNow, isStillOff } from '#src/domain/cases/called-off.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { Message } from '#src/domain/message.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import { newMessage } from '../mail/queue.ts';
import { mailState } from '../mail/state.ts';
import { branchOf } from './case-facts.ts';
import { recipientOf } from './queue-letter.ts';

/**
 * The case after a change, with a mail to each whose appointment is off by it and whose invitation left by mail. Only to the
 * same address, and as long as that is still the one to write to: a representative whose mandate ended hears no more (E19).
 */
export function withCallOffs(situation: CaseSituation, after: Case): Case {
  const now = { ...situation, theCase: after };
  let theCase = after;
  for (const letter of calledOffNow(situation.theCase, after, situation.today)) {
    const invited = after.messages.findLast(({ documentId }) => documentId === letter.id);
    const to = invited && mailState(invited) === 'accepted' ? recipientOf(now, letter) : undefined;
    if (!to || to.email !== invited?.to.email || !isStillOff(after, letter)) continue;
    const mail = newMessage(situation, branchOf(now), { kind: 'letter', to });
    const letters = theCase.letters.map((one) => (one.id === letter.id ? { ...one, calledOff: mail.id } : one));
    theCase = { ...theCase, letters, messages: [...theCase.messages, mail] };
  }
  return theCase;
}

/** May this mail that an appointment is off still leave? What changed since may have ended the reason. */
export function mayTellCallOff(situation: CaseSituation, mail: Message): boolean {
  const letter = situation.theCase.letters.find(({ calledOff }) => calledOff === mail.id);
  return !letter || recipientOf(situation, letter)?.email === mail.to.email;
}

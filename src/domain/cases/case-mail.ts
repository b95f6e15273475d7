import { dayOf } from '../calendar.ts';
import { undecidedSince } from '../destruction/case-end.ts';
import { statePath, statePaths } from '../machine.ts';
import type { Message } from '../message.ts';
import type { Day, Instant } from '../time.ts';
import { breachDueAt } from './breach-clock.ts';
import { isStillOff } from './called-off.ts';
import type { Case, CaseLetter } from './case.ts';
import { isToSend } from './case-appointment.ts';
import { isHeld } from './void-letters.ts';

/** The mail that carries this letter, the last one when it went again. */
export function mailOf({ messages }: Pick<Case, 'messages'>, { id }: CaseLetter): Message | undefined {
  return messages.findLast((one) => one.documentId === id);
}

/** Is there still a reason for this mail of a case? The daily one ends with the answer, a letter when it left or lapsed; the weekly one with the case. */
export function isWantedInCase(one: Case, mail: Message, today: Day): boolean {
  if (mail.kind === 'M04') return isOwed(one) || undecidedSince(one, today) !== undefined;
  const off = one.letters.find(({ calledOff }) => calledOff === mail.id);
  if (off) return isStillOff(one, off);
  const letter = one.letters.find(({ id }) => id === mail.documentId);
  return letter !== undefined && isToSend(one, letter) && !isHeld(one, letter, today);
}

/** Somebody outside still waits for what the law gives them. */
export function isOwed(one: Case): boolean {
  return one.kind === 'breach' ? breachDueAt(one) !== undefined : isLate(statePaths(one.machine));
}

/** The term is over and the answer or judgment has not left. */
export function isLate(states: readonly string[]): boolean {
  return states.includes('clock.late');
}

/** The first moment at which a mail of this case is to be tried. */
export function nextMailAt({ messages }: Pick<Case, 'messages'>): Instant | undefined {
  return messages
    .flatMap(({ nextTryAt }) => nextTryAt ?? [])
    .sort()
    .at(0);
}

/** The last day on which the directorate was told that this case is late. */
export function lateToldOn({ messages }: Pick<Case, 'messages'>): Day | undefined {
  const last = messages.findLast(({ kind }) => kind === 'M04');
  return last && dayOf(last.createdAt);
}

/** Did not come to the reader, as far as anybody knows. */
export function isMailLost({ state }: Message): boolean {
  return ['failed', 'bounced', 'unknown'].includes(statePath(state));
}

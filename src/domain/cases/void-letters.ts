import type { Day } from '../time.ts';
import type { Case, CaseLetter } from './case.ts';
import { isRecognised } from './recognised.ts';

/** E19: it did not leave before whoever it was written to lost the mandate, and leaves no more. */
export function isVoid({ voidSince, sent }: CaseLetter): boolean {
  return voidSince !== undefined && !sent;
}

/** E19: it is for a representative whose mandate is over on this day; of the very same one a new mandate lets it leave. */
export function isHeld(one: Case, { reader, sent }: CaseLetter, day: Day): boolean {
  return one.kind === 'request' && reader === 'representative' && !sent && !isRecognised(one, day);
}

/** These letters, with what still lay here for the representative void: the client is told by a letter of its own. */
export function withoutRepresentative(letters: readonly CaseLetter[], since: Day): CaseLetter[] {
  const isMeant = (one: CaseLetter) => one.to === 'asker' && one.reader !== 'client' && !one.sent && !one.voidSince;
  return letters.map((one) => (isMeant(one) ? { ...one, voidSince: since } : one));
}

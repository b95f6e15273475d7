import { dayOf } from '../calendar.ts';
import { statePaths } from '../machine.ts';
import type { Day } from '../time.ts';
import type { AskedCase, Case, CaseLetter } from './case.ts';
import { isRecognised } from './recognised.ts';

/** E19: it did not leave before whoever it was written to lost the mandate, and leaves no more. */
export function isVoid({ voidSince, sent }: CaseLetter): boolean {
  return voidSince !== undefined && !sent;
}

/** E19: it is for a representative whose mandate is over on this day; of the very same one a new mandate lets it leave. */
export function isHeld(one: Case, { reader, sent }: CaseLetter, day: Day): boolean {
  return one.kind === 'request' && reader === 'representative' && !sent && !isRecognised(one, day);
}

/** The letter about more time: of a request (AVG 12(3)), of a complaint (R50). */
export function isExtension({ kind }: Pick<CaseLetter, 'kind'>): boolean {
  return kind === 'L22' || kind === 'L33';
}

/**
 * It tells of more time and did not leave while the term ran, or a later one took its place: what it promises is not so. That
 * it left in time may still be put down (E8).
 */
export function isTooLate({ machine, letters }: Pick<Case, 'machine' | 'letters'>, letter: CaseLetter): boolean {
  if (!isExtension(letter) || letter.sent) return false;
  return !statePaths(machine).some((path) => termRuns.includes(path)) || laterOne(letters, letter) !== undefined;
}

/** What tells until when we do something, or asks something for it: the receipts, who it is, and the reply of an employee. */
const promising: readonly string[] = ['L20', 'L21', 'L30', 'L35'];

/** It tells or promises what is so no more, or asks what nobody needs any more: the case was given up or taken over, the agreement broken. */
export function isForgone(one: Ended, letter: CaseLetter): boolean {
  return !letter.sent && givenUpOn(one, letter) !== undefined;
}

type Ended = Pick<Case, 'machine' | 'events'>;

/** That it left before may still be put down (E8). */
function givenUpOn({ machine, events }: Ended, { kind, createdAt }: CaseLetter): Day | undefined {
  const ends = endsOf(kind, statePaths(machine).includes('handling.toComplaint'));
  const end = events.findLast(({ type, at }) => ends.includes(type) && at >= createdAt);
  return end && dayOf(end.at);
}

/** What makes a letter of this kind say what is so no more. */
function endsOf(kind: CaseLetter['kind'], isTaken: boolean): readonly string[] {
  // what was agreed is agreed no longer
  if (kind === 'L32') return ['agreement.broken'];
  if (!promising.includes(kind)) return [];
  return ['request.withdrawn', 'complaint.withdrawn', ...(isTaken ? ['complaint.filed'] : [])];
}

/** The last day on which a letter tells what is so, of what is known to be so no more; undefined for any other letter. */
export function lastDayToTell(one: Case, letter: CaseLetter): Day | undefined {
  if (one.kind === 'breach') return undefined;
  return isExtension(letter) ? lastDayOfTerm(one, letter) : givenUpOn(one, letter);
}

function lastDayOfTerm(one: AskedCase, letter: CaseLetter): Day | undefined {
  const later = laterOne(one.letters, letter);
  return [one.dueOn, one.answeredOn, later && dayOf(later.createdAt)].filter((day) => day !== undefined).sort()[0];
}

const termRuns: readonly string[] = ['clock.running', 'clock.extended'];

/** A letter about more time that was written since to the same person; not what was void, and written anew. */
function laterOne(letters: readonly CaseLetter[], letter: CaseLetter): CaseLetter | undefined {
  return letters.slice(letters.indexOf(letter) + 1).find((one) => isExtension(one) && !isVoid(one));
}

/** These letters, with what still lay here for the representative void: the client is told by a letter of its own. */
export function withoutRepresentative(letters: readonly CaseLetter[], since: Day): CaseLetter[] {
  const isMeant = (one: CaseLetter) => one.to === 'asker' && one.reader !== 'client' && !one.sent && !one.voidSince;
  return letters.map((one) => (isMeant(one) ? { ...one, voidSince: since } : one));
}

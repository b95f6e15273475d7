import { statePaths } from '../machine.ts';
import type { Day } from '../time.ts';
import type { AskedCase, CaseLetter, ComplaintCase } from './case.ts';
import { isExtension, isTooLate, isVoid } from './void-letters.ts';

/** Which letter tells what a step decided. */
const answers: Readonly<Record<string, CaseLetter['kind']>> = {
  'nothing.found': 'L23',
  'identity.failed': 'L23',
  'request.refused': 'L23',
  'request.partlyGranted': 'L23',
  'request.excessive': 'L23',
  'question.answered': 'L24',
  'directorate.decided': 'L26',
  'admissibility.checked': 'L31',
  'complaint.forwarded': 'L31',
  'informal.settled': 'L32',
  'decision.signed': 'L34',
};

type Written = Pick<AskedCase, 'events' | 'letters'>;

/** The letter with the last decision, for whoever asked; of several that say it the one that left first. */
export function answerLetter({ events, letters }: Written): CaseLetter | undefined {
  const decided = events.findLast(({ type }) => Object.hasOwn(answers, type));
  if (!decided) return undefined;
  return letters
    .filter((one) => one.kind === answers[decided.type] && one.to === 'asker' && one.createdAt >= decided.at)
    .filter((one) => !isVoid(one))
    .sort((a, b) => ((a.sent?.on ?? '9') < (b.sent?.on ?? '9') ? -1 : 1))[0];
}

/** The day it left; undefined as long as it lies here (E8). */
export function answerLeftOn(one: Written): Day | undefined {
  return answerLetter(one)?.sent?.on;
}

/** The letter about the one extension: of a request (AVG 12(3)), of a complaint (R50). */
export function extensionLetter({ letters }: Pick<Written, 'letters'>): CaseLetter | undefined {
  return letters.findLast((one) => isExtension(one) && !isVoid(one));
}

/** Did the extension leave before the term it lengthens was over? */
export function isToldInTime(one: Pick<AskedCase, 'letters' | 'extended' | 'dueOn'>): boolean {
  const on = extensionLetter(one)?.sent?.on;
  return !one.extended && on !== undefined && on <= one.dueOn;
}

/** The extension was decided, and as long as its letter lies here nothing is extended; after the term it tells nothing any more. */
export function waitsToTellExtension(one: Pick<AskedCase, 'machine' | 'letters' | 'extended'>): boolean {
  const letter = extensionLetter(one);
  return !one.extended && letter !== undefined && !letter.sent && !isTooLate(one, letter);
}

const known = ['notAdmitted', 'transferred', 'decided', 'measures', 'closed'].map((state) => `handling.${state}`);

/** What becomes of the complaint is known: only the letter that tells it still has to leave. */
export function isKnown({ machine }: Pick<ComplaintCase, 'machine'>): boolean {
  return statePaths(machine).some((path) => known.includes(path));
}

import type { UserId } from '../ids.ts';

/**
 * People of the house by the last four characters of their ids, behind one another: twenty random bits, enough to know somebody
 * by within one house, and short enough for the summary of a case. An id that happens to end alike keeps one more
 * person out, never one less.
 */
const length = 4;
const everybody = '*';

/** As they stand in the summary of a case; '' for nobody. Of more than `most` it says that everybody is among them. */
export function endsOf(ids: readonly UserId[], most: number): string {
  return ids.length > most ? everybody : ids.map((id) => id.slice(-length)).join('');
}

/** One end a person, for whoever has to know whether somebody is among them. */
export function endsIn(ends = ''): string[] {
  if (ends === everybody) return [''];
  return Array.from({ length: ends.length / length }, (_, at) => ends.slice(at * length, (at + 1) * length));
}

/** Is this person among them? An id itself is an end too. */
export function isAmong(id: UserId, ends: readonly string[] = []): boolean {
  return ends.some((end) => id.endsWith(end));
}

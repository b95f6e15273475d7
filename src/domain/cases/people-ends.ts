/**
 * People of the house, or dossiers, by the last four characters of their ids, behind one another: twenty random bits,
 * enough to know them by within one house, and short enough for the summary of a case. An id that happens to end alike
 * keeps one more person out, never one less.
 */
export const endLength = 4;
/** Where there is no room for four characters a person: fewer, which keep out more others and still nobody less. */
const shorter = [
  { length: 2, mark: '*' },
  { length: 1, mark: '**' },
] as const;
const everybody = '***';

/** As they stand in the summary of a case, within the room of `most` people; '' for nobody. */
export function endsOf(ids: readonly string[], most: number): string {
  const room = most * endLength;
  const whole = ids.map((id) => id.slice(-endLength)).join('');
  if (whole.length <= room) return whole;
  const written = shorter.map((one) => one.mark + [...new Set(ids.map((id) => id.slice(-one.length)))].join(''));
  return written.find((ends) => ends.length <= room) ?? everybody;
}

/** One end a person, for whoever has to know whether somebody is among them. */
export function endsIn(ends = ''): string[] {
  if (ends === everybody) return [''];
  const mark = /^\**/.exec(ends)?.[0] ?? '';
  const size = shorter.find((one) => one.mark === mark)?.length ?? endLength;
  const people = ends.slice(mark.length);
  return Array.from({ length: people.length / size }, (_, at) => people.slice(at * size, (at + 1) * size));
}

/** Is this person among them? An id itself is an end too. */
export function isAmong(id: string, ends: readonly string[] = []): boolean {
  return ends.some((end) => id.endsWith(end));
}

import type { Datum, Inspection } from './inspection.ts';

/**
 * A mark that something is about somebody else (AVG 15(4)). `path`: of one datum, or of everything below it: 'notes/ID'.
 * `range`: of its text, from and until as in `slice`; absent: the whole datum. `of`: the words as they stood when somebody
 * looked at them, cut at `markedWords`. `reason`: as the overview tells it.
 */
export type Redaction = {
  readonly path: string;
  readonly range?: { readonly from: number; readonly until: number } | undefined;
  readonly of?: string | undefined;
  readonly reason: string;
};

/** How much of a text tells that it is another one. */
export const markedWords = 8000;

/** What stands in the place of what was left out. */
export const redactedText = '[weggelaten: gegevens van een ander]';

export type Redacted = {
  readonly inspection: Inspection;
  /** Marks that hit nothing, or another text: the dossier changed since they were made, so a person has to look again. */
  readonly missed: readonly Redaction[];
};

/**
 * The same overview with every marked text replaced, in words and in value alike. Part of a text goes only where it is told
 * as it is stored; anything else that is marked goes as a whole, so that a mark never hides less than it names.
 */
export function redact(inspection: Inspection, redactions: readonly Redaction[]): Redacted {
  const data = inspection.groups.flatMap(({ parts }) => parts.flatMap((part) => part.data));
  const missed = redactions.filter((mark) => !data.some((datum) => hits(mark, datum)));
  const groups = inspection.groups.map((group) => ({
    ...group,
    parts: group.parts.map((part) => ({ ...part, data: part.data.map((datum) => without(datum, redactions)) })),
  }));
  return { inspection: { ...inspection, groups }, missed };
}

/** What a mark remembers of the datum it is on. */
export function markedText({ words }: Datum): string {
  return words.slice(0, markedWords);
}

/** How many pieces were left out, by the reason they were marked with. */
export function redactionsIn({ groups }: Inspection): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { redacted = [] } of groups.flatMap(({ parts }) => parts.flatMap(({ data }) => data)))
    for (const reason of redacted) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}

/** Does this path lie at or below that one? */
export function isWithin(path: string, marked: string): boolean {
  return path === marked || path.startsWith(`${marked}/`);
}

/** A place in a text is no place in another one: whatever changed is looked at again. */
function hits({ path, range, of }: Redaction, datum: Datum): boolean {
  if (!isWithin(datum.path, path)) return false;
  if (of !== undefined && of !== markedText(datum)) return false;
  return range === undefined || (datum.path === path && 0 <= range.from && range.from < range.until);
}

function without(datum: Datum, redactions: readonly Redaction[]): Datum {
  const marks = redactions.filter((mark) => hits(mark, datum));
  if (marks.length === 0) return datum;
  const ranges = marks.flatMap(({ range }) => (range ? [range] : []));
  const isText = typeof datum.value === 'string' && datum.value === datum.words;
  const fits = ranges.every(({ until }) => until <= datum.words.length);
  const words = isText && fits && ranges.length === marks.length ? cut(datum.words, ranges) : redactedText;
  const { value, ...rest } = datum;
  return { ...rest, words, ...(value !== undefined && { value: words }), redacted: marks.map(({ reason }) => reason) };
}

/** From the end to the beginning, so that places before stay where they are; marks that touch become one. */
function cut(text: string, ranges: readonly NonNullable<Redaction['range']>[]): string {
  const merged: { from: number; until: number }[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && range.from <= last.until) last.until = Math.max(last.until, range.until);
    else merged.push({ ...range });
  }
  return merged.reduceRight(
    (left, { from, until }) => `${left.slice(0, from)}${redactedText}${left.slice(until)}`,
    text,
  );
}

import { advanceOf, kernBetween, tablesOf } from '../fonts/latin-tables.ts';
import { measure } from './measure.ts';
import { syllableBreaks } from './syllables.ts';
import type { Part } from './words.ts';

/** A word in its parts. The rest of an address that was cut before is still one. */
export type WideWord = { readonly parts: readonly Part[]; readonly address: boolean };

/**
 * Cuts a word that is wider than its column: the part that fits now (if any break fits in `left`), and the rest. Addresses
 * break after @ . - / without a hyphen, words of letters between syllables with five letters at each side and a hyphen
 * (only if `hyphenate`); anything else between two characters.
 */
export function cutWide(
  word: WideWord,
  at: { readonly left: number; readonly room: number; readonly hyphenate: boolean },
): { first?: readonly Part[]; rest: WideWord } {
  const text = word.parts.map(textOf).join('').slice(0, lookAhead);
  const hyphen = measure('bold', '\u00ad');
  const fitting = fittingLength(word.parts, at.left);
  const isAddress = word.address || /@|:\/\/|www\./u.test(text);
  const address = lastBefore(isAddress ? addressBreaks(text) : [], fitting);
  if (address > 0) return split({ ...word, address: true }, address, '');
  if (at.hyphenate && !text.includes('@')) {
    const syllable = lastBefore(syllableBreaks(text), fittingLength(word.parts, at.left - hyphen));
    if (syllable > 0) return split(word, syllable, '\u00ad');
  }
  if (at.left < at.room) return { rest: word };
  return split(word, Math.max(fitting, firstLetter(text)), '');
}

function textOf({ source, from, until }: Part): string {
  return source.text.slice(from, until);
}

/** No line holds more letters than this; a word may be endless. */
const lookAhead = 256;

function lastBefore(places: readonly number[], limit: number): number {
  return places.findLast((place) => place <= limit) ?? 0;
}

function addressBreaks(text: string): number[] {
  return Array.from(text.matchAll(/[@./-](?=[^@./-])/gu), (match) => match.index + 1);
}

/** How many UTF-16 units fit in `room`, never parting a letter from its accents. */
function fittingLength(parts: readonly Part[], room: number): number {
  let width = 0;
  let length = 0;
  let safe = 0;
  for (const part of parts) {
    const { face } = part.source;
    const tables = tablesOf(face);
    let before = 0;
    for (const letter of textOf(part)) {
      const mark = /\p{M}/u.test(letter);
      if (!mark) safe = length;
      const code = letter.codePointAt(0) ?? 0;
      width += advanceOf(face, tables, code) + (before === 0 ? 0 : kernBetween(face, tables, before, code));
      before = code;
      if (width > room) return safe;
      length += letter.length;
    }
  }
  return length;
}

function firstLetter(text: string): number {
  return /^.\p{M}*/su.exec(text)?.[0].length ?? 1;
}

function split({ parts, address }: WideWord, at: number, hyphen: string): { first: Part[]; rest: WideWord } {
  const first: Part[] = [];
  const rest: Part[] = [];
  let passed = 0;
  for (const [index, part] of parts.entries()) {
    const length = part.until - part.from;
    const here = Math.min(Math.max(at - passed, 0), length);
    const head = here > 0 ? headOf(part, here) : undefined;
    if (head) first.push(head);
    // What remains is not measured again: an endless word would be measured once a line. The last part knows what follows.
    if (here < length || index === parts.length - 1)
      rest.push({ ...part, from: part.from + here, width: part.width - (head?.width ?? 0) });
    passed += length;
  }
  const last = first.at(-1);
  if (hyphen && last) first[first.length - 1] = withHyphen(last, hyphen);
  return { first, rest: { parts: rest, address } };
}

function headOf({ source, from }: Part, length: number): Part {
  const until = from + length;
  return { source, from, until, width: measure(source.face, source.text.slice(from, until)), gap: 'none' };
}

function withHyphen(part: Part, hyphen: string): Part {
  const { face } = part.source;
  const text = textOf(part) + hyphen;
  return { source: { face, text }, from: 0, until: text.length, width: measure(face, text), gap: 'none' };
}

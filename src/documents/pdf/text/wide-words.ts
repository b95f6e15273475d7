import { advanceOf, kernBetween, tablesOf } from '../fonts/latin-tables.ts';
import { measure } from './measure.ts';
import { syllableBreaks } from './syllables.ts';
import { type Part, partOf, type Word, wordOf } from './words.ts';

/**
 * Cuts a word that is wider than its column: the part that fits now (if any break fits in `left`), and the rest. Addresses
 * break after @ . - / without a hyphen, words of letters between syllables with five letters at each side and a hyphen
 * (only if `hyphenate`); anything else between two characters.
 */
export function cutWide(
  word: Word,
  at: { readonly left: number; readonly room: number; readonly hyphenate: boolean },
): { first?: Word; rest: Word } {
  const text = word.parts
    .map((part) => part.text)
    .join('')
    .slice(0, lookAhead);
  const hyphen = measure('bold', '\u00ad');
  const fitting = fittingLength(word.parts, at.left);
  const address = lastBefore(isAddress(word, text) ? addressBreaks(text) : [], fitting);
  if (address > 0) return split({ ...word, address: true }, address, '');
  if (at.hyphenate && !text.includes('@')) {
    const syllable = lastBefore(syllableBreaks(text), fittingLength(word.parts, at.left - hyphen));
    if (syllable > 0) return split(word, syllable, '\u00ad');
  }
  if (at.left < at.room) return { rest: word };
  return split(word, Math.max(fitting, firstLetter(text)), '');
}

/** No line holds more letters than this; a word may be endless. */
const lookAhead = 256;

function lastBefore(places: readonly number[], limit: number): number {
  return places.findLast((place) => place <= limit) ?? 0;
}

/** The rest of an address that was cut before is still one. */
function isAddress(word: Word, text: string): boolean {
  return word.address === true || /@|:\/\/|www\./u.test(text);
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
    const tables = tablesOf(part.face);
    let before = 0;
    for (const letter of part.text) {
      const mark = /\p{M}/u.test(letter);
      if (!mark) safe = length;
      const code = letter.codePointAt(0) ?? 0;
      width += advanceOf(part.face, tables, code) + (before === 0 ? 0 : kernBetween(part.face, tables, before, code));
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

function split(word: Word, at: number, hyphen: string): { first: Word; rest: Word } {
  const first: Part[] = [];
  const rest: Part[] = [];
  let passed = 0;
  for (const part of word.parts) {
    const here = Math.min(Math.max(at - passed, 0), part.text.length);
    const head = here > 0 ? partOf(part.face, part.text.slice(0, here)) : undefined;
    if (head) first.push(head);
    // What remains is not measured again: an endless word would be measured once a line.
    if (here < part.text.length)
      rest.push({ ...part, text: part.text.slice(here), width: part.width - (head?.width ?? 0) });
    passed += part.text.length;
  }
  const last = first.at(-1);
  if (hyphen && last) first[first.length - 1] = partOf(last.face, last.text + hyphen);
  return { first: wordOf(first, 'none'), rest: { ...word, ...wordOf(rest, word.gap) } };
}

import { keptSpaces } from '../../kept-together.ts';
import type { Inline } from '../../model.ts';
import type { FaceKey } from '../fonts/faces.ts';
import { advanceOf, kernBetween, tablesOf } from '../fonts/latin-tables.ts';

/** A text of one face, of which stretches stand on lines. */
export type Source = { readonly face: FaceKey; readonly text: string };

/** A stretch of one source that cannot be broken; its width in thousandths of the type size. */
export type Part = {
  readonly source: Source;
  readonly from: number;
  readonly until: number;
  readonly width: number;
  /** What comes after it: more of the same word, nothing (but a line may end), a space, or a line end the writer typed. */
  readonly gap: 'joined' | 'none' | 'space' | 'line';
};

/**
 * Cuts runs into words that cannot be broken: parts up to one that is not joined to the next. Breaks are allowed at spaces,
 * and after a hyphen, dash or slash between letters; never inside a `nowrap` run, nor where Dutch keeps two words together.
 * The last part ends the text; it may be empty, as any other where spaces or line ends follow each other.
 */
export function splitWords(inline: Inline, bold = false): Part[] {
  const parts: Part[] = [];
  for (const run of inline) splitRun(parts, { face: faceOf(run, bold), text: run.text }, run.nowrap ?? false);
  parts.push({ source: nothing, from: 0, until: 0, width: 0, gap: 'line' });
  return parts;
}

const nothing: Source = { face: 'regular', text: '' };

/** Measures and cuts in one pass: a document has thousands of words. */
function splitRun(parts: Part[], source: Source, nowrap: boolean): void {
  const { face, text } = source;
  const tables = tablesOf(face);
  const kept = nowrap ? [] : keptSpaces(text);
  let nextKept = 0;
  let from = 0;
  let width = 0;
  let before = 0;
  const close = (until: number, next: number, gap: Part['gap']): void => {
    parts.push({ source, from, until, width, gap });
    from = next;
    width = 0;
    before = 0;
  };
  let next = 0;
  // Not by index, which is slow in strings of many sorts (show-text.ts).
  for (const letter of text) {
    const i = next;
    next += letter.length;
    const code = letter.codePointAt(0) ?? 0;
    if (code === stop.line) {
      close(i, i + 1, 'line');
      continue;
    }
    if (code === stop.space && !nowrap) {
      if (kept[nextKept] !== i) {
        close(i, i + 1, 'space');
        continue;
      }
      nextKept++;
    }
    width += advanceOf(face, tables, code);
    if (before !== 0) width += kernBetween(face, tables, before, code);
    before = code;
    const hyphen = code === stop.hyphen || code === stop.slash || code === stop.dash;
    if (hyphen && !nowrap && splitsAfter(text, i)) close(i + 1, i + 1, 'none');
  }
  if (from < text.length) close(text.length, text.length, 'joined');
}

/** Bold italic is not used: bold wins. */
export function faceOf(run: { readonly bold?: boolean; readonly italic?: boolean }, bold: boolean): FaceKey {
  if (bold || run.bold) return 'bold';
  return run.italic ? 'italic' : 'regular';
}

const stop = { line: 0x0a, space: 0x20, hyphen: 0x2d, slash: 0x2f, dash: 0x2013 } as const;

/** Two letters before and one after: 'sollicitatie-ervaring', not 'e-mail', '06-12' or 'MG-2026'. */
function splitsAfter(text: string, at: number): boolean {
  const letters = isLetter(text, at - 1) && isLetter(text, at - 2) && isLetter(text, at + 1) && isLetter(text, at + 2);
  return letters && !inAddress(text, at);
}

/** No address is longer; a word may be endless. */
const longestAddress = 256;

/** Hyphens in e-mail and web addresses are no hyphens of a word. */
function inAddress(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestAddress), at);
  const after = text.slice(at, at + longestAddress);
  const until = after.indexOf(' ');
  const word = before.slice(before.lastIndexOf(' ') + 1) + (until < 0 ? after : after.slice(0, until));
  return /@|:\/\//u.test(word);
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0;
}

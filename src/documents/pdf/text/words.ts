import { keptSpaces } from '../../kept-together.ts';
import type { Inline } from '../../model.ts';
import type { FaceKey } from '../fonts/faces.ts';
import { measure } from './measure.ts';

/** A stretch of one face; width in thousandths of the type size. */
export type Part = { readonly face: FaceKey; readonly text: string; readonly width: number };

/** What cannot be broken, and what stands between it and the next: nothing, a space, or a line end the writer typed. */
export type Word = {
  readonly parts: readonly Part[];
  /** Thousandths of the type size. */
  readonly width: number;
  readonly gap: 'none' | 'space' | 'line';
  /** An e-mail or web address, whose parts break in their own way. */
  readonly address?: boolean;
};

/**
 * Cuts runs into unbreakable words. Breaks are allowed at spaces, and after a hyphen, dash or slash between letters; never
 * inside a `nowrap` run, nor where Dutch keeps two words together.
 */
export function splitWords(inline: Inline, bold = false): Word[] {
  const words: Word[] = [];
  let parts: Part[] = [];
  const close = (gap: Word['gap']): void => {
    words.push(wordOf(parts, gap));
    parts = [];
  };
  for (const run of inline) {
    const face = faceOf(run, bold);
    const { text } = run;
    let from = 0;
    for (const at of run.nowrap ? lineEnds(text) : opportunities(text)) {
      const space = text[at] === ' ' || text[at] === '\n';
      const until = space ? at : at + 1;
      if (until > from) parts.push(partOf(face, text.slice(from, until)));
      close(text[at] === '\n' ? 'line' : space ? 'space' : 'none');
      from = at + 1;
    }
    if (from < text.length) parts.push(partOf(face, text.slice(from)));
  }
  close('line');
  return words;
}

export function partOf(face: FaceKey, text: string): Part {
  return { face, text, width: measure(face, text) };
}

export function wordOf(parts: readonly Part[], gap: Word['gap']): Word {
  let width = 0;
  for (const part of parts) width += part.width;
  return { parts, width, gap };
}

/** Bold italic is not used: bold wins. */
export function faceOf(run: { readonly bold?: boolean; readonly italic?: boolean }, bold: boolean): FaceKey {
  if (bold || run.bold) return 'bold';
  return run.italic ? 'italic' : 'regular';
}

function lineEnds(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found.push(at);
  return found;
}

const stop = { line: 0x0a, space: 0x20, hyphen: 0x2d, slash: 0x2f, dash: 0x2013 } as const;

/** Indexes of the characters after which (or at which, for spaces) a line may end. */
function opportunities(text: string): number[] {
  const kept = new Set(keptSpaces(text));
  const found: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === stop.line) found.push(i);
    else if (code === stop.space && !kept.has(i)) found.push(i);
    else if ((code === stop.hyphen || code === stop.slash || code === stop.dash) && splitsAfter(text, i)) found.push(i);
  }
  return found;
}

/** Two letters before and one after: 'sollicitatie-ervaring', not 'e-mail', '06-12' or 'MG-2026'. */
function splitsAfter(text: string, at: number): boolean {
  const letters = isLetter(text, at - 1) && isLetter(text, at - 2) && isLetter(text, at + 1) && isLetter(text, at + 2);
  return letters && !inAddress(text, at);
}

/** Hyphens in e-mail and web addresses are no hyphens of a word. */
function inAddress(text: string, at: number): boolean {
  const from = text.lastIndexOf(' ', at) + 1;
  const until = text.indexOf(' ', at);
  return /@|:\/\//u.test(text.slice(from, until < 0 ? undefined : until));
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0;
}

import { type FaceKey, loadFace } from '../fonts/faces.ts';
import { advanceOf, kernBetween, tablesOf } from '../fonts/latin-tables.ts';

/** Width of a cleaned text in thousandths of the type size, with pair kerning. Spaces never kern, so widths add up. */
export function measure(face: FaceKey, text: string): number {
  const tables = tablesOf(face);
  let width = 0;
  let before = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    width += advanceOf(face, tables, code);
    if (before !== 0) width += kernBetween(face, tables, before, code);
    before = code;
  }
  return width;
}

/** Points from the top of a line to its baseline: the text stands in the middle of its leading. */
export function baselineIn(size: number, leading: number): number {
  const { ascent, descent } = loadFace('regular');
  return (leading - ((ascent - descent) * size) / 1000) / 2 + (ascent * size) / 1000;
}

/** More letters than any line holds. */
const mostLetters = 256;

/** Text cut to fit `width` points, with an ellipsis where something went. */
export function cutToFit(
  words: string,
  at: { readonly face: FaceKey; readonly size: number; readonly width: number },
): string {
  const room = (at.width * 1000) / at.size;
  const text = words.replaceAll('\n', ' ');
  if (measure(at.face, text) <= room) return text;
  const letters = [...text].slice(0, mostLetters);
  while (letters.length > 0 && measure(at.face, `${letters.join('').trimEnd()}…`) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

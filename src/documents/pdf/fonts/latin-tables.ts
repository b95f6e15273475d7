import { type FaceKey, findGlyph, loadFace } from './faces.ts';

/**
 * Advances and kerning by code point instead of by glyph, filled while they are asked for. Latin letters (below `latin`)
 * stand in flat tables, which is where nearly all of a Dutch text is; other characters are looked up.
 */
export const latin = 0x180;

type Tables = { readonly advances: Int16Array; readonly kerns: Int16Array };

const unknown = 0x7fff;
const tables = new Map<FaceKey, Tables>();

export function tablesOf(face: FaceKey): Tables {
  const known = tables.get(face);
  if (known) return known;
  const made = { advances: new Int16Array(latin).fill(unknown), kerns: new Int16Array(latin * latin).fill(unknown) };
  tables.set(face, made);
  return made;
}

/** Advance of a code point in thousandths. */
export function advanceOf(face: FaceKey, of: Tables, code: number): number {
  if (code >= latin) return findGlyph(face, code).advance;
  const known = of.advances[code] ?? unknown;
  if (known !== unknown) return known;
  const advance = findGlyph(face, code).advance;
  of.advances[code] = advance;
  return advance;
}

/** Kerning between two code points in thousandths. Spaces never kern, so that the widths of words and spaces add up. */
export function kernBetween(face: FaceKey, of: Tables, left: number, right: number): number {
  if (left >= latin || right >= latin) return lookUp(face, left, right);
  const at = left * latin + right;
  const known = of.kerns[at] ?? unknown;
  if (known !== unknown) return known;
  const kern = lookUp(face, left, right);
  of.kerns[at] = kern;
  return kern;
}

function lookUp(face: FaceKey, left: number, right: number): number {
  if (isSpace(left) || isSpace(right)) return 0;
  const first = findGlyph(face, left);
  const second = findGlyph(face, right);
  return first.face === face && second.face === face ? loadFace(face).kernOf(first.glyph, second.glyph) : 0;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0;
}

import { houseStyle, styleFile } from '../../house-style.ts';
import { HouseStyleWrong } from '../../house-style-wrong.ts';
import { readTrueType, type TrueType } from './true-type.ts';

/** regular, bold and italic of the house family; `fallback` for characters the family lacks. */
export type FaceKey = 'regular' | 'bold' | 'italic' | 'fallback';

const loaded = new Map<FaceKey, TrueType>();

/** The font behind a face; read from disk once in the life of the process. */
export function loadFace(key: FaceKey): TrueType {
  const known = loaded.get(key);
  if (known) return known;
  const font = readFont(houseStyle.fonts[key]);
  loaded.set(key, font);
  return font;
}

/** A font that the house style names. @throws HouseStyleWrong */
export function readFont(path: string): TrueType {
  const file = styleFile(path);
  let font: TrueType;
  try {
    font = readTrueType(file);
  } catch (error) {
    throw new HouseStyleWrong(`Dit is geen lettertype dat de PDF kan gebruiken (TrueType): templates/${path}`, {
      cause: error,
    });
  }
  if (!font.mayTravel)
    throw new HouseStyleWrong(
      `De maker van dit lettertype staat niet toe dat het meegaat in een bestand: templates/${path}`,
    );
  return font;
}

/** Drawn where no font has the character: an empty box; a reader and a search still find the character itself. */
export const replacement = 0x25a1;

/** Inserted at a line's end inside a word; drawn as a hyphen, read as nothing. */
export const softHyphen = 0x00ad;

/** How one code point is set in a face: by which font, with which glyph, how wide (thousandths). */
export type Glyph = { readonly face: FaceKey; readonly glyph: number; readonly advance: number };

const caches: Record<FaceKey, Map<number, Glyph>> = {
  regular: new Map(),
  bold: new Map(),
  italic: new Map(),
  fallback: new Map(),
};

/** Finds the glyph of a code point: the face itself, else the fallback font, else the replacement box. Never throws. */
export function findGlyph(key: FaceKey, codePoint: number): Glyph {
  const known = caches[key].get(codePoint);
  if (known) return known;
  const found = pick(key, codePoint === softHyphen ? 0x2d : codePoint);
  // Bounded: a hostile text with every character of Unicode must not stay in memory.
  if (caches[key].size < 4096) caches[key].set(codePoint, found);
  return found;
}

/** Is there a font that draws this code point, so that no box stands in its place? */
export function isDrawn(codePoint: number): boolean {
  return glyphOf('regular', codePoint) !== undefined;
}

function pick(key: FaceKey, codePoint: number): Glyph {
  const found = glyphOf(key, codePoint);
  if (found) return found;
  return glyphIn(key, replacement) ?? glyphIn('fallback', replacement) ?? { face: key, glyph: 0, advance: 0 };
}

function glyphOf(key: FaceKey, codePoint: number): Glyph | undefined {
  return glyphIn(key, codePoint) ?? glyphIn('fallback', codePoint);
}

function glyphIn(key: FaceKey, codePoint: number): Glyph | undefined {
  const font = loadFace(key);
  const glyph = font.glyphOf(codePoint);
  return glyph === 0 ? undefined : { face: key, glyph, advance: font.advanceOf(glyph) };
}

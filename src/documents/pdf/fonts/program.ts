import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { buildSubset } from './subset.ts';
import { toUnicodeMap } from './to-unicode.ts';
import type { TrueType } from './true-type.ts';

/** One character in an embedded font: its code in the content stream (CID = glyph of the subset). */
export type Entry = { readonly cid: number; readonly codePoint: number; readonly glyph: number };

/** An embedded subset, ready to be put into a file. `file` and `toUnicode` are deflated. */
export type FontProgram = {
  /** Name in the pages' resources: 'R', 'B2'. */
  readonly resource: string;
  readonly name: string;
  readonly font: TrueType;
  readonly file: Buffer;
  readonly fileLength: number;
  readonly toUnicode: Buffer;
  /** The /W array: runs of consecutive CIDs with their advances. */
  readonly widths: string;
};

/** Builds the subset of `font` with the given characters, in ascending order of CID. Same entries, same bytes. */
export function buildProgram(resource: string, font: TrueType, entries: readonly Entry[]): FontProgram {
  const glyphs: (number | undefined)[] = [0];
  for (const entry of entries) glyphs[entry.cid] = entry.glyph;
  const file = buildSubset(font, Array.from(glyphs));
  return {
    resource,
    name: `${subsetTag(entries)}+${font.postScriptName}`,
    font,
    file: deflateSync(file, { level: 9 }),
    fileLength: file.length,
    toUnicode: deflateSync(toUnicodeMap(entries)),
    widths: widthArray(font, entries),
  };
}

/** Six capitals that differ when the characters differ (ISO 32000-1, 9.6.4). */
function subsetTag(entries: readonly Entry[]): string {
  const hash = createHash('sha256')
    .update(entries.map((entry) => entry.codePoint).join(' '))
    .digest();
  return Array.from(hash.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

function widthArray(font: TrueType, entries: readonly Entry[]): string {
  let array = '';
  let next = -1;
  for (const { cid, glyph } of entries) {
    if (cid !== next) array += `${next < 0 ? '' : ']'}${cid}[`;
    else array += ' ';
    array += font.advanceOf(glyph);
    next = cid + 1;
  }
  return `[${array}${next < 0 ? '' : ']'}]`;
}

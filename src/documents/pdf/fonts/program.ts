import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { buildSubset } from './subset.ts';
import { toUnicodeMap } from './to-unicode.ts';
import type { TrueType } from './true-type.ts';

/** One character in an embedded font: its byte in the content stream, and the glyph that draws it. */
export type Entry = { readonly code: number; readonly codePoint: number; readonly glyph: number };

/** An embedded subset, ready to be put into a file. `file` and `toUnicode` are deflated. */
export type FontProgram = {
  /** Name in the pages' resources: 'R', 'B2'. */
  readonly resource: string;
  readonly name: string;
  readonly font: TrueType;
  readonly file: Buffer;
  readonly fileLength: number;
  readonly toUnicode: Buffer;
  /** Advances of the codes from `firstCode` on, 0 where a code is not used. */
  readonly widths: readonly number[];
  readonly firstCode: number;
};

/** Builds the subset of `font` with the given characters, at least one, in ascending order of code. Same entries, same bytes. */
export function buildProgram(resource: string, font: TrueType, entries: readonly Entry[]): FontProgram {
  const file = buildSubset(font, entries);
  const firstCode = entries[0]?.code ?? 0;
  const widths = new Array<number>((entries.at(-1)?.code ?? 0) - firstCode + 1).fill(0);
  for (const { code, glyph } of entries) widths[code - firstCode] = font.advanceOf(glyph);
  return {
    resource,
    name: `${subsetTag(entries)}+${font.postScriptName}`,
    font,
    file: deflateSync(file, { level: 9 }),
    fileLength: file.length,
    toUnicode: deflateSync(toUnicodeMap(entries)),
    widths,
    firstCode,
  };
}

/** Six capitals that differ when the characters differ (ISO 32000-1, 9.6.4). */
function subsetTag(entries: readonly Entry[]): string {
  const hash = createHash('sha256')
    .update(entries.map((entry) => entry.codePoint).join(' '))
    .digest();
  return Array.from(hash.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

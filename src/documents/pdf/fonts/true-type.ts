import { readCharacterMap } from './character-map.ts';
import { readPairKerning } from './pair-kerning.ts';

/**
 * One TrueType file, read once: what the engine needs to measure, kern, draw and subset. Advances and metrics are in
 * thousandths of the type size; outlines are the raw `glyf` records.
 */
export type TrueType = {
  readonly postScriptName: string;
  readonly bold: boolean;
  readonly italicAngle: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
  /** Glyph of a code point; 0 when the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  readonly advanceOf: (glyph: number) => number;
  /** Pair kerning in thousandths, 0 when the pair has none. */
  readonly kernOf: (left: number, right: number) => number;
  readonly outlineOf: (glyph: number) => Buffer;
  /** Does its maker allow it to go along in a file? */
  readonly mayTravel: boolean;
  /** Tables copied into a subset: `head`, `hhea`, `maxp`. */
  readonly table: (tag: string) => Buffer;
  /** Font units to the em, and unscaled metrics, for the subset's own tables. */
  readonly unitsPerEm: number;
  readonly metricsOf: (glyph: number) => { readonly advance: number; readonly leftBearing: number };
};

/** Bit of fsType that forbids a font to go along in a file (OpenType, OS/2). */
const restricted = 2;

/** Reads a TrueType file with `glyf` outlines. @throws on any other file */
export function readTrueType(file: Buffer): TrueType {
  const { table, has } = tablesOf(file);
  const head = table('head');
  const unitsPerEm = head.readUInt16BE(18);
  const scale = 1000 / unitsPerEm;
  const scaled = (value: number): number => Math.round(value * scale);
  const hhea = table('hhea');
  const os2 = table('OS/2');
  const metricsOf = metricsReader(table('hmtx'), hhea.readUInt16BE(34));
  const capHeight = os2.readUInt16BE(0) >= 2 ? os2.readInt16BE(88) : hhea.readInt16BE(4) * 0.7;
  return {
    postScriptName: readPostScriptName(table('name')),
    bold: os2.readUInt16BE(4) >= 600,
    italicAngle: table('post').readInt32BE(4) / 65536,
    ascent: scaled(hhea.readInt16BE(4)),
    descent: scaled(hhea.readInt16BE(6)),
    capHeight: scaled(capHeight),
    box: [
      scaled(head.readInt16BE(36)),
      scaled(head.readInt16BE(38)),
      scaled(head.readInt16BE(40)),
      scaled(head.readInt16BE(42)),
    ],
    glyphOf: readCharacterMap(table('cmap')),
    advanceOf: (glyph) => scaled(metricsOf(glyph).advance),
    kernOf: has('GPOS') ? readPairKerning(table('GPOS'), scale) : () => 0,
    mayTravel: (os2.readUInt16BE(8) & restricted) === 0,
    outlineOf: outlineReader({ glyf: table('glyf'), loca: table('loca'), long: head.readInt16BE(50) === 1 }),
    table,
    unitsPerEm,
    metricsOf,
  };
}

function tablesOf(file: Buffer): { has: (tag: string) => boolean; table: (tag: string) => Buffer } {
  const places = new Map<string, Buffer>();
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const record = 12 + i * 16;
    const start = file.readUInt32BE(record + 8);
    places.set(
      file.toString('latin1', record, record + 4),
      file.subarray(start, start + file.readUInt32BE(record + 12)),
    );
  }
  const table = (tag: string): Buffer => {
    const found = places.get(tag);
    if (!found) throw new Error(`font lacks table ${tag}`);
    return found;
  };
  return { has: (tag) => places.has(tag), table };
}

function metricsReader(hmtx: Buffer, full: number): TrueType['metricsOf'] {
  return (glyph) =>
    glyph < full
      ? { advance: hmtx.readUInt16BE(glyph * 4), leftBearing: hmtx.readInt16BE(glyph * 4 + 2) }
      : { advance: hmtx.readUInt16BE((full - 1) * 4), leftBearing: hmtx.readInt16BE(full * 4 + (glyph - full) * 2) };
}

function outlineReader(from: { glyf: Buffer; loca: Buffer; long: boolean }): TrueType['outlineOf'] {
  const place = (glyph: number): number =>
    from.long ? from.loca.readUInt32BE(glyph * 4) : from.loca.readUInt16BE(glyph * 2) * 2;
  return (glyph) => from.glyf.subarray(place(glyph), place(glyph + 1));
}

/** Name record 6, in the Unicode or the Macintosh encoding. */
function readPostScriptName(name: Buffer): string {
  const strings = name.readUInt16BE(4);
  for (let i = 0; i < name.readUInt16BE(2); i++) {
    const record = 6 + i * 12;
    if (name.readUInt16BE(record + 6) !== 6) continue;
    const start = strings + name.readUInt16BE(record + 10);
    const bytes = name.subarray(start, start + name.readUInt16BE(record + 8));
    return bytes.toString('latin1').replace(/\0/gu, '');
  }
  return 'Font';
}

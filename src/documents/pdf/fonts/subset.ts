import type { TrueType } from './true-type.ts';

/** A character of a subset: the code it has in content streams, below 256, and the font's glyph that draws it. */
export type Drawn = { readonly code: number; readonly glyph: number };

/**
 * A TrueType file with only the given characters, glyph 1 for the first of them; glyph 0 is .notdef. Components of composite
 * glyphs follow after the given ones. Hinting is left out, and so are names and kerning. Fit for a symbolic font of
 * one-byte codes.
 */
export function buildSubset(font: TrueType, characters: readonly Drawn[]): Buffer {
  const order = [0, ...characters.map(({ glyph }) => glyph)];
  const numbers = new Map<number, number>();
  for (const [index, glyph] of order.entries()) if (!numbers.has(glyph)) numbers.set(glyph, index);
  const numberOf = (glyph: number): number => {
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    numbers.set(glyph, order.length);
    return order.push(glyph) - 1;
  };
  const outlines: Buffer[] = [];
  // `order` grows while components are met.
  for (let i = 0; i < order.length; i++) outlines.push(withoutHints(font.outlineOf(order[i] ?? 0), numberOf));
  return joinTables([
    ['cmap', characterMap(characters)],
    ['glyf', Buffer.concat(outlines)],
    ['head', shortHead(font.table('head'), outlines)],
    ['hhea', patched(font.table('hhea'), 34, order.length)],
    ['hmtx', metricsTable(font, order)],
    ['loca', locations(outlines)],
    ['maxp', patched(font.table('maxp'), 4, order.length)],
  ]);
}

/** From each code to its glyph, in the one encoding that a symbolic font may have (platform 1, format 0: a glyph a byte). */
function characterMap(characters: readonly Drawn[]): Buffer {
  const head = 12;
  const body = 6;
  const table = Buffer.alloc(head + body + 256);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(1, 4);
  table.writeUInt32BE(head, 8);
  table.writeUInt16BE(body + 256, head + 2);
  for (const [index, { code }] of characters.entries()) table.writeUInt8(index + 1, head + body + code);
  return table;
}

/** One glyph record without instructions, its components renumbered, padded to four bytes. */
function withoutHints(record: Buffer, numberOf: (glyph: number) => number): Buffer {
  if (record.length === 0) return record;
  const bare = record.readInt16BE(0) >= 0 ? simpleGlyph(record) : compositeGlyph(record, numberOf);
  return Buffer.concat([bare, Buffer.alloc((4 - (bare.length % 4)) % 4)]);
}

function simpleGlyph(record: Buffer): Buffer {
  const lengthAt = 10 + record.readInt16BE(0) * 2;
  const rest = record.subarray(lengthAt + 2 + record.readUInt16BE(lengthAt));
  return Buffer.concat([record.subarray(0, lengthAt), Buffer.alloc(2), rest]);
}

const component = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80, instructions: 0x100 } as const;

function compositeGlyph(record: Buffer, numberOf: (glyph: number) => number): Buffer {
  const copy = Buffer.from(record);
  let at = 10;
  let flags: number = component.more;
  while (flags & component.more) {
    flags = copy.readUInt16BE(at);
    copy.writeUInt16BE(flags & ~component.instructions, at);
    copy.writeUInt16BE(numberOf(copy.readUInt16BE(at + 2)), at + 2);
    at += 4 + (flags & component.words ? 4 : 2);
    if (flags & component.scale) at += 2;
    else if (flags & component.twoScales) at += 4;
    else if (flags & component.matrix) at += 8;
  }
  return copy.subarray(0, at);
}

function patched(table: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(table);
  copy.writeUInt16BE(value, at);
  return copy;
}

/** Short locations hold half offsets, which fit as long as the outlines stay under 128 KiB. */
function isShort(outlines: readonly Buffer[]): boolean {
  return outlines.reduce((sum, one) => sum + one.length, 0) < 0x20000;
}

function shortHead(table: Buffer, outlines: readonly Buffer[]): Buffer {
  const copy = patched(table, 50, isShort(outlines) ? 0 : 1);
  copy.writeUInt32BE(0, 8);
  return copy;
}

function locations(outlines: readonly Buffer[]): Buffer {
  const short = isShort(outlines);
  const table = Buffer.alloc((outlines.length + 1) * (short ? 2 : 4));
  let offset = 0;
  for (const [index, outline] of outlines.entries()) {
    offset += outline.length;
    if (short) table.writeUInt16BE(offset / 2, (index + 1) * 2);
    else table.writeUInt32BE(offset, (index + 1) * 4);
  }
  return table;
}

function metricsTable(font: TrueType, order: readonly number[]): Buffer {
  const table = Buffer.alloc(order.length * 4);
  for (const [index, glyph] of order.entries()) {
    const { advance, leftBearing } = font.metricsOf(glyph);
    table.writeUInt16BE(advance, index * 4);
    table.writeInt16BE(leftBearing, index * 4 + 2);
  }
  return table;
}

/** Joins tables, given in order of tag, into a file with its directory and check sums. */
function joinTables(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const directory = Buffer.alloc(12 + tables.length * 16);
  const power = Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (const [index, [tag, table]] of tables.entries()) {
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    const record = 12 + index * 16;
    directory.write(tag, record, 'latin1');
    directory.writeUInt32BE(checkSum(padded), record + 4);
    directory.writeUInt32BE(offset, record + 8);
    directory.writeUInt32BE(table.length, record + 12);
    offset += padded.length;
    parts.push(padded);
  }
  const file = Buffer.concat(parts);
  const head = tables.findIndex(([tag]) => tag === 'head');
  const headAt = file.readUInt32BE(12 + head * 16 + 8);
  file.writeUInt32BE((0xb1b0afba - checkSum(file)) >>> 0, headAt + 8);
  return file;
}

function checkSum(table: Buffer): number {
  let sum = 0;
  for (let i = 0; i < table.length; i += 4) sum = (sum + table.readUInt32BE(i)) >>> 0;
  return sum;
}

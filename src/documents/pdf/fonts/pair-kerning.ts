type Kern = (left: number, right: number) => number | undefined;

/**
 * Pair kerning of the `kern` feature in GPOS (lookup type 2, formats 1 and 2, also behind extension lookups). Answers are
 * remembered per pair of glyphs, scaled to thousandths. The first subtable that covers a pair decides, as the format says.
 */
export function readPairKerning(gpos: Buffer, scale: number): (left: number, right: number) => number {
  const subtables = kernLookups(gpos).flatMap((lookup) => pairSubtables(gpos, lookup));
  const remembered = new Map<number, number>();
  return (left, right) => {
    const key = left * 65536 + right;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const value = Math.round((firstAnswer(subtables, left, right) ?? 0) * scale);
    remembered.set(key, value);
    return value;
  };
}

function firstAnswer(subtables: readonly Kern[], left: number, right: number): number | undefined {
  for (const subtable of subtables) {
    const value = subtable(left, right);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Offsets of the lookups that the `kern` feature names, in order, without repeats. */
function kernLookups(gpos: Buffer): number[] {
  const features = gpos.readUInt16BE(6);
  const list = gpos.readUInt16BE(8);
  const numbers = new Set<number>();
  for (let i = 0; i < gpos.readUInt16BE(features); i++) {
    const record = features + 2 + i * 6;
    if (gpos.toString('latin1', record, record + 4) !== 'kern') continue;
    const feature = features + gpos.readUInt16BE(record + 4);
    for (let j = 0; j < gpos.readUInt16BE(feature + 2); j++) numbers.add(gpos.readUInt16BE(feature + 4 + j * 2));
  }
  return [...numbers].sort((a, b) => a - b).map((number) => list + gpos.readUInt16BE(list + 2 + number * 2));
}

function pairSubtables(gpos: Buffer, lookup: number): Kern[] {
  const found: Kern[] = [];
  for (let i = 0; i < gpos.readUInt16BE(lookup + 4); i++) {
    let at = lookup + gpos.readUInt16BE(lookup + 6 + i * 2);
    let type = gpos.readUInt16BE(lookup);
    if (type === 9) {
      type = gpos.readUInt16BE(at + 2);
      at += gpos.readUInt32BE(at + 4);
    }
    if (type !== 2) continue;
    found.push(gpos.readUInt16BE(at) === 1 ? listedPairs(gpos.subarray(at)) : classPairs(gpos.subarray(at)));
  }
  return found;
}

/** Where in a value record the horizontal advance stands, and how long two records are together. */
function valueShape(table: Buffer): { advanceAt: number; first: number; both: number } {
  const bits = (mask: number): number => mask.toString(2).replaceAll('0', '').length;
  const one = table.readUInt16BE(4);
  const first = bits(one) * 2;
  return { advanceAt: one & 4 ? bits(one & 3) * 2 : -1, first, both: first + bits(table.readUInt16BE(6)) * 2 };
}

function listedPairs(table: Buffer): Kern {
  const covered = readCoverage(table.subarray(table.readUInt16BE(2)));
  const { advanceAt, both } = valueShape(table);
  return (left, right) => {
    const index = covered.get(left);
    if (index === undefined) return undefined;
    const set = table.readUInt16BE(10 + index * 2);
    let low = 0;
    let high = table.readUInt16BE(set) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const record = set + 2 + middle * (2 + both);
      const glyph = table.readUInt16BE(record);
      if (glyph === right) return advanceAt < 0 ? 0 : table.readInt16BE(record + 2 + advanceAt);
      if (glyph < right) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  };
}

function classPairs(table: Buffer): Kern {
  const covered = readCoverage(table.subarray(table.readUInt16BE(2)));
  const { advanceAt, both } = valueShape(table);
  const leftClasses = readClasses(table.subarray(table.readUInt16BE(8)));
  const rightClasses = readClasses(table.subarray(table.readUInt16BE(10)));
  const rightCount = table.readUInt16BE(14);
  return (left, right) => {
    if (!covered.has(left)) return undefined;
    const cell = (leftClasses.get(left) ?? 0) * rightCount + (rightClasses.get(right) ?? 0);
    return advanceAt < 0 ? 0 : table.readInt16BE(16 + cell * both + advanceAt);
  };
}

function readCoverage(table: Buffer): Map<number, number> {
  const covered = new Map<number, number>();
  const count = table.readUInt16BE(2);
  for (let i = 0; i < count; i++) {
    if (table.readUInt16BE(0) === 1) covered.set(table.readUInt16BE(4 + i * 2), i);
    else {
      const first = table.readUInt16BE(4 + i * 6);
      const index = table.readUInt16BE(8 + i * 6);
      for (let glyph = first; glyph <= table.readUInt16BE(6 + i * 6); glyph++)
        covered.set(glyph, index + glyph - first);
    }
  }
  return covered;
}

function readClasses(table: Buffer): Map<number, number> {
  const classes = new Map<number, number>();
  if (table.readUInt16BE(0) === 1) {
    const first = table.readUInt16BE(2);
    for (let i = 0; i < table.readUInt16BE(4); i++) classes.set(first + i, table.readUInt16BE(6 + i * 2));
    return classes;
  }
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const record = 4 + i * 6;
    for (let glyph = table.readUInt16BE(record); glyph <= table.readUInt16BE(record + 2); glyph++) {
      classes.set(glyph, table.readUInt16BE(record + 4));
    }
  }
  return classes;
}

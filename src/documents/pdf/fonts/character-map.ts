/** Reads the best Unicode subtable of `cmap` (format 12, else 4) into a lookup from code point to glyph, 0 for none. */
export function readCharacterMap(cmap: Buffer): (codePoint: number) => number {
  const basic = new Uint16Array(0x10000);
  const beyond = new Map<number, number>();
  const put = (codePoint: number, glyph: number): void => {
    if (codePoint < 0x10000) basic[codePoint] = glyph;
    else beyond.set(codePoint, glyph);
  };
  const subtables = unicodeSubtables(cmap);
  const wide = subtables.find((one) => one.readUInt16BE(0) === 12);
  const narrow = subtables.find((one) => one.readUInt16BE(0) === 4);
  if (wide) readFormat12(wide, put);
  else if (narrow) readFormat4(narrow, put);
  return (codePoint) => (codePoint < 0x10000 ? (basic[codePoint] ?? 0) : (beyond.get(codePoint) ?? 0));
}

function unicodeSubtables(cmap: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const record = 4 + i * 8;
    const platform = cmap.readUInt16BE(record);
    if (platform === 0 || platform === 3) found.push(cmap.subarray(cmap.readUInt32BE(record + 4)));
  }
  return found;
}

function readFormat12(table: Buffer, put: (codePoint: number, glyph: number) => void): void {
  for (let i = 0; i < table.readUInt32BE(12); i++) {
    const group = 16 + i * 12;
    const first = table.readUInt32BE(group);
    const last = table.readUInt32BE(group + 4);
    const glyph = table.readUInt32BE(group + 8);
    for (let code = first; code <= last; code++) put(code, glyph + code - first);
  }
}

function readFormat4(table: Buffer, put: (codePoint: number, glyph: number) => void): void {
  const doubled = table.readUInt16BE(6);
  for (let i = 0; i < doubled; i += 2) {
    const last = table.readUInt16BE(14 + i);
    const first = table.readUInt16BE(16 + doubled + i);
    const delta = table.readUInt16BE(16 + doubled * 2 + i);
    const rangeAt = 16 + doubled * 3 + i;
    const range = table.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const listed = range === 0 ? code : table.readUInt16BE(rangeAt + range + (code - first) * 2);
      if (listed !== 0) put(code, (listed + delta) & 0xffff);
    }
  }
}

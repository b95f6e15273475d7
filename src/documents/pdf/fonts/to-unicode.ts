import type { Entry } from './program.ts';

/** ToUnicode CMap: what a reader, a search or a copy finds behind each code. */
export function toUnicodeMap(entries: readonly Entry[]): string {
  const lines = entries.map((entry) => `<${hex(entry.code, 2)}> <${utf16(entry.codePoint)}>`);
  let blocks = '';
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100);
    blocks += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
${blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

function utf16(codePoint: number): string {
  return Array.from(String.fromCodePoint(codePoint).split(''), (unit) => hex(unit.charCodeAt(0), 4)).join('');
}

import { extentOf } from './floating.ts';
import { chainOf, type StyleSheet, sourcesOf, strongest } from './style-sheet.ts';
import { below, childAt, childrenOf, numberOf, type Xml } from './xml.ts';

/** Line of a common type: so many times its size. Width of a common letter: so much of its size. */
const leading = 1.2;
const letterWidth = 0.5;

/**
 * About how high these paragraphs and tables stand one under the other in a column of this width, in dxa. An estimate, a little
 * high: Word alone knows the letters. What floats does not count.
 */
export function heightOf(blocks: readonly Xml[], width: number, sheet: StyleSheet): number {
  return blocks.reduce((sum, block) => sum + blockHeight(block, width, sheet), 0);
}

export function blockHeight(block: Xml, width: number, sheet: StyleSheet): number {
  return isFloating(block, sheet) ? 0 : ownHeight(block, width, sheet);
}

/** Height of a block wherever it stands. */
export function ownHeight(block: Xml, width: number, sheet: StyleSheet): number {
  if (block.name === 'w:tbl') return tableHeight(block, width, sheet);
  return block.name === 'w:p' ? paragraphHeight(block, width, sheet) : 0;
}

/** A text frame, or a table that floats. */
function isFloating(block: Xml, sheet: StyleSheet): boolean {
  if (block.name === 'w:tbl') return childAt(block, 'w:tblPr', 'w:tblpPr') !== undefined;
  return frameOf(block, sheet) !== undefined;
}

export function frameOf(paragraph: Xml, sheet: StyleSheet): Xml | undefined {
  if (paragraph.name !== 'w:p') return undefined;
  return sourcesOf(sheet, paragraph)
    .map((source) => childAt(source, 'w:framePr'))
    .find((frame) => frame !== undefined);
}

function paragraphHeight(paragraph: Xml, width: number, sheet: StyleSheet): number {
  const sources = sourcesOf(sheet, paragraph);
  const spacing = (attribute: string) => strongest(sources, 'w:spacing', `w:${attribute}`) ?? 0;
  const indent = (attribute: string) => strongest(sources, 'w:ind', `w:${attribute}`) ?? 0;
  const size = typeSize(paragraph, sheet);
  const rule = sources
    .map((source) => childAt(source, 'w:spacing')?.attributes['w:lineRule'])
    .find((one) => one !== undefined);
  const set = spacing('line');
  const single = size * leading;
  const line = rule === 'exact' ? set : rule === 'atLeast' ? Math.max(set, single) : single * (set > 0 ? set / 240 : 1);
  const room = Math.max(size, width - indent('left') - indent('start') - indent('right') - indent('end'));
  const lines = linesOf(paragraph).reduce(
    (sum, letters) => sum + Math.max(1, Math.ceil((letters * size * letterWidth) / room)),
    0,
  );
  const drawn = Math.max(0, ...inlineHeights(paragraph));
  const last = rule === 'exact' ? line : Math.max(line, drawn);
  return Math.round(spacing('before') + (lines - 1) * line + last + spacing('after'));
}

/** Letters on each line of a paragraph as its breaks part it. A tab takes a line to a place of its own. */
function linesOf(paragraph: Xml): number[] {
  const lines = [0];
  for (const one of below(paragraph)) {
    if (one.name === 'w:br') lines.push(0);
    if (one.name === 'w:tab') lines[lines.length - 1] = 0;
    if (one.name === 'w:t') lines[lines.length - 1] = (lines.at(-1) ?? 0) + one.children.join('').length;
  }
  return lines;
}

function inlineHeights(paragraph: Xml): number[] {
  return [...below(paragraph)].filter(({ name }) => name === 'wp:inline').map((inline) => extentOf(inline, 'cy'));
}

/** Size of the largest type in a paragraph, in dxa; Word's own is 10 points. */
function typeSize(paragraph: Xml, sheet: StyleSheet): number {
  const id = childAt(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? sheet.paragraph;
  const ofParagraph = [
    ...chainOf(sheet, id).map((style) => childAt(style, 'w:rPr')),
    childAt(sheet.defaults, 'w:rPrDefault', 'w:rPr'),
  ];
  const sizeOf = (look: Xml | undefined) => {
    const style = chainOf(sheet, childAt(look, 'w:rStyle')?.attributes['w:val']).map((one) => childAt(one, 'w:rPr'));
    return strongest([look, ...style, ...ofParagraph], 'w:sz', 'w:val') ?? 20;
  };
  const runs = [...below(paragraph)].filter(({ name }) => name === 'w:r').map((run) => childAt(run, 'w:rPr'));
  const looks = runs.length > 0 ? runs : [childAt(paragraph, 'w:pPr', 'w:rPr')];
  return Math.max(...looks.map(sizeOf)) * 10;
}

function tableHeight(table: Xml, width: number, sheet: StyleSheet): number {
  return childrenOf(table, 'w:tr').reduce((sum, row) => {
    const asked = childAt(row, 'w:trPr', 'w:trHeight');
    const height = numberOf(asked, 'w:val') ?? 0;
    if (asked?.attributes['w:hRule'] === 'exact') return sum + height;
    const cells = childrenOf(row, 'w:tc');
    const heights = cells.map((cell) => {
      const own = childAt(cell, 'w:tcPr', 'w:tcW');
      const room = own?.attributes['w:type'] === 'dxa' ? (numberOf(own, 'w:w') ?? 0) : width / cells.length;
      return heightOf(childrenOf(cell), room, sheet);
    });
    return sum + Math.max(height, ...heights);
  }, 0);
}

import { fixedWords } from '../../fixed-words.ts';
import type { Block } from '../../model.ts';
import { blocks, mm, strokes, type } from '../../style.ts';
import { breakCost, type Op, type Piece, rule } from '../layout/piece.ts';
import { lineOp, plainLine, setLines } from '../layout/set-text.ts';
import { addHeading, type Sheet, textWidth } from '../layout/sheet.ts';
import { addNode, type StructNode } from '../layout/structure.ts';

const padding = mm(blocks.boxPaddingMm) + strokes.box;
const labelX = mm(64.4);
const lineX = mm(94.4);
const formAfter = 15;

/** The paper way to decide: boxes to tick at the left, lines to write on at the right, and where to send it. Never split. */
export function decisionForm(sheet: Sheet, block: Extract<Block, { kind: 'decisionForm' }>): Piece[] {
  const section = addNode(sheet.document, 'Sect');
  const ops: Op[] = [];
  let top = padding;
  const title = { role: { ...type.band, colour: 'ink' as const }, x: padding, width: textWidth - 2 * padding };
  const titleSetting = { ...title, node: addHeading(sheet, 3, section) };
  for (const line of setLines([{ text: block.title }], titleSetting)) {
    ops.push(lineOp(line, titleSetting, top));
    top += type.band.leading;
  }
  top += 3;
  const options = optionOps(block.options, section, top);
  const lines = writingLines(section, top);
  ops.push(...options.ops, ...lines.ops);
  top = Math.max(options.bottom, lines.bottom) + (block.returnTo ? 7.5 : 3);
  const back = { role: type.cell, x: padding, width: textWidth - 2 * padding, node: addNode(section, 'P') };
  for (const line of block.returnTo ? setLines([{ text: block.returnTo }], back) : []) {
    ops.push(lineOp(line, back, top));
    top += type.cell.leading;
  }
  const height = top + padding;
  const frame: Op = {
    kind: 'rectangle',
    x: strokes.box / 2,
    y: strokes.box / 2,
    width: textWidth - strokes.box,
    height: height - strokes.box,
    stroke: { colour: 'ink', width: strokes.box },
  };
  return [{ height, before: 7.5, after: formAfter, ops: [frame, ...ops], breakAfter: breakCost.never }];
}

/** Options with a box to tick, as a list. */
function optionOps(options: readonly string[], section: StructNode, from: number): { ops: Op[]; bottom: number } {
  const list = addNode(section, 'L', { attributes: '/O/List/ListNumbering/None' });
  const textX = padding + mm(7);
  const ops: Op[] = [];
  let top = from;
  for (const option of options) {
    const entry = addNode(list, 'LI');
    const box = {
      role: { ...type.text, size: blocks.formOptionBox },
      x: padding,
      node: addNode(entry, 'Lbl'),
      beside: type.text,
    };
    ops.push(plainLine('☐ ', box, top + 1));
    const words = { role: type.text, x: textX, width: labelX - textX - mm(3), node: addNode(entry, 'LBody') };
    const lines = setLines([{ text: option }], words);
    for (const [index, line] of lines.entries()) ops.push(lineOp(line, words, top + index * type.text.leading));
    top += blocks.formOptionPitch + (lines.length - 1) * type.text.leading;
  }
  return { ops, bottom: top };
}

/** Name and function, two lines for remarks, date, and a taller one for the signature. */
function writingLines(section: StructNode, from: number): { ops: Op[]; bottom: number } {
  const words = fixedWords.form;
  const rows: readonly (readonly [string, number])[] = [
    [words.nameAndFunction, 21],
    [words.remarks, 21],
    ['', 16.5],
    [words.date, 21],
    [words.signature, blocks.formSignature],
  ];
  const ops: Op[] = [];
  let bottom = from - 1.5;
  for (const [label, height] of rows) {
    bottom += height;
    if (label) {
      const node = addNode(section, 'P');
      ops.push(plainLine(label, { role: type.cell, x: labelX, node }, bottom - type.cell.leading + 1.5));
    }
    ops.push(rule({ x: lineX, y: bottom, width: textWidth - padding - lineX }, strokes.signature, 'ink'));
  }
  return { ops, bottom };
}

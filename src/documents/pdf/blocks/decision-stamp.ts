import type { Block } from '../../model.ts';
import { blocks, mm, type } from '../../style.ts';
import { breakCost, moved, type Op, type Piece } from '../layout/piece.ts';
import { paragraphPieces } from '../layout/set-text.ts';
import { addHeading, axis, type Sheet, textWidth } from '../layout/sheet.ts';
import { addNode } from '../layout/structure.ts';
import { keyRow } from './key-table.ts';

const thin = 1;
const padding = mm(blocks.boxPaddingMm) + blocks.stampDoubleRule;
const stampAfter = 15;

/** Replaces the form in the new file made after the decision: never rotated, never over text, never split. */
export function decisionStamp(sheet: Sheet, block: Extract<Block, { kind: 'decisionStamp' }>): Piece[] {
  const section = addNode(sheet.document, 'Sect');
  const width = textWidth - 2 * padding;
  const title = paragraphPieces([{ text: block.title }], {
    role: type.stamp,
    x: padding,
    width,
    node: addHeading(sheet, 2, section),
  });
  const element = addNode(section, 'Table');
  const columns = { x: padding, valueX: axis + padding, width };
  const rows = block.rows.flatMap((row, index) =>
    keyRow(sheet, row, { index, count: block.rows.length, columns, element }),
  );
  const statement = { role: type.text, x: padding, width, node: addNode(section, 'P') };
  const pieces = [...title, ...rows, ...paragraphPieces([{ text: block.statement }], statement)];
  const ops: Op[] = [];
  let top = padding - 1.5;
  for (const [index, piece] of pieces.entries()) {
    if (index === title.length || index === title.length + rows.length) top += 4.5;
    ops.push(...moved(piece.ops, 0, top));
    top += piece.height;
  }
  const height = top + padding - 1.5;
  return [
    { height, before: 7.5, after: stampAfter, ops: [...doubleRule(height), ...ops], breakAfter: breakCost.never },
  ];
}

function doubleRule(height: number): Op[] {
  return [thin / 2, blocks.stampDoubleRule - thin / 2].map((inset) => ({
    kind: 'rectangle',
    x: inset,
    y: inset,
    width: textWidth - 2 * inset,
    height: height - 2 * inset,
    stroke: { colour: 'ink', width: thin },
  }));
}

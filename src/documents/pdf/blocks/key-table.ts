import { fixedWords } from '../../fixed-words.ts';
import type { Block, Inline } from '../../model.ts';
import { blocks, mm, strokes, wholeTableRows } from '../../style.ts';
import { type Op, type Piece, rule } from '../layout/piece.ts';
import { type RowCell, type RowPart, rowCost, rowPieces, spaced } from '../layout/rows.ts';
import { textCell } from '../layout/set-text.ts';
import { axis, type Sheet } from '../layout/sheet.ts';
import { addCell, addHeaderCell, addNode, type StructNode } from '../layout/structure.ts';
import { subhead } from './heading.ts';

export type KeyRow = { readonly label: string; readonly value: readonly Inline[] };

/** Where the rows of a key table stand; labels left, values at `valueX`, rules over the whole width. */
export type KeyColumns = { readonly x: number; readonly valueX: number; readonly width: number };

/** Key table: hairline between rows, no outer box, first column heads its row. */
export function keyTable(sheet: Sheet, block: Extract<Block, { kind: 'keyTable' }>): Piece[] {
  const title = block.title ? [subhead(sheet, block.title, { x: 0 })] : [];
  const columns: KeyColumns = { x: 0, valueX: axis, width: sheet.body.tableWidth };
  const element = addNode(sheet.document, 'Table');
  const pieces = block.rows.flatMap((row, index) =>
    keyRow(sheet, row, { index, count: block.rows.length, columns, element }),
  );
  return [...title, ...spaced(pieces, 0, keyTableAfter)];
}

const keyTableAfter = 13.5;

/** One row of a key table or of a stamp, as pieces. */
export function keyRow(
  sheet: Sheet,
  row: KeyRow,
  at: { readonly index: number; readonly count: number; readonly columns: KeyColumns; readonly element: StructNode },
): Piece[] {
  const { x, width } = at.columns;
  const top = at.index === 0 ? strokes.hairline : 0;
  const frame = (height: number, part: RowPart): Op[] => {
    const under = part.last ? [rule({ x, y: height - strokes.hairline, width }, strokes.hairline, 'hairline')] : [];
    const above = part.first && top > 0 ? [rule({ x, y: 0, width }, strokes.hairline, 'hairline')] : [];
    return [...above, ...under];
  };
  const edges = {
    pitch: sheet.body.role.leading,
    top: top + blocks.keyPadding,
    bottom: blocks.keyPadding + strokes.hairline,
    frame,
  };
  const cost = rowCost(at.index, at.count, { whole: wholeTableRows, total: false });
  return rowPieces(keyCells(sheet, row, { columns: at.columns, element: at.element }), edges, cost);
}

/** Label and value of a row as cells; a value of several lines is a paragraph each. */
export function keyCells(
  sheet: Sheet,
  row: KeyRow,
  at: { readonly columns: KeyColumns; readonly element: StructNode; readonly padding?: number },
): RowCell[] {
  const { x, valueX, width } = at.columns;
  const padding = at.padding ?? 0;
  const element = addNode(at.element, 'TR');
  const beside = sheet.body.role;
  const labelSetting = {
    role: sheet.body.label,
    x: x + padding,
    width: valueX - x - padding - mm(blocks.cellGutterMm),
    node: addHeaderCell(element, 'Row'),
    hyphenate: true,
    beside,
  };
  const cell = addCell(element);
  const values = valueOrEmpty(row.value);
  const lines = values.flatMap((value) => {
    const node = values.length > 1 ? addNode(cell, 'P') : cell;
    return textCell(value, { role: beside, x: valueX, width: x + width - padding - valueX, node, hyphenate: true });
  });
  return [textCell([{ text: row.label }], labelSetting), lines];
}

/** Nothing known is said with a dash, never with a hole. */
function valueOrEmpty(value: readonly Inline[]): readonly Inline[] {
  return value.some((line) => line.some((run) => run.text.trim() !== '')) ? value : [[{ text: fixedWords.empty }]];
}

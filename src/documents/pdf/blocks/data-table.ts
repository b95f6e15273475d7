import type { Block } from '../../model.ts';
import { strokes, type, wholeTableRows } from '../../style.ts';
import { asArtifact, breakCost, type Op, type Piece, rule } from '../layout/piece.ts';
import { type RowEdges, type RowPart, rowCost, rowPieces, spaced } from '../layout/rows.ts';
import { lineOp, setLines } from '../layout/set-text.ts';
import { axis, type Sheet } from '../layout/sheet.ts';
import { addHeaderCell, addNode, type StructNode } from '../layout/structure.ts';
import { type Column, placeColumns } from './columns.ts';
import { subhead } from './heading.ts';
import { decimalsOf } from './number-column.ts';
import { type CellWords, spanned, tableCell } from './table-cell.ts';

type DataTable = Extract<Block, { kind: 'dataTable' }>;

const tableAfter = 13.5;

/** Data table: head with a rule, hairlines between rows, no vertical lines; the head is drawn again on each next page. */
export function dataTable(sheet: Sheet, table: DataTable): Piece[] {
  const left = table.onAxis ? axis : 0;
  const title = table.title ? [subhead(sheet, table.title, { x: left })] : [];
  const all = table.total ? [...table.rows, table.total] : table.rows;
  const columns = placeColumns(table.columns, left).map((column, index) => ({
    ...column,
    decimals: decimalsOf(all.map((row) => row[index]?.text)),
  }));
  const element = addNode(sheet.document, 'Table');
  const head = headPiece(columns, addNode(element, 'TR'));
  const repeat: Piece = { ...head, ops: asArtifact(head.ops) };
  // A row that goes on has no space of its own above its lines.
  const loose: Piece = { ...repeat, after: type.cell.before };
  const rows = all.flatMap((row, index) => {
    const total = table.total !== undefined && index === all.length - 1;
    const cost = rowCost(index, all.length, { whole: wholeTableRows, total: table.total !== undefined });
    const heavy = index >= table.rows.length - 1;
    const pieces = rowPieces(rowCells(row, { columns, total, element }), edges(columns, heavy), cost);
    return pieces.map((piece, slice) =>
      index === 0 && slice === 0 ? piece : { ...piece, repeat: slice > 0 ? loose : repeat },
    );
  });
  return [...title, ...spaced([head, ...rows], 0, tableAfter)];
}

function rowCells(
  row: readonly CellWords[],
  at: { readonly columns: readonly Column[]; readonly total: boolean; readonly element: StructNode },
) {
  const node = addNode(at.element, 'TR');
  const cells = at.total
    ? spanned(row, at.columns)
    : at.columns.map((column, index) => ({ column, words: row[index], span: 1 }));
  return cells.map((cell, index) => tableCell(cell, { row: node, bold: at.total, head: at.total && index === 0 }));
}

/** Rules under a row: a hairline, or a full rule under the last row and around a total. */
function edges(columns: readonly Column[], heavy: boolean): RowEdges {
  const weight = heavy ? strokes.tableHead : strokes.hairline;
  const frame = (height: number, part: RowPart): Op[] =>
    part.last ? [rule({ ...extent(columns), y: height - weight }, weight, heavy ? 'ink' : 'hairline')] : [];
  return { pitch: type.cell.leading, top: type.cell.before, bottom: type.cell.after + weight, frame };
}

/** Head words never break and stand at the bottom of the head. */
function headPiece(columns: readonly Column[], row: StructNode): Piece {
  const heads = columns.map((column) => {
    const setting = {
      role: type.cell,
      x: column.x,
      width: column.inner,
      node: addHeaderCell(row, 'Column'),
      bold: true,
    };
    return { column, setting, lines: setLines([{ text: column.head }], setting) };
  });
  const most = heads.reduce((count, head) => Math.max(count, head.lines.length), 1);
  const height = type.cell.before + most * type.cell.leading + type.cell.after + strokes.tableHead;
  const words = heads.flatMap(({ column, setting, lines }) =>
    lines.map((line, index) => {
      const x = column.align === 'number' ? column.x + column.inner - line.width : column.x;
      return lineOp(line, { ...setting, x }, type.cell.before + (most - lines.length + index) * type.cell.leading);
    }),
  );
  const under = rule({ ...extent(columns), y: height - strokes.tableHead }, strokes.tableHead, 'ink');
  return { height, before: 0, after: 0, ops: [...words, under], breakAfter: breakCost.never };
}

function extent(columns: readonly Column[]): { x: number; width: number } {
  const first = columns[0];
  const last = columns.at(-1);
  return first && last ? { x: first.x, width: last.x + last.inner - first.x } : { x: 0, width: 0 };
}

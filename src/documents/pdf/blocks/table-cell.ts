import type { Block, Inline } from '../../model.ts';
import { blocks, marks, mm, type } from '../../style.ts';
import type { Op } from '../layout/piece.ts';
import type { RowCell } from '../layout/rows.ts';
import { lineOp, plainLine, setLines } from '../layout/set-text.ts';
import { addCell, addHeaderCell, type StructNode } from '../layout/structure.ts';
import type { Column } from './columns.ts';
import { decimalRoom } from './number-column.ts';

export type CellWords = Extract<Block, { kind: 'dataTable' }>['rows'][number][number];
type SpannedCell = { readonly column: Column; readonly words: CellWords | undefined; readonly span: number };

type InRow = { readonly row: StructNode; readonly bold: boolean; readonly head: boolean };

/** One cell of a data table: text left, numbers right with their commas in line, a status mark before its word. */
export function tableCell(cell: SpannedCell, at: InRow): RowCell {
  const { column } = cell;
  const node = at.head ? addHeaderCell(at.row, 'Row', cell.span) : addCell(at.row, cell.span);
  const text: Inline = cell.words?.text ?? [];
  if (!cell.words?.mark && text.every((run) => run.text === '')) return [];
  const indent = cell.words?.mark ? mm(blocks.markWidthMm) : 0;
  const setting = {
    role: type.cell,
    x: column.x + indent,
    width: column.inner - indent,
    node,
    bold: at.bold,
    hyphenate: true,
  };
  const right = column.align === 'number';
  const room = right ? decimalRoom(text, { decimals: column.decimals, size: type.cell.size, bold: at.bold }) : 0;
  const lines = setLines(text, setting).map((line): Op[] => {
    const x = right ? column.x + Math.max(0, column.inner - room - line.width) : setting.x;
    return [lineOp(line, { ...setting, x }, 0)];
  });
  if (!cell.words?.mark) return lines;
  const role = { ...type.cell, size: blocks.markSize };
  const mark = plainLine(`${marks[cell.words.mark]} `, { role, x: column.x, node, beside: type.cell }, 0);
  const [first = [], ...rest] = lines;
  return [[mark, ...first], ...rest];
}

/** Cells of a total row: a text that is followed by empty cells runs on over them. */
export function spanned(row: readonly CellWords[], columns: readonly Column[]): SpannedCell[] {
  const cells: SpannedCell[] = [];
  for (const [index, column] of columns.entries()) {
    const words = row[index];
    const last = cells.at(-1);
    const empty = !words?.mark && (words?.text ?? []).every((run) => run.text === '');
    if (last && empty && last.column.align === 'left') {
      const inner = column.x + column.inner - last.column.x;
      cells[cells.length - 1] = { ...last, column: { ...last.column, inner }, span: last.span + 1 };
    } else cells.push({ column, words, span: 1 });
  }
  return cells;
}

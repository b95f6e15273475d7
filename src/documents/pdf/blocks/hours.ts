import type { Block } from '../../model.ts';
import { marks, mm, timeline as sizes, strokes, type } from '../../style.ts';
import { type Op, type Piece, rule } from '../layout/piece.ts';
import { plainLine } from '../layout/set-text.ts';
import { axis, type Sheet, textWidth } from '../layout/sheet.ts';
import type { StructNode } from '../layout/structure.ts';
import { lineWidth } from '../text/lines.ts';
import { bar, chartPieces, type Drawing, rowAmount, rowLabel, rowRule } from './chart.ts';

type Hours = Extract<Block, { kind: 'hours' }>;
type Row = Hours['rows'][number];

/** Hours planned (outline) and used (solid) a row, on one scale from 0 to the largest. */
export function hours(sheet: Sheet, block: Hours): Piece[] {
  const most = block.rows.reduce((largest, row) => Math.max(largest, row.planned, row.used), 0);
  const amounts = block.rows.reduce(
    (width, row) => Math.max(width, lineWidth(row.amount, { size: type.cell.size })),
    0,
  );
  const width = Math.max(mm(20), textWidth - axis - amounts - mm(8));
  const length = (amount: number): number => (amount > 0 ? (amount / most) * width : 0);
  return chartPieces(sheet, block, (rows, { figure }) => chart(rows, length, figure));
}

/** Hours to points. */
type Length = (hours: number) => number;

function chart(rows: readonly Row[], length: Length, figure: StructNode): Drawing {
  const ops: Op[] = [{ ...rule({ x: 0, y: 0, width: textWidth }, strokes.tableHead, 'ink'), node: figure }];
  for (const [index, row] of rows.entries()) {
    const top = strokes.tableHead + index * sizes.row;
    ops.push(rowRule(top + sizes.row, index === rows.length - 1, figure));
    ops.push(
      ...rowLabel(row, top, figure),
      ...rowBars(row, { length, top, figure }),
      rowAmount(row.amount, top, figure),
    );
  }
  return { ops, height: strokes.tableHead + rows.length * sizes.row };
}

/** An overrun passes the outline: a tick in ink stands at the plan, and the sign to look here behind the bar. */
function rowBars(row: Row, at: { length: Length; top: number; figure: StructNode }): Op[] {
  const planned = axis + at.length(row.planned);
  const used = axis + at.length(row.used);
  const over = row.used > row.planned;
  const ops = bar({ from: axis, until: Math.max(planned, used), solidUntil: used, top: at.top }, at.figure);
  if (!over) return ops;
  const tick = rule({ x: planned - 0.75, y: at.top + 2, width: 1.5 }, sizes.row - 4, 'ink');
  const sign = { role: { ...type.cell, size: 8.5 }, x: used + 2, node: at.figure, beside: type.cell };
  return [
    ...ops,
    { ...tick, node: at.figure },
    plainLine(marks.attention, sign, at.top + (sizes.row - type.cell.leading) / 2),
  ];
}

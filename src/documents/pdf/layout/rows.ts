import { mm, page } from '../../style.ts';
import { type BreakCost, breakCost, moved, type Op, type Piece } from './piece.ts';

/** One column's part of a row: the ops of each line, drawn as if the line's top were 0. */
export type RowCell = readonly (readonly Op[])[];
export type RowPart = { readonly first: boolean; readonly last: boolean };

/** What surrounds a row's cells; `frame` draws rules over the whole height of the row, or of a slice of it. */
export type RowEdges = {
  readonly pitch: number;
  readonly top: number;
  readonly bottom: number;
  readonly frame: (height: number, part: RowPart) => readonly Op[];
};

const halfPage = mm(page.heightMm - page.topMm - page.bottomMm) / 2;

/**
 * A row of cells beside each other as one piece. A row taller than half a page becomes slices of a line each, which may be
 * parted two lines from its ends. `cost`: of a page break after the row.
 */
export function rowPieces(cells: readonly RowCell[], edges: RowEdges, cost: BreakCost): Piece[] {
  const count = cells.reduce((most, cell) => Math.max(most, cell.length), 1);
  const height = edges.top + count * edges.pitch + edges.bottom;
  if (height > halfPage)
    return Array.from({ length: count }, (_, index) => slice(cells, edges, { index, count, cost }));
  const ops = cells.flatMap((cell) => cell.flatMap((line, index) => moved(line, 0, edges.top + index * edges.pitch)));
  return [
    {
      height,
      before: 0,
      after: 0,
      ops: [...edges.frame(height, { first: true, last: true }), ...ops],
      breakAfter: cost,
    },
  ];
}

function slice(
  cells: readonly RowCell[],
  edges: RowEdges,
  at: { readonly index: number; readonly count: number; readonly cost: BreakCost },
): Piece {
  const part = { first: at.index === 0, last: at.index === at.count - 1 };
  const top = part.first ? edges.top : 0;
  const height = top + edges.pitch + (part.last ? edges.bottom : 0);
  const ops = cells.flatMap((cell) => moved(cell[at.index] ?? [], 0, top));
  const inside = at.index === 0 || at.index === at.count - 2 ? breakCost.orphan : breakCost.free;
  const breakAfter = part.last ? at.cost : inside;
  return { height, before: 0, after: 0, ops: [...edges.frame(height, part), ...ops], breakAfter };
}

/**
 * Cost of breaking a table after row `index` of `count`: up to ten rows it stays whole, longer ones keep two rows at each
 * side; a total row keeps two rows before it.
 */
export function rowCost(
  index: number,
  count: number,
  rules: { readonly whole: number; readonly total: boolean },
): BreakCost {
  if (index === count - 1) return breakCost.free;
  if (index === 0 || index === count - 2 || (rules.total && index === count - 3)) return breakCost.orphan;
  return count - (rules.total ? 1 : 0) <= rules.whole ? breakCost.table : breakCost.free;
}

/** Gives the first piece its space before and the last its space after. */
export function spaced(pieces: readonly Piece[], before: number, after: number): Piece[] {
  return pieces.map((piece, index) => ({
    ...piece,
    before: index === 0 ? before : piece.before,
    after: index === pieces.length - 1 ? after : piece.after,
  }));
}

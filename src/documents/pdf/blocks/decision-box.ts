import { type Block, bandText } from '../../model.ts';
import { blocks, mm, strokes, type } from '../../style.ts';
import { breakCost, type Op, type Piece, rule } from '../layout/piece.ts';
import { type RowPart, rowPieces, spaced } from '../layout/rows.ts';
import { lineOp, setLines } from '../layout/set-text.ts';
import { axis, type Sheet, textWidth } from '../layout/sheet.ts';
import { addHeaderCell, addNode, type StructNode } from '../layout/structure.ts';
import { keyCells } from './key-table.ts';

const padding = mm(blocks.boxPaddingMm);
const rowPadding = 3;
const boxAfter = 15;

/** The ten seconds on page 1: the band says the wanted act and the last day, the rows what it is about. Never split. */
export function decisionBox(sheet: Sheet, block: Extract<Block, { kind: 'decisionBox' }>): Piece[] {
  const element = addNode(sheet.document, 'Table');
  const band = bandPiece(addNode(element, 'TR'), block);
  const rows = block.rows.flatMap((row, index) => {
    const last = index === block.rows.length - 1;
    const frame = (height: number, part: RowPart): Op[] => sides(height, last && part.last, part.last && !last);
    const bottom = rowPadding + (last ? strokes.box : strokes.hairline);
    const columns = { x: 0, valueX: axis, width: textWidth };
    const cells = keyCells(sheet, row, { columns, element, padding });
    return rowPieces(cells, { pitch: sheet.body.role.leading, top: rowPadding, bottom, frame }, breakCost.never);
  });
  const pieces = [band, ...rows];
  return spaced(pieces, 0, boxAfter).map((piece, index) =>
    index === pieces.length - 1 ? { ...piece, breakAfter: breakCost.free } : piece,
  );
}

/** Asked: white on the accent. Decided: ink on white, so that nobody answers twice. */
function bandPiece(row: StructNode, block: Extract<Block, { kind: 'decisionBox' }>): Piece {
  const decided = block.decided === true;
  const setting = {
    role: type.band,
    x: padding,
    width: textWidth - 2 * padding,
    node: addHeaderCell(row, 'Column', 2),
    colour: decided ? ('ink' as const) : type.band.colour,
  };
  const lines = setLines([{ text: bandText(block) }], setting);
  const height = type.band.before + lines.length * type.band.leading + type.band.after;
  const words = lines.map((line, index) => lineOp(line, setting, type.band.before + index * type.band.leading));
  const top = rule({ x: 0, y: 0, width: textWidth }, strokes.box, 'accent');
  const ground: Op[] = decided
    ? [top, ...sides(height, false, true)]
    : [{ kind: 'rectangle', x: 0, y: 0, width: textWidth, height, fill: 'accent' }];
  return { height, before: 0, after: 0, ops: [...ground, ...words], breakAfter: breakCost.never };
}

/** Left and right edge of a piece of the box, with what closes it below. */
function sides(height: number, closes: boolean, divides: boolean): Op[] {
  const ops: Op[] = [
    rule({ x: 0, y: 0, width: strokes.box }, height, 'accent'),
    rule({ x: textWidth - strokes.box, y: 0, width: strokes.box }, height, 'accent'),
  ];
  if (closes) ops.push(rule({ x: 0, y: height - strokes.box, width: textWidth }, strokes.box, 'accent'));
  if (divides) {
    const inner = { x: strokes.box, y: height - strokes.hairline, width: textWidth - 2 * strokes.box };
    ops.push(rule(inner, strokes.hairline, 'hairline'));
  }
  return ops;
}

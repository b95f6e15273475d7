import { fixedWords } from '../../fixed-words.ts';
import { mm, strokes, timeline, type } from '../../style.ts';
import { breakCost, type Op, type Piece, rule, type TextOp } from '../layout/piece.ts';
import { paragraphPieces, plainLine } from '../layout/set-text.ts';
import { axis, measureWidth, type Sheet, textWidth } from '../layout/sheet.ts';
import { addNode, type StructNode } from '../layout/structure.ts';
import { lineWidth } from '../text/lines.ts';
import { baselineIn, cutToFit } from '../text/measure.ts';
import { subhead } from './heading.ts';

/** Parts that both charts share: labels at the left, amounts at the right, bars between, a legend below. */
const labelX = mm(5);
const cell = { role: type.cell };
const chartAfter = 13.5;

/** Number and label of a row, on one line; what does not fit is cut (the whole text stands in the table). */
export function rowLabel(
  row: { readonly number: string; readonly label: string },
  top: number,
  node: StructNode,
): Op[] {
  const shift = top + (timeline.row - type.cell.leading) / 2;
  const label = cutToFit(row.label, {
    face: 'regular',
    size: type.cell.size,
    width: mm(timeline.labelMm) - labelX - 3,
  });
  return [
    plainLine(
      cutToFit(row.number, { face: 'bold', size: type.cell.size, width: labelX - 1 }),
      { ...cell, x: 0, node, bold: true },
      shift,
    ),
    plainLine(label, { ...cell, x: labelX, node }, shift),
  ];
}

/** A text that ends at the right type edge. */
export function rowAmount(text: string, top: number, node: StructNode): TextOp {
  const width = lineWidth(text, { size: type.cell.size });
  return plainLine(text, { ...cell, x: textWidth - width, node }, top + (timeline.row - type.cell.leading) / 2);
}

/** Outlined bar in the fill colour, its first part solid. Nothing for an empty stretch. */
export function bar(at: { from: number; until: number; solidUntil: number; top: number }, node: StructNode): Op[] {
  const y = at.top + (timeline.row - timeline.bar) / 2;
  const half = strokes.barOutline / 2;
  const width = Math.max(at.until - at.from, 2);
  const outline: Op = {
    kind: 'rectangle',
    x: at.from + half,
    y: y + half,
    width: width - strokes.barOutline,
    height: timeline.bar - strokes.barOutline,
    fill: 'barFill',
    stroke: { colour: 'accent', width: strokes.barOutline },
    node,
  };
  const solid = Math.min(at.solidUntil, at.from + width) - at.from;
  const done: Op[] =
    solid > 0 ? [{ kind: 'rectangle', x: at.from, y, width: solid, height: timeline.bar, fill: 'accent', node }] : [];
  return [outline, ...done];
}

export function rowRule(bottom: number, last: boolean, node: StructNode): Op {
  const weight = last ? strokes.tableHead : strokes.hairline;
  return { ...rule({ x: 0, y: bottom - weight, width: textWidth }, weight, last ? 'ink' : 'hairline'), node };
}

/** A text of 8.5 points centred on `x`. */
export function axisLabel(
  text: string,
  at: { x: number; top: number; bold?: boolean; left?: boolean },
  node: StructNode,
): TextOp {
  const bold = at.bold ?? false;
  const shift = at.left ? 0 : lineWidth(text, { size: type.small.size, bold }) / 2;
  return {
    kind: 'text',
    runs: [{ face: bold ? 'bold' : 'regular', text, x: 0 }],
    x: at.x - shift,
    baseline: at.top + baselineIn(type.small.size, type.small.leading),
    size: type.small.size,
    colour: 'ink',
    node,
  };
}

type Titled = { readonly title: string; readonly alt: string; readonly legend: string };
export type Drawing = { readonly ops: readonly Op[]; readonly height: number };

/**
 * Title, drawing and legend. Up to fifteen rows stay whole; more go on in a second drawing, under the title with "(vervolg)".
 */
export function chartPieces<Row>(
  sheet: Sheet,
  block: Titled & { readonly rows: readonly Row[] },
  draw: (rows: readonly Row[], at: { readonly figure: StructNode; readonly last: boolean }) => Drawing,
): Piece[] {
  const size = timeline.rowsWhole;
  const groups = Math.max(1, Math.ceil(block.rows.length / size));
  const charts = Array.from({ length: groups }, (_, index) => {
    const last = index === groups - 1;
    const suffix = index === 0 ? '' : ` ${fixedWords.continued}`;
    const title = subhead(sheet, block.title + suffix, { x: 0 });
    const figure = addNode(sheet.document, 'Figure', { alt: fixedWords.figureText(block) + suffix });
    const drawing = draw(block.rows.slice(index * size, (index + 1) * size), { figure, last });
    return [title, { ...drawing, before: 0, after: 3, breakAfter: last ? breakCost.never : breakCost.free, figure }];
  });
  return [...charts.flat(), ...legendPieces(sheet, block.legend)];
}

function legendPieces(sheet: Sheet, legend: string): Piece[] {
  const node = addNode(sheet.document, 'P');
  const role = { ...type.small, after: chartAfter };
  return paragraphPieces([{ text: legend }], { role, x: axis, width: measureWidth, node });
}

import type { Block } from '../../model.ts';
import { blocks, mm, strokes } from '../../style.ts';
import { type BreakCost, breakCost, type Piece, rule } from '../layout/piece.ts';
import { spaced } from '../layout/rows.ts';
import { lineCost, lineOp, setLines, type TextSetting } from '../layout/set-text.ts';
import { axis, measureWidth, type Sheet } from '../layout/sheet.ts';
import { addNode } from '../layout/structure.ts';
import type { Line } from '../text/lines.ts';
import { asideLabel } from './aside-label.ts';

/** Up to this many lines the client's words are never split. */
const wholeQuoteLines = 12;

type QuoteLine = { readonly line: Line; readonly setting: TextSetting; readonly gap: boolean };

/** The client's own words, upright behind a bar at the axis, with their label in the left column. */
export function quote(sheet: Sheet, block: Extract<Block, { kind: 'quote' }>): Piece[] {
  const label = asideLabel(sheet, block.label, addNode(sheet.document, 'P'));
  const element = addNode(sheet.document, 'BlockQuote');
  const { role } = sheet.body;
  const indent = mm(blocks.quoteIndentMm) + strokes.quoteBar;
  const lines = block.paragraphs.flatMap((text, paragraph): QuoteLine[] => {
    const setting = { role, x: axis + indent, width: measureWidth - indent, node: addNode(element, 'P') };
    return setLines([{ text }], setting).map((line, index) => ({ line, setting, gap: paragraph > 0 && index === 0 }));
  });
  const pieces = lines.map(({ line, setting, gap }, index): Piece => {
    const top = gap ? role.leading / 2 : 0;
    const last = index === lines.length - 1;
    // The bar reaches half a point into the next line, so that no seam shows.
    const bar = rule({ x: axis, y: 0, width: strokes.quoteBar }, top + role.leading + (last ? 0 : 0.5), 'accent');
    const ops = [bar, lineOp(line, setting, top)];
    return { height: top + role.leading, before: 0, after: 0, ops, breakAfter: quoteCost(index, lines.length) };
  });
  return spaced(label.beside(pieces), 0, role.after);
}

function quoteCost(index: number, count: number): BreakCost {
  if (index === count - 1) return breakCost.free;
  return count <= wholeQuoteLines ? breakCost.never : lineCost(index, count);
}

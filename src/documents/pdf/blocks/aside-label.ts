import { blocks, mm } from '../../style.ts';
import { breakCost, moved, type Op, type Piece } from '../layout/piece.ts';
import { lineOp, setLines } from '../layout/set-text.ts';
import { axis, type Sheet } from '../layout/sheet.ts';
import type { StructNode } from '../layout/structure.ts';

/** A label in the left column beside text at the axis. */
export type AsideLabel = { readonly beside: (pieces: readonly Piece[]) => Piece[] };

/**
 * Sets a label for the left column. `beside(pieces)` joins it to the text: the pieces as tall as the label become one, so
 * that a page break never parts the label from what it names.
 */
export function asideLabel(sheet: Sheet, text: string, node: StructNode): AsideLabel {
  const { role } = sheet.body;
  const width = axis - mm(blocks.cellGutterMm);
  const setting = { role: sheet.body.label, x: 0, width, node, colour: 'ink', hyphenate: true, beside: role } as const;
  const lines = setLines([{ text }], setting);
  const ops = lines.map((line, index) => lineOp(line, setting, index * role.leading));
  return { beside: (pieces) => sideBySide(ops, lines.length * role.leading, pieces) };
}

function sideBySide(label: readonly Op[], labelHeight: number, pieces: readonly Piece[]): Piece[] {
  const ops: Op[] = [...label];
  let height = 0;
  let after = 0;
  let count = 0;
  while (count < pieces.length && (count === 0 || height < labelHeight)) {
    const piece = pieces[count];
    if (!piece) break;
    const top = count === 0 ? 0 : height + Math.max(after, piece.before);
    ops.push(...moved(piece.ops, 0, top));
    height = top + piece.height;
    after = piece.after;
    count++;
  }
  const breakAfter = pieces[count - 1]?.breakAfter ?? breakCost.free;
  const lead: Piece = { height: Math.max(height, labelHeight), before: pieces[0]?.before ?? 0, after, ops, breakAfter };
  return [lead, ...pieces.slice(count)];
}

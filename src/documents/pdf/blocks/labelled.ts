import type { Block } from '../../model.ts';
import type { Piece } from '../layout/piece.ts';
import { paragraphPieces } from '../layout/set-text.ts';
import { axis, measureWidth, type Sheet } from '../layout/sheet.ts';
import { addCell, addHeaderCell, addNode } from '../layout/structure.ts';
import { asideLabel } from './aside-label.ts';

/** Label in the left column, paragraphs at the axis; labelled texts that follow each other are one table with row heads. */
export function labelled(sheet: Sheet, block: Extract<Block, { kind: 'labelled' }>): Piece[] {
  sheet.labelled ??= addNode(sheet.document, 'Table');
  const row = addNode(sheet.labelled, 'TR');
  const label = asideLabel(sheet, block.label, addHeaderCell(row, 'Row'));
  const cell = addCell(row);
  const { role } = sheet.body;
  const paragraphs = block.paragraphs.length > 0 ? block.paragraphs : [[]];
  const pieces = paragraphs.flatMap((text) => {
    const node = paragraphs.length > 1 ? addNode(cell, 'P') : cell;
    return paragraphPieces(text, { role, x: axis, width: measureWidth, node });
  });
  return label.beside(pieces);
}

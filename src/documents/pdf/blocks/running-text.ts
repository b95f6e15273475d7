import type { Block, Inline } from '../../model.ts';
import { blocks, mm } from '../../style.ts';
import type { Piece } from '../layout/piece.ts';
import { spaced } from '../layout/rows.ts';
import { paragraphPieces, plainLine } from '../layout/set-text.ts';
import type { Sheet } from '../layout/sheet.ts';
import { addNode } from '../layout/structure.ts';

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** An ordinary paragraph at the axis; `soft` for "Niet van toepassing in deze periode.". */
export function paragraph(sheet: Sheet, text: Inline, soft = false): Piece[] {
  const { role, x, width } = sheet.body;
  const node = addNode(sheet.document, 'P');
  return paragraphPieces(text, { role, x, width, node, colour: soft ? 'soft' : role.colour });
}

/** Numbered or bulleted list: number bold in the accent colour, text hanging. */
export function list(sheet: Sheet, block: BlockOf<'list'>): Piece[] {
  const { role, x, width } = sheet.body;
  const indent = mm(blocks.listIndentMm);
  const numbering = block.ordered ? 'Decimal' : 'Disc';
  const element = addNode(sheet.document, 'L', { attributes: `/O/List/ListNumbering/${numbering}` });
  return block.items.flatMap((item, index) => {
    const entry = addNode(element, 'LI');
    const label = addNode(entry, 'Lbl');
    const setting = { role, x: x + indent, width: width - indent, node: addNode(entry, 'LBody') };
    const bullet = block.ordered ? `${index + 1} ` : '• ';
    const mark = plainLine(bullet, { role, x, node: label, bold: true, colour: 'accent' }, 0);
    const pieces = paragraphPieces(item, setting).map((piece, line) =>
      line > 0 ? piece : { ...piece, ops: [mark, ...piece.ops] },
    );
    const last = index === block.items.length - 1;
    return spaced(pieces, 0, last ? role.after : blocks.listGap);
  });
}

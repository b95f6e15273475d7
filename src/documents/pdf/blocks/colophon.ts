import { fixedWords } from '../../fixed-words.ts';
import type { Inline } from '../../model.ts';
import { strokes, type } from '../../style.ts';
import { breakCost, moved, type Piece, rule } from '../layout/piece.ts';
import { paragraphPieces } from '../layout/set-text.ts';
import { type Sheet, textWidth } from '../layout/sheet.ts';
import { addNode } from '../layout/structure.ts';

/** Last block: who made it, when and for whom, and the whole fingerprint. */
export function colophon(sheet: Sheet, text: Inline, fingerprint: string): Piece[] {
  const about: Inline = [{ text: fixedWords.colophonLead, bold: true }, { text: ' ' }, ...text];
  const paragraphs = [about, [{ text: fixedWords.colophonFingerprint(fingerprint) }]];
  const lines = paragraphs.flatMap((paragraph) =>
    paragraphPieces(paragraph, {
      role: { ...type.small, after: 3 },
      x: 0,
      width: textWidth,
      node: addNode(sheet.document, 'P'),
    }),
  );
  const lead = strokes.section + 4.5;
  return lines.map((piece, index) => ({
    ...piece,
    before: index === 0 ? 15 : 0,
    height: piece.height + (index === 0 ? lead : 0),
    ops:
      index === 0
        ? [rule({ x: 0, y: 0, width: textWidth }, strokes.section, 'rule'), ...moved(piece.ops, 0, lead)]
        : piece.ops,
    breakAfter: index < lines.length - 1 ? breakCost.never : breakCost.free,
  }));
}

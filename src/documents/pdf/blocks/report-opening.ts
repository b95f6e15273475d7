import { fixedWords } from '../../fixed-words.ts';
import type { DocumentModel } from '../../model.ts';
import { blocks, mm, page, strokes, type } from '../../style.ts';
import { breakCost, type Op, type Piece, rule } from '../layout/piece.ts';
import { paragraphPieces, plainLine, stacked } from '../layout/set-text.ts';
import { addHeading, type Sheet, textWidth } from '../layout/sheet.ts';
import { addNode } from '../layout/structure.ts';
import { lineWidth } from '../text/lines.ts';
import { firstPaper } from './first-paper.ts';
import { letterheadName } from './letterhead-name.ts';

const titleGap = 9;

type Opened = { readonly subtitle: string; readonly onPaper: boolean };

/** Letterhead with confidentiality box, title and subtitle of a report; the office's own paper in the letterhead's place. */
export function reportOpening(sheet: Sheet, model: DocumentModel, { subtitle, onPaper }: Opened): Piece[] {
  const head = onPaper ? strip(sheet, model) : letterhead(sheet, model);
  const title = { role: { ...type.title, before: titleGap }, x: 0, width: textWidth, node: addHeading(sheet, 1) };
  const lines = paragraphPieces([{ text: model.title }], title).map(
    (piece): Piece => ({ ...piece, breakAfter: breakCost.never }),
  );
  const under = { role: type.subtitle, x: 0, width: textWidth, node: addNode(sheet.document, 'P') };
  return [head, ...lines, ...paragraphPieces([{ text: subtitle }], under)];
}

function letterhead(sheet: Sheet, model: DocumentModel): Piece {
  const section = addNode(sheet.document, 'Sect');
  const x = mm(blocks.letterheadAddressMm);
  const gutter = mm(blocks.cellGutterMm);
  const name = letterheadName(model, { x: 0, y: 0, width: x - gutter, section });
  const beside = { role: type.small, x, width: textWidth - confidentialBoxWidth() - gutter - x };
  const lines = model.branch.addressLines.map((line) => `${line} `);
  const address = stacked(lines, { ...beside, node: addNode(section, 'P') }, 2.6);
  const bottom = Math.max(name.bottom, address.bottom) + blocks.letterheadUnder + strokes.letterhead;
  const height = Math.max(mm(blocks.letterheadHeightMm), bottom);
  const ops: Op[] = [...name.ops, ...address.ops, ...confidentialBox(addNode(section, 'P'))];
  ops.push(rule({ x: 0, y: height - strokes.letterhead, width: textWidth }, strokes.letterhead, 'accent'));
  return { height, before: 0, after: 0, ops, breakAfter: breakCost.never };
}

/** On the office's own paper: VERTROUWELIJK where later pages have their running head. */
function strip(sheet: Sheet, model: DocumentModel): Piece {
  const section = addNode(sheet.document, 'Sect');
  const ops = [firstPaper(model, section), ...confidentialBox(addNode(section, 'P'))];
  return { height: mm(page.topMm - page.headerTopMm), before: 0, after: 0, ops, breakAfter: breakCost.never };
}

function confidentialBox(node: ReturnType<typeof addNode>): Op[] {
  const role = type.confidential;
  const text = fixedWords.confidential;
  const box = { width: confidentialBoxWidth(), height: 16.5 };
  const x = textWidth - box.width;
  const half = strokes.confidential / 2;
  return [
    {
      kind: 'rectangle',
      x: x + half,
      y: 1.5 + half,
      width: box.width - strokes.confidential,
      height: box.height - strokes.confidential,
      stroke: { colour: 'ink', width: strokes.confidential },
    },
    {
      ...plainLine(text, { role, x: x + 6.75, node }, 1.5 + (box.height - role.leading) / 2),
      tracking: blocks.confidentialTracking,
    },
  ];
}

function confidentialBoxWidth(): number {
  return confidentialWidth() + 13.5;
}

/** Width of VERTROUWELIJK with its extra space between letters; none after the last. */
export function confidentialWidth(size: number = type.confidential.size): number {
  const text = fixedWords.confidential;
  return lineWidth(text, { size, bold: true }) + blocks.confidentialTracking * (text.length - 1);
}

import { fixedWords } from '../../fixed-words.ts';
import type { DocumentModel } from '../../model.ts';
import { blocks, mm, page, strokes, type } from '../../style.ts';
import { breakCost, type Op, type Piece, rule } from '../layout/piece.ts';
import { paragraphPieces, plainLine } from '../layout/set-text.ts';
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
  const height = mm(blocks.letterheadHeightMm);
  const x = mm(blocks.letterheadAddressMm);
  const ops: Op[] = [...letterheadName(model, { x: 0, y: 0, section })];
  const address = addNode(section, 'P');
  ops.push(
    ...model.branch.addressLines
      .slice(0, 3)
      .map((line, index) =>
        plainLine(`${line} `, { role: type.small, x, node: address }, 2.6 + index * type.small.leading),
      ),
  );
  ops.push(...confidentialBox(addNode(section, 'P')));
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
  const width = confidentialWidth();
  const box = { width: width + 13.5, height: 16.5 };
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

/** Width of VERTROUWELIJK with its extra space between letters; none after the last. */
export function confidentialWidth(size: number = type.confidential.size): number {
  const text = fixedWords.confidential;
  return lineWidth(text, { size, bold: true }) + blocks.confidentialTracking * (text.length - 1);
}

import { fixedWords } from '../../fixed-words.ts';
import { returnRise } from '../../furniture-room.ts';
import type { DocumentModel } from '../../model.ts';
import { blocks, letter, mm, page, strokes, type } from '../../style.ts';
import { breakCost, type Op, type Piece, rule } from '../layout/piece.ts';
import { lineOp, paragraphPieces, plainLine, setLines, stacked } from '../layout/set-text.ts';
import { addHeading, axis, type Sheet, textWidth } from '../layout/sheet.ts';
import { addNode, type StructNode } from '../layout/structure.ts';
import { firstPaper } from './first-paper.ts';
import { letterheadName } from './letterhead-name.ts';

type Letter = Extract<DocumentModel['opening'], { kind: 'letter' }>;

/** Paper millimetres to the piece, which begins at the first page's type area. */
const left = (x: number): number => mm(x - page.leftMm);
const down = (y: number): number => mm(y - page.firstTopMm);

/** Top of the subject, so that the text begins at about 128 mm. */
const subjectY = 118.9;

/** At least under the letterhead and under the return address. */
const underHead = 3;
const underReturn = 2;

type Opened = { readonly letter: Letter; readonly onPaper: boolean };

/** Letterhead or the office's own paper, address for the window, references, subject and salutation. */
export function letterOpening(sheet: Sheet, model: DocumentModel, { letter: opening, onPaper }: Opened): Piece[] {
  const section = addNode(sheet.document, 'Sect');
  const head = onPaper ? { ops: [firstPaper(model, section)], bottom: 0 } : sender(model, section);
  const address = addressBlock(model, opening, { section, below: head.bottom });
  const lower = Math.max(0, address.bottom + letter.addressUnder - down(letter.referenceY));
  const told = references(opening, section, down(letter.referenceY) + lower);
  const ops: Op[] = [
    ...head.ops,
    ...address.ops,
    ...told.ops,
    rule({ x: left(letter.foldX), y: down(letter.foldY), width: mm(letter.foldWidth) }, strokes.hairline, 'rule'),
  ];
  const opened: Piece = {
    height: Math.max(down(subjectY) + lower, told.bottom + type.letterSubject.after),
    before: 0,
    after: 0,
    ops,
    breakAfter: breakCost.never,
  };
  const subject = { role: type.letterSubject, x: 0, width: textWidth, node: addHeading(sheet, 1) };
  const lines = paragraphPieces([{ text: model.title }], subject).map(
    (piece): Piece => ({ ...piece, breakAfter: breakCost.never }),
  );
  return [opened, ...lines, ...greeting(sheet, opening.salutation)];
}

function greeting(sheet: Sheet, salutation: string | undefined): Piece[] {
  if (salutation === undefined) return [];
  const { role, x, width } = sheet.body;
  return paragraphPieces([{ text: salutation }], { role, x, width, node: addNode(sheet.document, 'P') });
}

type Stack = { readonly ops: readonly Op[]; readonly bottom: number };

function sender(model: DocumentModel, section: StructNode): Stack {
  const { logo, branch } = letter;
  const width = mm(branch.x - logo.x - blocks.cellGutterMm);
  const name = letterheadName(model, { x: left(logo.x), y: down(logo.y), width, section });
  const x = left(branch.x);
  const beside = { role: type.small, x, width: textWidth - x, node: addNode(section, 'P') };
  const lines = model.branch.addressLines.map((line) => `${line} `);
  const address = stacked(lines, beside, down(branch.y));
  return { ops: [...name.ops, ...address.ops], bottom: Math.max(name.bottom, address.bottom) };
}

/**
 * Between 46 and 103 mm nothing else stands left of 130 mm, so a shifted sheet shows nothing more in the window. A long return
 * address grows upwards, a long address downwards; neither loses a line.
 */
function addressBlock(
  model: DocumentModel,
  opening: Letter,
  { section, below }: { readonly section: StructNode; readonly below: number },
): Stack {
  const x = left(letter.addressX[opening.window]);
  const width = mm(letter.addressWidth[opening.window]);
  const role = type.returnLine;
  const from = Math.max(down(letter.returnLineY) - returnRise(model, opening.window), below + underHead);
  const returned = { role, x, width, node: addNode(section, 'P') };
  const back = stacked([fixedWords.returnAddress(model.branch.addressLines)], returned, from);
  const personal = opening.personal
    ? stacked([fixedWords.personal], { role, x, width, node: addNode(section, 'P'), bold: true }, back.bottom)
    : { ops: [], bottom: back.bottom };
  const setting = { role: type.address, x, width, node: addNode(section, 'P'), hyphenate: true };
  const address = stacked(opening.address, setting, Math.max(down(letter.addressY), personal.bottom + underReturn));
  return { ops: [...back.ops, ...personal.ops, ...address.ops], bottom: address.bottom };
}

/** Date, reference and who handles it, in columns of the axis' width; of more than two lines they move the subject down. */
function references(opening: Letter, section: StructNode, top: number): Stack {
  const ops: Op[] = [rule({ x: 0, y: top, width: textWidth }, strokes.section, 'rule')];
  const count = opening.references.length;
  let bottom = top;
  for (const [index, reference] of opening.references.entries()) {
    const node = addNode(section, 'P');
    const x = index * axis;
    const width = (index === count - 1 ? Math.max(textWidth - x, axis) : axis) - 6;
    const first = top + 3 + type.small.leading;
    ops.push(plainLine(`${reference.label} `, { role: type.small, x, node }, top + 3));
    const setting = { role: type.text, x, width, node };
    const lines = setLines([{ text: reference.value }], setting);
    ops.push(...lines.map((line, at) => lineOp(line, setting, first + at * type.text.leading)));
    if (lines.length > 2) bottom = Math.max(bottom, first + lines.length * type.text.leading);
  }
  return { ops, bottom };
}

import { fixedWords } from '../../fixed-words.ts';
import type { DocumentModel } from '../../model.ts';
import { letter, mm, page, strokes, type } from '../../style.ts';
import { breakCost, type Op, type Piece, rule } from '../layout/piece.ts';
import { lineOp, paragraphPieces, plainLine, setLines } from '../layout/set-text.ts';
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

type Opened = { readonly letter: Letter; readonly onPaper: boolean };

/** Letterhead or the office's own paper, address for the window, references, subject and salutation. */
export function letterOpening(sheet: Sheet, model: DocumentModel, { letter: opening, onPaper }: Opened): Piece[] {
  const section = addNode(sheet.document, 'Sect');
  const before: Op[] = [
    ...(onPaper ? [firstPaper(model, section)] : sender(model, section)),
    ...addressBlock(model, opening, section),
  ];
  const told = references(opening, section);
  const ops: Op[] = [
    ...before,
    ...told.ops,
    rule({ x: left(letter.foldX), y: down(letter.foldY), width: mm(letter.foldWidth) }, strokes.hairline, 'rule'),
  ];
  const head: Piece = {
    height: Math.max(down(subjectY), told.bottom + type.letterSubject.after),
    before: 0,
    after: 0,
    ops,
    breakAfter: breakCost.never,
  };
  const subject = { role: type.letterSubject, x: 0, width: textWidth, node: addHeading(sheet, 1) };
  const lines = paragraphPieces([{ text: model.title }], subject).map(
    (piece): Piece => ({ ...piece, breakAfter: breakCost.never }),
  );
  return [head, ...lines, ...greeting(sheet, opening.salutation)];
}

function greeting(sheet: Sheet, salutation: string | undefined): Piece[] {
  if (salutation === undefined) return [];
  const { role, x, width } = sheet.body;
  return paragraphPieces([{ text: salutation }], { role, x, width, node: addNode(sheet.document, 'P') });
}

function sender(model: DocumentModel, section: StructNode): Op[] {
  return [
    ...letterheadName(model, { x: left(letter.logo.x), y: down(letter.logo.y), section }),
    ...branchAddress(model, addNode(section, 'P')),
  ];
}

function branchAddress(model: DocumentModel, node: StructNode): Op[] {
  const x = left(letter.branch.x);
  return model.branch.addressLines
    .slice(0, 5)
    .map((line, index) =>
      plainLine(`${line} `, { role: type.small, x, node }, down(letter.branch.y) + index * type.small.leading),
    );
}

/** Between 46 and 103 mm nothing else stands left of 130 mm, so a shifted sheet shows nothing more in the window. */
function addressBlock(model: DocumentModel, opening: Letter, section: StructNode): Op[] {
  const x = left(letter.addressX[opening.window]);
  const width = mm(letter.addressWidth[opening.window]);
  const ops: Op[] = [];
  const returnRole = type.returnLine;
  const returnSetting = { role: returnRole, x, width, node: addNode(section, 'P') };
  const back = setLines([{ text: fixedWords.returnAddress(model.branch.addressLines) }], returnSetting).slice(0, 1);
  ops.push(...back.map((line) => lineOp(line, returnSetting, down(letter.returnLineY))));
  if (opening.personal) {
    const personal = { role: returnRole, x, node: addNode(section, 'P'), bold: true };
    ops.push(plainLine(fixedWords.personal, personal, down(letter.returnLineY) + returnRole.leading));
  }
  const setting = { role: type.address, x, width, node: addNode(section, 'P'), hyphenate: true };
  const lines = opening.address.flatMap((line) => setLines([{ text: line, nowrap: true }], setting));
  ops.push(...lines.map((line, index) => lineOp(line, setting, down(letter.addressY) + index * type.address.leading)));
  return ops;
}

/** Date, reference and who handles it, in columns of the axis' width; of more than two lines they move the subject down. */
function references(opening: Letter, section: StructNode): { readonly ops: readonly Op[]; readonly bottom: number } {
  const top = down(letter.referenceY);
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

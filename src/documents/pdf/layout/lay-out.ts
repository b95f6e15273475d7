import type { Block, DocumentModel } from '../../model.ts';
import { mm, page, type } from '../../style.ts';
import { closing } from '../blocks/closing.ts';
import { colophon } from '../blocks/colophon.ts';
import { dataTable } from '../blocks/data-table.ts';
import { decisionBox } from '../blocks/decision-box.ts';
import { decisionForm } from '../blocks/decision-form.ts';
import { decisionStamp } from '../blocks/decision-stamp.ts';
import { letterSection, sectionHeading, subhead } from '../blocks/heading.ts';
import { hours } from '../blocks/hours.ts';
import { keyTable } from '../blocks/key-table.ts';
import { labelled } from '../blocks/labelled.ts';
import { letterOpening } from '../blocks/letter-opening.ts';
import { quote } from '../blocks/quote.ts';
import { reportOpening } from '../blocks/report-opening.ts';
import { list, paragraph } from '../blocks/running-text.ts';
import { signatures } from '../blocks/signatures.ts';
import { timeline } from '../blocks/timeline.ts';
import { breakCost, type Piece } from './piece.ts';
import { axis, type Body, measureWidth, openSheet, type Sheet, textWidth } from './sheet.ts';

const reportBody: Body = { role: type.text, label: type.label, x: axis, width: measureWidth, tableWidth: textWidth };
const letterBody: Body = {
  role: type.letter,
  label: { ...type.label, size: type.text.size },
  x: 0,
  width: mm(page.letterMeasureMm),
  tableWidth: axis + measureWidth,
};

type LayOutOptions = {
  readonly fingerprint: string;
  /** The office's own paper stands in the place of the letterhead. */
  readonly onPaper: boolean;
  readonly nextTurn: () => Promise<void>;
};

/** Lays out the opening and every block, in reading order, letting other work go first now and then. */
export async function layOut(model: DocumentModel, { fingerprint, onPaper, nextTurn }: LayOutOptions): Promise<Sheet> {
  const { opening } = model;
  const sheet = openSheet(opening.kind === 'letter' ? letterBody : reportBody);
  sheet.pieces.push(
    ...(opening.kind === 'letter'
      ? letterOpening(sheet, model, { letter: opening, onPaper })
      : reportOpening(sheet, model, { subtitle: opening.subtitle, onPaper })),
  );
  for (const [index, block] of model.blocks.entries()) {
    const next = model.blocks[index + 1]?.kind;
    if (block.kind !== 'labelled') sheet.labelled = undefined;
    if (joinsBefore(block, model.blocks, index)) keepWithNext(sheet);
    const pieces = blockPieces(sheet, block, { next, fingerprint });
    // One push an item: a table of thousands of rows would overflow the stack as arguments.
    for (const piece of pieces) sheet.pieces.push(piece);
    await nextTurn();
  }
  return sheet;
}

type Around = { readonly next: Block['kind'] | undefined; readonly fingerprint: string };

function blockPieces(sheet: Sheet, block: Block, around: Around): Piece[] {
  switch (block.kind) {
    case 'decisionBox':
      return decisionBox(sheet, block);
    case 'heading':
      return [heading(sheet, block, around.next)];
    case 'paragraph':
      return paragraph(sheet, block.text, block.soft);
    case 'keyTable':
      return keyTable(sheet, block);
    case 'labelled':
      return labelled(sheet, block);
    case 'quote':
      return quote(sheet, block);
    case 'list':
      return list(sheet, block);
    case 'dataTable':
      return dataTable(sheet, block);
    case 'timeline':
      return timeline(sheet, block);
    case 'hours':
      return hours(sheet, block);
    case 'closing':
      return closing(sheet, block);
    case 'signatures':
      return signatures(sheet, block);
    case 'decisionForm':
      return decisionForm(sheet, block);
    case 'decisionStamp':
      return decisionStamp(sheet, block);
    case 'colophon':
      return colophon(sheet, block.text, around.fingerprint);
    case 'pageBreak':
      return endPage(sheet);
  }
}

/** Sub heads stand where what they name begins: at the axis above text, at the left edge above tables and charts. */
function heading(sheet: Sheet, block: Extract<Block, { kind: 'heading' }>, next: Block['kind'] | undefined): Piece {
  const words = block.number ? `${block.number} ${block.text}` : block.text;
  if (block.level === 2) return sheet.body === letterBody ? letterSection(sheet, words) : sectionHeading(sheet, block);
  const overText = next === 'paragraph' || next === 'list';
  return subhead(sheet, words, { x: overText ? sheet.body.x : 0 });
}

/** Signatures, the form to decide on, the end of a letter and the colophon never stand alone: what is before them, or before their heading, goes with them. */
function joinsBefore(block: Block, all: readonly Block[], index: number): boolean {
  if (neverAlone.has(block.kind)) return true;
  // What a letter encloses stands under its end.
  if (block.kind === 'paragraph' && all[index - 1]?.kind === 'closing') return true;
  return block.kind === 'heading' && all[index + 1]?.kind === 'signatures';
}

const neverAlone: ReadonlySet<Block['kind']> = new Set(['signatures', 'decisionForm', 'closing', 'colophon']);

function keepWithNext(sheet: Sheet): void {
  const last = sheet.pieces.pop();
  if (last) sheet.pieces.push(last.endsPage ? last : { ...last, breakAfter: breakCost.never });
}

function endPage(sheet: Sheet): Piece[] {
  const last = sheet.pieces.pop();
  return last ? [{ ...last, endsPage: true }] : [];
}

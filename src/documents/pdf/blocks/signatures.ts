import { fixedWords } from '../../fixed-words.ts';
import type { Block } from '../../model.ts';
import { blocks, mm, strokes, type TypeRole, type } from '../../style.ts';
import { breakCost, type Op, type Piece, rule } from '../layout/piece.ts';
import { lineOp, plainLine, setLines } from '../layout/set-text.ts';
import { type Sheet, textWidth } from '../layout/sheet.ts';
import { addNode, type StructNode } from '../layout/structure.ts';

type Signature = Extract<Block, { kind: 'signatures' }>['left'];

const signaturesAfter = 9;

/** Two signatures beside each other, never parted from each other nor left alone on a page. */
export function signatures(sheet: Sheet, block: Extract<Block, { kind: 'signatures' }>): Piece[] {
  const section = addNode(sheet.document, 'Sect');
  const width = mm(blocks.signatureColumnMm);
  const left = signature(block.left, { x: 0, width, section });
  const right = signature(block.right, { x: textWidth - width, width, section });
  const height = Math.max(left.height, right.height);
  return [{ height, before: 0, after: signaturesAfter, ops: [...left.ops, ...right.ops], breakAfter: breakCost.never }];
}

type Place = { readonly x: number; readonly width: number; readonly section: StructNode };

function signature(who: Signature, place: Place): { ops: Op[]; height: number } {
  const ops: Op[] = [];
  let top = 0;
  const say = (text: string, role: TypeRole, bold = role.bold ?? false): void => {
    const setting = { role, x: place.x, width: place.width, node: addNode(place.section, 'P'), bold, beside: role };
    for (const line of setLines([{ text }], setting)) {
      ops.push(lineOp(line, setting, top));
      top += role.leading;
    }
  };
  say(who.role, type.label);
  say(who.name, { ...type.text, after: 0 });
  say(who.placeAndDate, type.text);
  if (who.refused) {
    top += type.text.after;
    say(who.refused.text, type.text, true);
    if (who.refused.words) say(who.refused.words, type.text);
    return { ops, height: top };
  }
  top += mm(blocks.signatureFreeMm);
  ops.push(rule({ x: place.x, y: top, width: place.width }, strokes.signature, 'ink'));
  top += strokes.signature + 1.5;
  const node = addNode(place.section, 'P');
  ops.push(plainLine(fixedWords.signature, { role: type.small, x: place.x, node }, top));
  return { ops, height: top + type.small.leading };
}

import { fixedWords } from '../../fixed-words.ts';
import type { Block } from '../../model.ts';
import { blocks, mm, strokes, type TypeRole, type } from '../../style.ts';
import { breakCost, type Op, type Piece, rule } from '../layout/piece.ts';
import { lineOp, plainLine, setLines } from '../layout/set-text.ts';
import { type Sheet, textWidth } from '../layout/sheet.ts';
import { addNode, type StructNode } from '../layout/structure.ts';

type Signature = Extract<Block, { kind: 'signatures' }>['left'];

const signaturesAfter = 7.5;

/** Two signatures beside each other, their lines at one height; never parted, nor left alone on a page. */
export function signatures(sheet: Sheet, block: Extract<Block, { kind: 'signatures' }>): Piece[] {
  const section = addNode(sheet.document, 'Sect');
  const width = mm(blocks.signatureColumnMm);
  const columns = [block.left, block.right].map((who, index) => {
    const place: Place = { x: index === 0 ? 0 : textWidth - width, width, section };
    const said = sayWho(who, place);
    // In reading order: who signs, then where.
    return { who, place, said, line: who.refused ? undefined : addNode(section, 'P') };
  });
  const lineAt =
    Math.max(...columns.map(({ who, said }) => (who.refused ? 0 : said.height))) + mm(blocks.signatureFreeMm);
  const signed = columns.some(({ line }) => line !== undefined);
  const bottom = signed ? lineAt + strokes.signature + lineGap + type.small.leading : 0;
  const ops = columns.flatMap(({ place, said, line }) =>
    line ? [...said.ops, ...signingLine(place, lineAt, line)] : said.ops,
  );
  const height = Math.max(bottom, ...columns.map(({ said }) => said.height));
  return [{ height, before: 0, after: signaturesAfter, ops, breakAfter: breakCost.never }];
}

const lineGap = 1.5;

type Place = { readonly x: number; readonly width: number; readonly section: StructNode };

/** Role, name, place and date; and of who refused, that and their words. */
function sayWho(who: Signature, place: Place): { ops: Op[]; height: number } {
  const ops: Op[] = [];
  let top = 0;
  const say = (text: string, role: TypeRole, bold = role.bold ?? false): void => {
    const setting = { role, x: place.x, width: place.width, node: addNode(place.section, 'P'), bold };
    for (const line of setLines([{ text }], setting)) {
      ops.push(lineOp(line, setting, top));
      top += role.leading;
    }
  };
  say(who.role, type.label);
  say(who.name, type.text);
  say(who.placeAndDate, type.text);
  if (!who.refused) return { ops, height: top };
  top += type.text.after;
  say(who.refused.text, type.text, true);
  if (who.refused.words) say(who.refused.words, type.text);
  return { ops, height: top };
}

function signingLine(place: Place, top: number, node: StructNode): Op[] {
  const under = { role: type.small, x: place.x, node };
  return [
    rule({ x: place.x, y: top, width: place.width }, strokes.signature, 'ink'),
    plainLine(fixedWords.signature, under, top + strokes.signature + lineGap),
  ];
}

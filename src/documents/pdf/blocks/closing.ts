import type { Block } from '../../model.ts';
import { letter, mm } from '../../style.ts';
import { breakCost, type Op, type Piece } from '../layout/piece.ts';
import { lineOp, setLines } from '../layout/set-text.ts';
import type { Sheet } from '../layout/sheet.ts';
import { addNode } from '../layout/structure.ts';

/** The end of a letter: greeting, room to sign, who signs; never parted. */
export function closing(sheet: Sheet, { greeting, signer }: Extract<Block, { kind: 'closing' }>): Piece[] {
  const { role, x, width } = sheet.body;
  const ops: Op[] = [];
  let height = 0;
  const say = (text: string): void => {
    const setting = { role, x, width, node: addNode(sheet.document, 'P') };
    for (const line of setLines([{ text }], setting)) {
      ops.push(lineOp(line, setting, height));
      height += role.leading;
    }
  };
  say(greeting);
  height += mm(letter.signatureFree);
  say(signer);
  return [{ height, before: role.before, after: role.after, ops, breakAfter: breakCost.free }];
}

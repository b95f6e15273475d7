import { blocks, mm, strokes, type } from '../../style.ts';
import { breakCost, type Op, type Piece, rule } from '../layout/piece.ts';
import { lineOp, plainLine, setLines } from '../layout/set-text.ts';
import { addHeading, type Sheet, textWidth } from '../layout/sheet.ts';
import type { StructNode } from '../layout/structure.ts';

/** Section heading: rule above, number hanging left of the words. */
export function sectionHeading(
  sheet: Sheet,
  heading: { readonly number?: string | undefined; readonly text: string },
): Piece {
  const node = addHeading(sheet, 2);
  const indent = heading.number ? mm(blocks.sectionNumberMm) : 0;
  const setting = { role: type.section, x: indent, width: textWidth - indent, node };
  const lines = setLines([{ text: heading.text }], setting);
  const top = strokes.section + blocks.sectionRuleGap;
  const ops: Op[] = [rule({ x: 0, y: 0, width: textWidth }, strokes.section, 'rule')];
  if (heading.number) ops.push(plainLine(`${heading.number} `, { role: type.section, x: 0, node }, top));
  ops.push(...lines.map((line, index) => lineOp(line, setting, top + index * type.section.leading)));
  return {
    height: top + lines.length * type.section.leading,
    before: type.section.before,
    after: type.section.after,
    ops,
    breakAfter: breakCost.never,
    bookmark: { level: 1, text: heading.number ? `${heading.number} ${heading.text}` : heading.text },
  };
}

/** Section heading of a letter: no rule, no number. */
export function letterSection(sheet: Sheet, text: string): Piece {
  const role = type.letterSubject;
  const setting = { role, x: 0, width: textWidth, node: addHeading(sheet, 2) };
  const lines = setLines([{ text }], setting);
  return {
    height: lines.length * role.leading,
    before: type.section.before,
    after: role.after,
    ops: lines.map((line, index) => lineOp(line, setting, index * role.leading)),
    breakAfter: breakCost.never,
    bookmark: { level: 1, text },
  };
}

/** Sub head, or the title of a table or figure, at `x`. */
export function subhead(sheet: Sheet, text: string, at: { readonly x: number; readonly parent?: StructNode }): Piece {
  const node = addHeading(sheet, 3, at.parent);
  const setting = { role: type.subhead, x: at.x, width: textWidth - at.x, node };
  const lines = setLines([{ text }], setting);
  return {
    height: lines.length * type.subhead.leading,
    before: type.subhead.before,
    after: type.subhead.after,
    ops: lines.map((line, index) => lineOp(line, setting, index * type.subhead.leading)),
    breakAfter: breakCost.never,
    bookmark: { level: 2, text },
  };
}

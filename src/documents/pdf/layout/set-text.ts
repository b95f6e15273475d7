import type { Inline } from '../../model.ts';
import type { Colour, TypeRole } from '../../style.ts';
import { breakLines, type Line } from '../text/lines.ts';
import { baselineIn } from '../text/measure.ts';
import { type BreakCost, breakCost, type Piece, type TextOp } from './piece.ts';
import type { RowCell } from './rows.ts';
import type { StructNode } from './structure.ts';

/** How a text is set: its role of the type scale, where it stands, and to which element it belongs. */
export type TextSetting = {
  readonly role: TypeRole;
  readonly x: number;
  readonly width: number;
  readonly node?: StructNode | undefined;
  readonly colour?: Colour;
  readonly bold?: boolean;
  /** Words wider than the column get a hyphen: cells and labels. */
  readonly hyphenate?: boolean;
  /** The role whose line it shares, so that both stand on one baseline. */
  readonly beside?: TypeRole;
};

/** Breaks a text into lines for a setting. */
export function setLines(inline: Inline, setting: TextSetting): Line[] {
  return breakLines(inline, {
    size: setting.role.size,
    width: setting.width,
    bold: setting.bold ?? setting.role.bold ?? false,
    hyphenate: setting.hyphenate ?? false,
  });
}

/** One broken line with its top at `top`. */
export function lineOp(line: Line, setting: TextSetting, top: number): TextOp {
  const standard = setting.beside ?? setting.role;
  return {
    kind: 'text',
    runs: line.runs,
    x: setting.x,
    baseline: top + baselineIn(standard.size, standard.leading),
    size: setting.role.size,
    colour: setting.colour ?? setting.role.colour,
    node: setting.node,
  };
}

/** A text of one face on one line, however wide. */
export function plainLine(text: string, setting: Omit<TextSetting, 'width'>, top: number): TextOp {
  const face = (setting.bold ?? setting.role.bold) ? 'bold' : 'regular';
  return lineOp({ runs: [{ face, text: text.replaceAll('\n', ' '), x: 0 }], width: 0 }, { ...setting, width: 0 }, top);
}

/** Texts under each other in one column, each on as many lines as it needs; `bottom` is under the last. */
export function stacked(
  texts: readonly string[],
  setting: TextSetting,
  top: number,
): { readonly ops: readonly TextOp[]; readonly bottom: number } {
  const { leading } = setting.role;
  const lines = texts.flatMap((text) => setLines([{ text }], setting));
  return {
    ops: lines.map((line, index) => lineOp(line, setting, top + index * leading)),
    bottom: top + lines.length * leading,
  };
}

/** A text as the lines of a row's cell. */
export function textCell(inline: Inline, setting: TextSetting): RowCell {
  return setLines(inline, setting).map((line) => [lineOp(line, setting, 0)]);
}

/** A paragraph as pieces of a line each, with the space before and after of its role. */
export function paragraphPieces(inline: Inline, setting: TextSetting): Piece[] {
  const lines = setLines(inline, setting);
  const { before, after, leading } = setting.role;
  return lines.map((line, index) => ({
    height: leading,
    before: index === 0 ? before : 0,
    after: index === lines.length - 1 ? after : 0,
    ops: [lineOp(line, setting, 0)],
    breakAfter: lineCost(index, lines.length),
  }));
}

/** Cost of a page break after line `index` of `count`: two lines stay together at each side. */
export function lineCost(index: number, count: number): BreakCost {
  const kept = index < count - 1 && (index === 0 || index === count - 2);
  return kept ? breakCost.orphan : breakCost.free;
}

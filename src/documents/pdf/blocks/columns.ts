import type { Block } from '../../model.ts';
import { blocks, mm, type } from '../../style.ts';
import { textWidth } from '../layout/sheet.ts';
import { lineWidth } from '../text/lines.ts';

type ColumnWords = Extract<Block, { kind: 'dataTable' }>['columns'][number];

/** A column in points: where its text begins, how wide its text may be (without the gutter), and how it stands. */
export type Column = {
  readonly head: string;
  readonly x: number;
  readonly inner: number;
  readonly align: 'left' | 'number';
  /** Decimals its numbers are aligned to. */
  readonly decimals: number;
};

const gutter = mm(blocks.cellGutterMm);
/** A table that misses the full width by less than this was meant to have it. */
const nearlyFull = mm(4);

/**
 * Places columns from `left`. Widths are as asked, but a column is at least as wide as its longest head word (the
 * others give room in proportion to what they can spare), and the table never wider than the type area.
 */
export function placeColumns(words: readonly ColumnWords[], left: number): Column[] {
  const room = textWidth - left;
  const asked = words.map((column) => mm(Math.max(column.width, 0)));
  const sum = asked.reduce((total, width) => total + width, 0);
  const total = sum > room - nearlyFull ? room : sum;
  const least = words.map((column, index) => longestWord(column.head) + (index < words.length - 1 ? gutter : 0));
  const widths = spread(
    asked.map((width) => (sum > 0 ? (width * total) / sum : room / words.length)),
    least,
  );
  let x = left;
  return words.map((column, index) => {
    const width = widths[index] ?? 0;
    const place = x;
    x += width;
    const inner = Math.max(width - (index < words.length - 1 ? gutter : 0), 1);
    return { head: column.head, x: place, inner, align: column.align ?? 'left', decimals: 0 };
  });
}

/** Takes what narrow columns lack from what the others can spare. */
function spread(widths: readonly number[], least: readonly number[]): number[] {
  const lacking = widths.reduce((sum, width, index) => sum + Math.max(0, (least[index] ?? 0) - width), 0);
  const spare = widths.reduce((sum, width, index) => sum + Math.max(0, width - (least[index] ?? 0)), 0);
  if (lacking === 0 || spare === 0) return [...widths];
  const share = Math.min(1, lacking / spare);
  return widths.map((width, index) => {
    const need = least[index] ?? 0;
    return width < need ? width + (need - width) * Math.min(1, spare / lacking) : width - (width - need) * share;
  });
}

function longestWord(head: string): number {
  return head
    .split(/\s+/u)
    .reduce((most, word) => Math.max(most, lineWidth(word, { size: type.cell.size, bold: true })), 0);
}

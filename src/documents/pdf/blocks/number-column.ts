import type { Inline } from '../../model.ts';
import { measure } from '../text/measure.ts';

/** Most decimals among the numbers of a column ('29,5' has one; '–', '20' and words have none). */
export function decimalsOf(texts: readonly (Inline | undefined)[]): number {
  return texts.reduce((most, text) => Math.max(most, decimals(text ?? [])), 0);
}

/**
 * Room in points kept free right of a number so that commas stand under each other: a figure's width for each missing
 * decimal, and the comma's. Nothing is added to the text; figures of the house font are equally wide.
 */
export function decimalRoom(
  text: Inline,
  column: { readonly decimals: number; readonly size: number; readonly bold: boolean },
): number {
  const own = decimals(text);
  const missing = '0'.repeat(column.decimals - own) + (own === 0 && column.decimals > 0 ? ',' : '');
  return (measure(column.bold ? 'bold' : 'regular', missing) * column.size) / 1000;
}

function decimals(text: Inline): number {
  return /\d,(\d+)\s*$/u.exec(text.map((run) => run.text).join(''))?.[1]?.length ?? 0;
}

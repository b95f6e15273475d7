import { mm, page } from '../style.ts';

/** Word's units: dxa = twentieth of a point (lengths), half points (type), eighths of a point (strokes). */
export function dxa(points: number): number {
  return Math.round(points * 20);
}
export function dxaMm(millimetres: number): number {
  return dxa(mm(millimetres));
}
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}
export function eighths(points: number): number {
  return Math.round(points * 8);
}

/** Type area and the axis, in dxa. */
export const area = {
  left: dxaMm(page.leftMm),
  right: dxaMm(page.rightMm),
  width: dxaMm(page.textWidthMm),
  axis: dxaMm(page.axisMm),
  /** Free at the right of running text: type area less axis less measure. */
  textRight: dxaMm(page.textWidthMm - page.axisMm - page.measureMm),
  letterRight: dxaMm(page.textWidthMm - page.letterMeasureMm),
} as const;

/**
 * Divides a width over parts in their proportion so that the whole numbers add up to it exactly; Word moves edges of
 * cells that do not add up.
 */
export function divide(width: number, parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0) || 1;
  let upTo = 0;
  let given = 0;
  return parts.map((part) => {
    upTo += part;
    const share = Math.round((width * upTo) / whole) - given;
    given += share;
    return share;
  });
}

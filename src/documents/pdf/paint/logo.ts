import { type Colour, mark } from '../../style.ts';
import { number } from './show-text.ts';

/** Distance of a quarter circle's control points from its ends, in radii. */
const kappa = 0.5523;

/** The office's mark in its square of 40 units, y downwards: rounded square, white line of the river, dot. */
export function logoOperators(rgb: (colour: Colour) => string): string {
  const { side, radius, dot } = mark;
  return [
    `${rgb('accent')} rg ${roundedSquare(side, radius)} f`,
    `${rgb('white')} RG ${mark.lineWidth} w 1 J ${pathOperators(mark.line)} S`,
    `${rgb('markDot')} rg ${circle(dot.x, dot.y, dot.radius)} f `,
  ].join('\n');
}

function roundedSquare(side: number, r: number): string {
  const k = number(r * (1 - kappa));
  const far = number(side - r * (1 - kappa));
  const end = side - r;
  return [
    `${r} 0 m ${end} 0 l ${far} 0 ${side} ${k} ${side} ${r} c`,
    `${side} ${end} l ${side} ${far} ${far} ${side} ${end} ${side} c`,
    `${r} ${side} l ${k} ${side} 0 ${far} 0 ${end} c`,
    `0 ${r} l 0 ${k} ${k} 0 ${r} 0 c h`,
  ].join(' ');
}

function circle(x: number, y: number, r: number): string {
  const k = r * kappa;
  const p = (...values: number[]): string => values.map(number).join(' ');
  return [
    `${p(x + r, y)} m ${p(x + r, y + k, x + k, y + r, x, y + r)} c ${p(x - k, y + r, x - r, y + k, x - r, y)} c`,
    `${p(x - r, y - k, x - k, y - r, x, y - r)} c ${p(x + k, y - r, x + r, y - k, x + r, y)} c h`,
  ].join(' ');
}

/** The commands M, C, S, c and s of an SVG path as PDF operators. */
function pathOperators(path: string): string {
  let x = 0;
  let y = 0;
  let control: readonly [number, number] | undefined;
  const out: string[] = [];
  for (const [, command = '', list = ''] of path.matchAll(/([MCScs])([^MCScs]*)/gu)) {
    const values = Array.from(list.matchAll(/-?\d*\.?\d+/gu), Number);
    const size = command === 'M' ? 2 : command.toLowerCase() === 's' ? 4 : 6;
    for (let i = 0; i + size <= values.length; i += size) {
      const lower = command !== command.toUpperCase();
      const [a, b, c, d, e, f] = values
        .slice(i, i + size)
        .map((value, at) => value + (lower ? (at % 2 === 0 ? x : y) : 0));
      if (command === 'M') out.push(`${number(a ?? 0)} ${number(b ?? 0)} m`);
      else {
        const mirrored = control ? [2 * x - control[0], 2 * y - control[1]] : [x, y];
        const points = size === 4 ? [...mirrored, a, b, c, d] : [a, b, c, d, e, f];
        out.push(`${points.map((value) => number(value ?? 0)).join(' ')} c`);
        control = [points[2] ?? 0, points[3] ?? 0];
      }
      x = (size === 6 ? e : size === 4 ? c : a) ?? 0;
      y = (size === 6 ? f : size === 4 ? d : b) ?? 0;
    }
  }
  return out.join(' ');
}

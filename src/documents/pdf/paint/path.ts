import { number } from '../ink.ts';

type Point = readonly [number, number];

/** Where a path is, where its part began, and the last control point, which S and T mirror. */
type Pen = { at: Point; start: Point; cubic?: Point; quadratic?: Point };

/** Numbers that each command takes at a time. */
const sizes: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, Z: 0 };

/** An SVG path without arcs (SVG 2, 9.3) as PDF operators; y stays as it is. */
export function pathOperators(path: string): string {
  const pen: Pen = { at: [0, 0], start: [0, 0] };
  const out: string[] = [];
  for (const [, letter = '', list = ''] of path.matchAll(/([MLHVCSQTZ])([^MLHVCSQTZ]*)/giu)) {
    const values = Array.from(list.matchAll(/-?(?:\d+\.?\d*|\.\d+)/gu), Number);
    const size = sizes[letter.toUpperCase()] ?? 0;
    let command = letter;
    for (let from = 0; from === 0 || (size > 0 && from + size <= values.length); from += size) {
      out.push(segment(command, values.slice(from, from + size), pen));
      if (size === 0) break;
      // More points after a move are lines.
      if (command === 'M') command = 'L';
      if (command === 'm') command = 'l';
    }
  }
  return out.join(' ');
}

function segment(letter: string, values: readonly number[], pen: Pen): string {
  const command = letter.toUpperCase();
  const [x, y] = pen.at;
  const [dx, dy] = letter === command ? [0, 0] : pen.at;
  const point = (at: number): Point => [(values[at] ?? 0) + dx, (values[at + 1] ?? 0) + dy];
  const { cubic, quadratic } = pen;
  delete pen.cubic;
  delete pen.quadratic;
  switch (command) {
    case 'M':
      pen.start = point(0);
      return drawTo(pen, 'm', pen.start);
    case 'L':
      return drawTo(pen, 'l', point(0));
    case 'H':
      return drawTo(pen, 'l', [(values[0] ?? 0) + dx, y]);
    case 'V':
      return drawTo(pen, 'l', [x, (values[0] ?? 0) + dy]);
    case 'C':
      return curve(pen, [point(0), point(2), point(4)]);
    case 'S':
      return curve(pen, [mirrored(cubic, pen.at), point(0), point(2)]);
    case 'Q':
      return bow(pen, point(0), point(2));
    case 'T':
      return bow(pen, mirrored(quadratic, pen.at), point(0));
    default:
      pen.at = pen.start;
      return 'h';
  }
}

function drawTo(pen: Pen, operator: 'm' | 'l', to: Point): string {
  pen.at = to;
  return `${numbers(to)} ${operator}`;
}

function curve(pen: Pen, [first, second, to]: readonly [Point, Point, Point]): string {
  pen.at = to;
  pen.cubic = second;
  return `${numbers(first)} ${numbers(second)} ${numbers(to)} c`;
}

/** A curve with one control point, which PDF draws with two. */
function bow(pen: Pen, control: Point, to: Point): string {
  const near = ([x, y]: Point): Point => [x + (control[0] - x) * (2 / 3), y + (control[1] - y) * (2 / 3)];
  const drawn = curve(pen, [near(pen.at), near(to), to]);
  delete pen.cubic;
  pen.quadratic = control;
  return drawn;
}

function mirrored(control: Point | undefined, [x, y]: Point): Point {
  return control ? [2 * x - control[0], 2 * y - control[1]] : [x, y];
}

function numbers([x, y]: Point): string {
  return `${number(x)} ${number(y)}`;
}

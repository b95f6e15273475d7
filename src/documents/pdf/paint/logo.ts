import { houseStyle, type Shape } from '../../house-style.ts';
import { number } from '../ink.ts';
import { pathOperators } from './path.ts';

/** The office's logo in its own square, y downwards; `rgb` gives the operands of a colour of six hex digits. */
export function logoOperators(rgb: (hex: string) => string): string {
  return houseStyle.logo.shapes.map((shape) => `${shapeOperators(shape, rgb)}\n`).join('');
}

function shapeOperators({ path, fill, stroke, width = 1 }: Shape, rgb: (hex: string) => string): string {
  const filled = fill ? `${rgb(fill.slice(1))} rg ` : '';
  const stroked = stroke ? `${rgb(stroke.slice(1))} RG ${number(width)} w 1 J ` : '';
  return `${filled}${stroked}${pathOperators(path)} ${fill && stroke ? 'B' : stroke ? 'S' : 'f'}`;
}

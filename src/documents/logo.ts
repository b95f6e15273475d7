import { houseStyle, type Shape } from './house-style.ts';

/** The office's logo as an SVG file. `title`: what it says to who cannot see it. */
export function logoSvg(title?: string): string {
  const { side, shapes } = houseStyle.logo;
  const named = title ? `<title>${title}</title>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">${named}${shapes.map(shape).join('')}</svg>`;
}

function shape({ path, fill = 'none', stroke, width = 1 }: Shape): string {
  const line = stroke ? ` stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"` : '';
  return `<path d="${path}" fill="${fill}"${line}/>`;
}

import { type HouseStyle, houseStyle, styleFile } from './house-style.ts';
import { HouseStyleWrong } from './house-style-wrong.ts';
import { readFont } from './pdf/fonts/faces.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/**
 * Reads every file the house style names, of both formats, so that a wrong one is told when the program starts and not when a
 * letter has to go out.
 *
 * @throws HouseStyleWrong
 */
export function checkStyleFiles({ fonts, logo }: HouseStyle = houseStyle): void {
  const { regular, bold, italic, fallback, inWord } = fonts;
  for (const path of [regular, bold, italic, fallback, ...Object.values(inWord)]) readFont(path);
  if (!styleFile(logo.png).subarray(0, png.length).equals(png))
    throw new HouseStyleWrong(`Dit is geen plaatje in PNG: templates/${logo.png}`);
}

import { cleanText } from './clean-text.ts';
import { isDrawn } from './pdf/fonts/faces.ts';

/** Signs of a text for which the PDF shows an empty box, because none of our fonts has them; each once, in their order. */
export function undrawn(text: string): string[] {
  const signs = new Set(cleanText(text).replaceAll('\n', ''));
  return [...signs].filter((sign) => !isDrawn(sign.codePointAt(0) ?? 0));
}

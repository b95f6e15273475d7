import type { DocumentFonts } from '../fonts/document-fonts.ts';
import type { FaceKey } from '../fonts/faces.ts';
import { kernBetween, tablesOf } from '../fonts/latin-tables.ts';

/** The font the content stream has set last; it holds until another is set. */
export type FontState = { resource: string; size: number };

type Setting = { readonly face: FaceKey; readonly size: number };
type Pen = { readonly fonts: DocumentFonts; readonly font: FontState };

/**
 * Operators that show one text in one face: the font where it is another, then TJ with the pair kerning between the letters.
 * Other fonts (second subset, fallback) are switched to and back inside.
 */
export function showText(text: string, { face, size }: Setting, { fonts, font }: Pen): string {
  const tables = tablesOf(face);
  let out = '';
  /** Undefined: no string is open. */
  let resource: string | undefined;
  let before = 0;
  /** From here on the characters are written as they are. */
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const start = i;
    const code = text.codePointAt(i) ?? 0;
    if (code > 0xffff) i++;
    const slot = fonts.slotOf(face, code);
    const kern = before === 0 ? 0 : kernBetween(face, tables, before, code);
    before = code;
    if (slot.resource !== resource) {
      out += resource === undefined ? '' : `${text.slice(from, start)})${-kern}]TJ `;
      if (slot.resource !== font.resource || size !== font.size) out += `/${slot.resource} ${number(size)} Tf`;
      font.resource = slot.resource;
      font.size = size;
      resource = slot.resource;
      out += '[(';
      from = start;
    } else if (kern !== 0) {
      out += `${text.slice(from, start)})${-kern}(`;
      from = start;
    }
    if (slot.asTyped) continue;
    out += text.slice(from, start) + slot.bytes;
    from = i + 1;
  }
  return resource === undefined ? '' : `${out}${text.slice(from)})]TJ`;
}

const decimals = Array.from({ length: 100 }, (_, index) => String(index / 100).slice(1));

/** A number for a content stream: at most two decimals, no exponent. */
export function number(value: number): string {
  const hundredths = Math.round(value * 100);
  if (hundredths < 0) return `-${number(-value)}`;
  // Several times faster than writing a fraction as text, and a page has a thousand numbers.
  return `${Math.floor(hundredths / 100)}${decimals[hundredths % 100]}`;
}

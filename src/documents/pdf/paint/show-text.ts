import type { DocumentFonts } from '../fonts/document-fonts.ts';
import type { FaceKey } from '../fonts/faces.ts';
import { kernBetween, tablesOf } from '../fonts/latin-tables.ts';

/**
 * Operators that show one text in one face: font, then TJ with the pair kerning between the letters. Other fonts (second
 * subset, fallback) are switched to and back inside. `at`: place and size in points.
 */
export function showText(
  fonts: DocumentFonts,
  face: FaceKey,
  text: string,
  at: { x: number; y: number; size: number },
): string {
  const tables = tablesOf(face);
  let out = '';
  let resource = '';
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    if (code > 0xffff) i++;
    const slot = fonts.slotOf(face, code);
    const kern = before === 0 ? 0 : kernBetween(face, tables, before, code);
    if (slot.resource !== resource) {
      if (resource !== '') out += `)${-kern}]TJ`;
      resource = slot.resource;
      out += ` /${resource} ${number(at.size)} Tf[(`;
    } else if (kern !== 0) out += `)${-kern}(`;
    out += slot.bytes;
    before = code;
  }
  return resource === '' ? '' : `1 0 0 1 ${number(at.x)} ${number(at.y)} Tm${out})]TJ`;
}

/** A number for a content stream: at most two decimals, no exponent. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

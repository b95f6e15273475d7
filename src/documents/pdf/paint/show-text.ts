import type { DocumentFonts } from '../fonts/document-fonts.ts';
import { type FaceKey, loadFace } from '../fonts/faces.ts';

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
  const font = loadFace(face);
  let out = `1 0 0 1 ${number(at.x)} ${number(at.y)} Tm`;
  let resource = '';
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    if (code > 0xffff) i++;
    const slot = fonts.slotOf(face, code);
    const kerns = code !== 0x20 && code !== 0xa0 && slot.face === face;
    const kern = kerns && before !== 0 ? font.kernOf(before, slot.glyph) : 0;
    if (slot.resource !== resource) {
      if (resource !== '') out += ')]TJ';
      resource = slot.resource;
      out += ` /${resource} ${number(at.size)} Tf[(`;
    } else if (kern !== 0) out += `)${-kern}(`;
    out += slot.bytes;
    before = kerns ? slot.glyph : 0;
  }
  return resource === '' ? '' : `${out})]TJ`;
}

/** A number for a content stream: at most two decimals, no exponent. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

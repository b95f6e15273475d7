import type { DocumentFonts } from '../fonts/document-fonts.ts';
import type { FaceKey } from '../fonts/faces.ts';
import { kernBetween, tablesOf } from '../fonts/latin-tables.ts';
import type { Ink } from '../ink.ts';

/** The font the content stream has set last; it holds until another is set. */
export type FontState = { resource: string; size: number };

type Setting = { readonly face: FaceKey; readonly size: number };
type Pen = { readonly ink: Ink; readonly fonts: DocumentFonts; readonly font: FontState };

const sign = { open: 0x28, close: 0x29, backslash: 0x5c } as const;

/**
 * Writes the operators that show one text in one face: the font where it is another, then TJ with the pair kerning between the letters.
 * Other fonts (second subset, fallback) are switched to and back inside.
 */
export function showText(text: string, { face, size }: Setting, { ink, fonts, font }: Pen): void {
  const tables = tablesOf(face);
  /** Undefined: no string is open. */
  let resource: string | undefined;
  let before = 0;
  // By letter: strings of many sorts pass here, which V8 reads three times as slowly by index.
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const slot = fonts.slotOf(face, code);
    const kern = before === 0 ? 0 : kernBetween(face, tables, before, code);
    before = code;
    if (slot.resource !== resource) {
      if (resource !== undefined) {
        ink.byte(sign.close);
        ink.integer(-kern);
        ink.text(']TJ ');
      }
      resource = slot.resource;
      setFont(ink, font, { resource, size });
      ink.text('[(');
    } else if (kern !== 0) {
      ink.byte(sign.close);
      ink.integer(-kern);
      ink.byte(sign.open);
    }
    if (slot.escaped) ink.byte(sign.backslash);
    ink.byte(slot.code);
  }
  if (resource !== undefined) ink.text(')]TJ ');
}

function setFont(ink: Ink, font: FontState, { resource, size }: FontState): void {
  if (resource === font.resource && size === font.size) return;
  font.resource = resource;
  font.size = size;
  ink.byte(0x2f);
  ink.text(resource);
  ink.byte(0x20);
  ink.number(size);
  ink.text('Tf');
}

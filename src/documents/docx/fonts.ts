import { houseStyle, styleFile } from '../house-style.ts';
import { attribute } from './text.ts';

const { name, otherName, inWord } = houseStyle.fonts;

/** The three cuts, each a subset (Latin, Vietnamese, the signs of the house style), with the key it is obfuscated with. */
const cuts = [
  { element: 'embedRegular', cut: 'regular', key: '4C1D7E52-0B6A-4F39-9D21-6A83E05F71C4' },
  { element: 'embedBold', cut: 'bold', key: '9A3F26B8-5E74-4D0C-8B17-C2D961E4A053' },
  { element: 'embedItalic', cut: 'italic', key: 'E7085B93-A1C4-42F6-B35D-1F90D7264E8A' },
] as const;

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Parts of the embedded fonts, by path: the house font goes with the file, because readers do not have it. Readers that ignore
 * embedded fonts know it as Source Sans Pro, or take the theme's font.
 */
export function embedFonts(): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  for (const [index, { cut, key }] of cuts.entries())
    parts.set(`word/fonts/font${index + 1}.odttf`, obfuscate(styleFile(inWord[cut]), key));
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const embedded = cuts.map((cut, index) => `<w:${cut.element} r:id="rId${index + 1}" w:fontKey="{${cut.key}}"/>`);
  const relations = cuts.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationship}/font" Target="fonts/font${index + 1}.odttf"/>`,
  );
  parts.set(
    'word/fontTable.xml',
    encode(
      `${xml}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relationship}">` +
        `<w:font w:name="${attribute(name)}">${otherName ? `<w:altName w:val="${attribute(otherName)}"/>` : ''}<w:panose1 w:val="020B0503030403020204"/>` +
        `<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>${embedded.join('')}</w:font></w:fonts>`,
    ),
  );
  parts.set(
    'word/_rels/fontTable.xml.rels',
    encode(
      `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ),
  );
  return parts;
}

/** ECMA-376 part 4, 2.8.1: the first 32 bytes are XORed with the key, last byte of the key first. */
export function obfuscate(fontFile: Uint8Array, key: string): Uint8Array {
  const bytes = Uint8Array.from(fontFile);
  const mask = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
  for (let at = 0; at < 32; at += 1) bytes[at] = (bytes[at] ?? 0) ^ (mask[at % 16] ?? 0);
  return bytes;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

import type { PDFContext, PDFRef } from 'pdf-lib';
import type { FontProgram } from '../fonts/program.ts';
import { register, registerStream } from './objects.ts';

/** Puts a subset into the file as a Type 0 font with two-byte codes (Identity-H). */
export function embedFont(context: PDFContext, program: FontProgram): PDFRef {
  const { font, name } = program;
  const file = registerStream(context, program.file, { entries: { Length1: program.fileLength }, deflated: true });
  const toUnicode = registerStream(context, program.toUnicode, { deflated: true });
  const flags = 4 | (font.italicAngle === 0 ? 0 : 64);
  const descriptor = register(
    context,
    `<</Type/FontDescriptor/FontName/${name}/Flags ${flags}/FontBBox[${font.box.join(' ')}]/ItalicAngle ${font.italicAngle}` +
      `/Ascent ${font.ascent}/Descent ${font.descent}/CapHeight ${font.capHeight}/StemV ${font.bold ? 140 : 80}/FontFile2 ${file}>>`,
  );
  const descendant = register(
    context,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${descriptor}/CIDToGIDMap/Identity/DW 0/W ${program.widths}>>`,
  );
  return register(
    context,
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant}]/ToUnicode ${toUnicode}>>`,
  );
}

import type { PDFContext, PDFRef } from 'pdf-lib';
import type { FontProgram } from '../fonts/program.ts';
import { register, registerStream } from './objects.ts';

/** Puts a subset into the file as a symbolic TrueType font with one-byte codes of its own. */
export function embedFont(context: PDFContext, program: FontProgram): PDFRef {
  const { font, name, firstCode, widths } = program;
  const file = registerStream(context, program.file, { entries: { Length1: program.fileLength }, deflated: true });
  const toUnicode = registerStream(context, program.toUnicode, { deflated: true });
  const flags = 4 | (font.italicAngle === 0 ? 0 : 64);
  const descriptor = register(
    context,
    `<</Type/FontDescriptor/FontName/${name}/Flags ${flags}/FontBBox[${font.box.join(' ')}]/ItalicAngle ${font.italicAngle}` +
      `/Ascent ${font.ascent}/Descent ${font.descent}/CapHeight ${font.capHeight}/StemV ${font.bold ? 140 : 80}/FontFile2 ${file}>>`,
  );
  return register(
    context,
    `<</Type/Font/Subtype/TrueType/BaseFont/${name}/FirstChar ${firstCode}/LastChar ${firstCode + widths.length - 1}` +
      `/Widths[${widths.join(' ')}]/FontDescriptor ${descriptor}/ToUnicode ${toUnicode}>>`,
  );
}

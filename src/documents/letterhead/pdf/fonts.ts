import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream } from 'pdf-lib';
import { all, type Cleaner } from './cleaner.ts';
import { findings } from './findings.ts';

/**
 * A copy of a font that travels with the file and whose letters can be read (ISO 19005-2, 6.2.11): the program is in it, and
 * how its codes become letters.
 */
export function fontOf(source: PDFObject | undefined, cleaner: Cleaner): PDFObject {
  return cleaner.once(source, (object) => {
    const font = cleaner.resolve(object);
    if (!(font instanceof PDFDict)) {
      cleaner.say(findings.unreadable);
      return PDFDict.withContext(cleaner.target);
    }
    const name = nameOf(font, cleaner);
    switch (nameIn(font, 'Subtype', cleaner)) {
      case 'Type0':
        return cleaner.add(compositeFont(font, name, cleaner));
      case 'TrueType':
      case 'Type1':
      case 'MMType1':
        return cleaner.add(simpleFont(font, name, cleaner));
      default:
        cleaner.say(findings.fontMissing(name));
        return PDFDict.withContext(cleaner.target);
    }
  });
}

function compositeFont(font: PDFDict, name: string, cleaner: Cleaner): PDFDict {
  const { plain } = cleaner;
  if (!/^Identity-[HV]$/u.test(nameIn(font, 'Encoding', cleaner)) || !isStream(font, 'ToUnicode', cleaner))
    cleaner.say(findings.fontUnread(name));
  const descendants = cleaner.resolve(font.get(PDFName.of('DescendantFonts')));
  return cleaner.dict(font, {
    ...all(plain, 'Type Subtype BaseFont Encoding'),
    DescendantFonts: () => cleaner.array([descendantOf(descendants, name, cleaner)]),
    ToUnicode: (map) => cleaner.stream(map, {}),
  });
}

function descendantOf(fonts: PDFObject | undefined, name: string, cleaner: Cleaner): PDFObject {
  const first = fonts !== undefined && 'get' in fonts && typeof fonts.get === 'function' ? fonts.get(0) : undefined;
  const font = cleaner.dict(first, {
    ...all(cleaner.plain, 'Type Subtype BaseFont CIDSystemInfo DW W DW2 W2'),
    FontDescriptor: (descriptor) => descriptorOf(descriptor, name, cleaner),
    CIDToGIDMap: (map) => (cleaner.resolve(map) instanceof PDFRawStream ? cleaner.stream(map, {}) : cleaner.plain(map)),
  });
  if (!font.has(PDFName.of('FontDescriptor'))) cleaner.say(findings.fontMissing(name));
  const needsMap = font.get(PDFName.of('Subtype')) === PDFName.of('CIDFontType2');
  if (needsMap && !font.has(PDFName.of('CIDToGIDMap'))) font.set(PDFName.of('CIDToGIDMap'), PDFName.of('Identity'));
  return cleaner.add(font);
}

function simpleFont(font: PDFDict, name: string, cleaner: Cleaner): PDFDict {
  const { plain } = cleaner;
  const encoding = cleaner.resolve(font.get(PDFName.of('Encoding')));
  if (!isStream(font, 'ToUnicode', cleaner) && !tellsLetters(encoding, cleaner)) cleaner.say(findings.fontUnread(name));
  const copy = cleaner.dict(font, {
    ...all(plain, 'Type Subtype BaseFont FirstChar LastChar Widths Encoding'),
    FontDescriptor: (descriptor) => descriptorOf(descriptor, name, cleaner),
    ToUnicode: (map) => cleaner.stream(map, {}),
  });
  if (!copy.has(PDFName.of('FontDescriptor'))) cleaner.say(findings.fontMissing(name));
  return copy;
}

/**
 * Says an encoding which letters its codes are (ISO 19005-2, 6.2.11.7.2)? A name of a glyph does when Adobe's list has it; those
 * that programs make up are numbered.
 */
function tellsLetters(encoding: PDFObject | undefined, { resolve }: Cleaner): boolean {
  if (!(encoding instanceof PDFDict)) return encoding !== undefined;
  const differences = resolve(encoding.get(PDFName.of('Differences')));
  const glyphs = differences instanceof PDFArray ? differences.asArray().map(resolve) : [];
  return glyphs.every((glyph) => !(glyph instanceof PDFName) || listed.test(glyph.decodeText()));
}
const listed = /^(?:\.notdef|[A-Za-z]+|uni(?:[\dA-F]{4})+|u[\dA-F]{4,6}|afii\d{5})$/u;

/** Lists of the glyphs that are there are left out: they may be incomplete, and nobody needs them. */
function descriptorOf(source: PDFObject | undefined, name: string, cleaner: Cleaner): PDFObject {
  const program = (file: PDFObject | undefined) =>
    cleaner.stream(file, all(cleaner.plain, 'Length1 Length2 Length3 Subtype'));
  const copy = cleaner.dict(source, {
    ...all(cleaner.plain, 'Type FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent'),
    ...all(cleaner.plain, 'Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth'),
    FontFile: program,
    FontFile2: program,
    FontFile3: program,
  });
  const programs = ['FontFile', 'FontFile2', 'FontFile3'].filter((key) => copy.has(PDFName.of(key)));
  if (programs.length === 0) cleaner.say(findings.fontMissing(name));
  return cleaner.add(copy);
}

/** Its name for people: without the six letters of a subset. */
function nameOf(font: PDFDict, cleaner: Cleaner): string {
  return nameIn(font, 'BaseFont', cleaner).replace(/^[A-Z]{6}\+/u, '') || 'zonder naam';
}

function nameIn(dict: PDFDict, key: string, cleaner: Cleaner): string {
  const name = cleaner.resolve(dict.get(PDFName.of(key)));
  return name instanceof PDFName ? name.decodeText() : '';
}

function isStream(dict: PDFDict, key: string, cleaner: Cleaner): boolean {
  return cleaner.resolve(dict.get(PDFName.of(key))) instanceof PDFRawStream;
}

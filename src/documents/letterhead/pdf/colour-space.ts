import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFString } from 'pdf-lib';
import type { Cleaner } from './cleaner.ts';
import { findings } from './findings.ts';

/** Colours of a screen (ISO 19005-2, 6.2.4: our files have an output intent of sRGB); of the rest it is said. */
const onScreen = new Set(['DeviceGray', 'DeviceRGB', 'G', 'RGB', 'Pattern', 'I', 'Indexed']);

const onPress = new Set(['DeviceCMYK', 'CMYK']);

/** Does a name stand for a colour space by itself? Those of a press are told. */
export function isDeviceColours(name: string, { say }: Cleaner): boolean {
  if (onPress.has(name)) say(findings.pressColours);
  return onScreen.has(name) || onPress.has(name);
}

/** A copy of a colour space, as far as an archive takes it. */
export function colourSpaceOf(source: PDFObject | undefined, cleaner: Cleaner): PDFObject {
  const space = cleaner.resolve(source);
  if (space instanceof PDFName) {
    if (!isDeviceColours(space.decodeText(), cleaner)) cleaner.say(findings.notKept('een onbekende kleurruimte'));
    return space;
  }
  if (space instanceof PDFArray) return family(space, cleaner);
  cleaner.say(findings.unreadable);
  return PDFName.of('DeviceGray');
}

function family(space: PDFArray, cleaner: Cleaner): PDFObject {
  const first = cleaner.resolve(space.get(0));
  const kind = first instanceof PDFName ? first.decodeText() : '';
  const name = PDFName.of(kind);
  switch (kind) {
    case 'ICCBased':
      return cleaner.array([name, profileOf(space.get(1), cleaner)]);
    case 'CalGray':
    case 'CalRGB':
    case 'Lab':
      return cleaner.array([name, cleaner.plain(space.get(1))]);
    case 'Indexed':
      return cleaner.array([
        name,
        colourSpaceOf(space.get(1), cleaner),
        cleaner.plain(space.get(2)),
        lookupOf(space.get(3), cleaner),
      ]);
    case 'Pattern':
      return space.size() > 1 ? cleaner.array([name, colourSpaceOf(space.get(1), cleaner)]) : PDFName.of('Pattern');
    case 'Separation':
      return cleaner.array([
        name,
        cleaner.plain(space.get(1)),
        colourSpaceOf(space.get(2), cleaner),
        cleaner.functionOf(space.get(3)),
      ]);
    default:
      cleaner.say(kind === 'DeviceN' ? findings.pressColours : findings.notKept('een onbekende kleurruimte'));
      return PDFName.of('DeviceGray');
  }
}

/** A profile of one or three colours; four are for the press. */
function profileOf(source: PDFObject | undefined, cleaner: Cleaner): PDFObject {
  const profile = cleaner.resolve(source);
  const count = profile instanceof PDFRawStream ? cleaner.resolve(profile.dict.get(PDFName.of('N'))) : undefined;
  const colours = count instanceof PDFNumber ? count.asNumber() : 0;
  if (colours === 4) cleaner.say(findings.pressColours);
  else if (colours !== 1 && colours !== 3) cleaner.say(findings.unreadable);
  return cleaner.stream(source, { N: cleaner.plain });
}

function lookupOf(source: PDFObject | undefined, cleaner: Cleaner): PDFObject {
  const table = cleaner.resolve(source);
  if (table instanceof PDFString || table instanceof PDFHexString) return table;
  return table instanceof PDFDict || table === undefined ? cleaner.plain(source) : cleaner.stream(source, {});
}

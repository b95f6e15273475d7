import { deflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFDict, PDFName, PDFNull, type PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib';
import { all, type Cleaner, type Kept } from './cleaner.ts';
import { colourSpaceOf, isDeviceColours } from './colour-space.ts';
import { findings } from './findings.ts';
import { fontOf } from './fonts.ts';
import { shadingOf } from './shading.ts';
import { statements } from './statements.ts';

/** What is drawn, and what its stream says besides. */
type Drawing = {
  /** Content stream in Latin-1. */
  readonly content: string;
  readonly resources: PDFObject | undefined;
  /** Its own dictionary and what is kept of it. */
  readonly dict: PDFDict;
  readonly kept: Kept;
};

/** Instructions that tell only of the structure and layers of the upload, or how a press is to mix its colours. */
const untold = new Set(['BMC', 'BDC', 'EMC', 'MP', 'DP', 'BX', 'EX', 'ri']);

/** States saved in each other (`q`); an archive takes 28 in all (ISO 19005-2, 6.1.13), and drawings stand in drawings. */
const mostSaved = 20;

/** Every operator (ISO 32000-1, annex A) but those of structure and of glyphs drawn by a procedure. */
const known = new Set(
  `b B b* B* BI BT c cm cs CS d Do ET f F f* g G gs h i j J k K l m M n q Q re rg RG s S sc SC scn SCN sh
  T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(/\s+/u),
);

/** Operators that name a resource: its kind, and whether the name comes first or last. */
const naming: Readonly<Record<string, Resource>> = {
  Tf: 'Font',
  Do: 'XObject',
  gs: 'ExtGState',
  cs: 'ColorSpace',
  CS: 'ColorSpace',
  sh: 'Shading',
  scn: 'Pattern',
  SCN: 'Pattern',
};
type Resource = 'Font' | 'XObject' | 'ExtGState' | 'ColorSpace' | 'Shading' | 'Pattern';

/**
 * Copies a drawing with the resources its instructions name, and tells what no archive takes.
 *
 * @throws Unreadable when its instructions break off
 */
export function drawingOf(drawing: Drawing, cleaner: Cleaner): PDFRef {
  const resources = PDFDict.withContext(cleaner.target);
  const content: string[] = [];
  let saved = 0;
  for (const { operator, operands } of statements(drawing.content)) {
    if (untold.has(operator) || (operator === 'Q' && saved === 0)) continue;
    if (operator === 'q') saved++;
    if (operator === 'Q') saved--;
    if (saved > mostSaved) cleaner.say(findings.notKept('te veel tekeningen in elkaar'));
    if (!known.has(operator)) cleaner.say(findings.unreadable);
    if (operator === 'k' || operator === 'K') cleaner.say(findings.pressColours);
    if (operator === 'BI') {
      content.push(inlineImage(operands, cleaner));
      continue;
    }
    const kind = naming[operator];
    const name = operator === 'Tf' ? operands[0] : operands.at(-1);
    if (kind && name?.startsWith('/')) take(kind, PDFName.of(name.slice(1)), { from: drawing, to: resources, cleaner });
    content.push([...operands, operator].join(' '));
  }
  while (saved-- > 0) content.push('Q');
  const dict = cleaner.dict(drawing.dict, drawing.kept);
  dict.set(PDFName.of('Resources'), resources);
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  return cleaner.add(PDFRawStream.of(dict, deflateSync(Buffer.from(content.join('\n'), 'latin1'))));
}

type Taking = { readonly from: Drawing; readonly to: PDFDict; readonly cleaner: Cleaner };

/** Takes a named resource along, once. Names of device colours stand for themselves. */
function take(kind: Resource, name: PDFName, { from, to, cleaner }: Taking): void {
  if (kind === 'ColorSpace' && isDeviceColours(name.decodeText(), cleaner)) return;
  const source = resourceNamed(kind, name, from, cleaner);
  if (source === undefined) {
    cleaner.say(findings.unreadable);
    return;
  }
  const list = to.lookupMaybe(PDFName.of(kind), PDFDict) ?? PDFDict.withContext(cleaner.target);
  to.set(PDFName.of(kind), list);
  if (!list.has(name)) list.set(name, copies[kind](source, cleaner, from));
}

function resourceNamed(kind: Resource, name: PDFName, from: Drawing, cleaner: Cleaner): PDFObject | undefined {
  const resources = cleaner.resolve(from.resources);
  const list = resources instanceof PDFDict ? cleaner.resolve(resources.get(PDFName.of(kind))) : undefined;
  return list instanceof PDFDict ? list.get(name) : undefined;
}

const copies: Readonly<Record<Resource, (source: PDFObject, cleaner: Cleaner, from: Drawing) => PDFObject>> = {
  Font: fontOf,
  XObject: (source, cleaner, from) => cleaner.once(source, (object) => external(object, cleaner, from)),
  ExtGState: (source, cleaner, from) => stateOf(source, cleaner, from),
  ColorSpace: colourSpaceOf,
  Shading: (source, cleaner) => cleaner.once(source, (object) => cleaner.add(shadingOf(object, cleaner))),
  Pattern: (source, cleaner, from) => cleaner.once(source, (object) => patternOf(object, cleaner, from)),
};

/** A picture, or a drawing of its own. */
function external(source: PDFObject | undefined, cleaner: Cleaner, from: Drawing): PDFObject {
  const stream = cleaner.resolve(source);
  const subtype = stream instanceof PDFRawStream ? stream.dict.get(PDFName.of('Subtype')) : undefined;
  if (subtype === PDFName.of('Image')) return imageOf(source, cleaner);
  if (subtype !== PDFName.of('Form')) cleaner.say(findings.unreadable);
  return formOf(source, cleaner, from);
}

function imageOf(source: PDFObject | undefined, cleaner: Cleaner): PDFObject {
  const image = (object: PDFObject | undefined) => cleaner.once(object, (one) => imageOf(one, cleaner));
  return cleaner.stream(source, {
    ...all(cleaner.plain, 'Type Subtype Width Height BitsPerComponent Decode ImageMask Matte SMaskInData'),
    ColorSpace: (space) => colourSpaceOf(space, cleaner),
    SMask: image,
    Mask: (mask) => (cleaner.resolve(mask) instanceof PDFRawStream ? image(mask) : cleaner.plain(mask)),
  });
}

/** A drawing of its own; one without resources draws with those around it. */
function formOf(source: PDFObject | undefined, cleaner: Cleaner, from: Drawing): PDFObject {
  const group = (object: PDFObject | undefined) =>
    cleaner.dict(object, {
      ...all(cleaner.plain, 'Type S I K'),
      CS: (space) => colourSpaceOf(space, cleaner),
    });
  const kept = { ...all(cleaner.plain, 'Type Subtype FormType BBox Matrix'), Group: group };
  return drawnStream(source, kept, cleaner, from);
}

/** A tile that repeats, or a gradient. */
function patternOf(source: PDFObject | undefined, cleaner: Cleaner, from: Drawing): PDFObject {
  if (cleaner.resolve(source) instanceof PDFRawStream) {
    const kept = all(cleaner.plain, 'Type PatternType PaintType TilingType BBox XStep YStep Matrix');
    return drawnStream(source, kept, cleaner, from);
  }
  const gradient = {
    ...all(cleaner.plain, 'Type PatternType Matrix'),
    Shading: (shading: PDFObject | undefined) => shadingOf(shading, cleaner),
  };
  return cleaner.add(cleaner.dict(source, gradient));
}

const blendings = new Set(
  `Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion
  Hue Saturation Color Luminosity`.split(/\s+/u),
);

/** Line widths, transparency and masks; what is for a press (halftones, transfer functions) stays behind. */
function stateOf(source: PDFObject | undefined, cleaner: Cleaner, from: Drawing): PDFObject {
  const mask = (object: PDFObject | undefined): PDFObject => {
    if (cleaner.resolve(object) instanceof PDFName) return PDFName.of('None');
    return cleaner.dict(object, {
      ...all(cleaner.plain, 'Type S BC'),
      G: (form) => cleaner.once(form, (one) => formOf(one, cleaner, from)),
    });
  };
  return cleaner.dict(source, {
    ...all(cleaner.plain, 'Type LW LC LJ ML D FL SM SA CA ca AIS TK'),
    BM: (mode) => {
      const name = cleaner.resolve(mode);
      if (name instanceof PDFName && blendings.has(name.decodeText())) return name;
      cleaner.say(findings.notKept('een onbekende menging van kleuren'));
      return PDFName.of('Normal');
    },
    SMask: mask,
  });
}

function drawnStream(source: PDFObject | undefined, kept: Kept, cleaner: Cleaner, from: Drawing): PDFObject {
  const stream = cleaner.resolve(source);
  if (!(stream instanceof PDFRawStream)) {
    cleaner.say(findings.unreadable);
    return PDFNull;
  }
  const resources = stream.dict.get(PDFName.of('Resources')) ?? from.resources;
  return drawingOf({ content: contentOf(stream), resources, dict: stream.dict, kept }, cleaner);
}

const painting = new Set('b B b* B* BI Do f F f* s S sh Tj TJ \' "'.split(' '));

/** Does it draw anything? */
export function paints(content: string): boolean {
  for (const { operator } of statements(content)) if (painting.has(operator)) return true;
  return false;
}

/** The instructions of a stream, unpacked. */
export function contentOf(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

/** A picture among the instructions: its colours judged, the rest as it is. Interpolation is for no archive. */
function inlineImage(operands: readonly string[], cleaner: Cleaner): string {
  const data = operands.at(-1) ?? '';
  const entries: string[] = [];
  for (let at = 0; at + 1 < operands.length - 1; at += 2) {
    const [key, value] = operands.slice(at, at + 2).map(plainNames);
    if (key === undefined || value === undefined || key === '/I' || key === '/Interpolate') continue;
    if ((key === '/CS' || key === '/ColorSpace') && !isDeviceColours(value.slice(1), cleaner)) {
      cleaner.say(findings.notKept('een plaatje met eigen kleuren tussen de tekst'));
    }
    if (/^\/(?:F|Filter)$/u.test(key) && /LZW/u.test(value)) cleaner.say(findings.notKept('een plaatje in LZW'));
    entries.push(key, value);
  }
  return `BI ${entries.join(' ')} ID ${data}\nEI`;
}

/** Names without the codes that letters may be written with (`/C#53`). */
function plainNames(text: string): string {
  return text.replace(/#([\dA-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

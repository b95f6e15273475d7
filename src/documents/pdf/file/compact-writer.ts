import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFRawStream, PDFRef } from 'pdf-lib';
import { quick } from './objects.ts';
import type { Packs } from './packs.ts';

/**
 * Writes a context, and what was packed beside it, as a PDF 1.7 file whose objects and cross references are deflated by
 * node's own zlib. pdf-lib's own writers deflate in JavaScript and copy streams byte by byte.
 */
export function writeCompact(context: PDFContext, packs: Packs): Uint8Array {
  const file = openFile();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) file.write(ref, object);
    else packs.begin(ref.objectNumber).text(object.toString());
  }
  let next = context.largestObjectNumber + 1;
  for (const { numbers, first, bytes } of packs.finish()) {
    const ref = PDFRef.of(next++);
    for (const [index, inner] of numbers.entries())
      file.places.set(inner, { type: 2, first: ref.objectNumber, second: index });
    const dict = context.obj({ Type: 'ObjStm', N: numbers.length, First: first, Filter: 'FlateDecode' });
    file.write(ref, PDFRawStream.of(dict, bytes));
  }
  const start = file.size();
  file.places.set(next, { type: 1, first: start, second: 0 });
  file.write(PDFRef.of(next), crossReferences(context, file.places, next + 1));
  return file.finish(start);
}

/** Type 1: at an offset; type 2: in an object stream, at an index (ISO 32000-1, 7.5.8.3). */
type Place = { readonly type: 1 | 2; readonly first: number; readonly second: number };

type OpenFile = {
  /** Where each object stands. */
  readonly places: Map<number, Place>;
  readonly write: (ref: PDFRef, stream: PDFRawStream) => void;
  readonly size: () => number;
  /** The bytes, ending with the place of the cross references. */
  readonly finish: (start: number) => Uint8Array;
};

function openFile(): OpenFile {
  const places = new Map<number, Place>();
  const parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    size += part.length;
  };
  const addText = (text: string): void => add(Buffer.from(text, 'latin1'));
  // Four bytes that are no text tell programs that the file is binary.
  addText('%PDF-1.7\n%\x81\x81\x81\x81\n\n');
  const write = (ref: PDFRef, stream: PDFRawStream): void => {
    places.set(ref.objectNumber, { type: 1, first: size, second: 0 });
    stream.updateDict();
    addText(`${ref.objectNumber} ${ref.generationNumber} obj\n${stream.dict}\nstream\n`);
    add(stream.contents);
    addText('\nendstream\nendobj\n\n');
  };
  const finish = (start: number): Uint8Array => {
    addText(`startxref\n${start}\n%%EOF`);
    return Buffer.concat(parts);
  };
  return { places, write, size: () => size, finish };
}

const widths = [1, 4, 2] as const;
const entryBytes = 7;

/** Cross-reference stream of objects 0 (free) to `count` - 1, with the trailer's entries in its dictionary. */
function crossReferences(context: PDFContext, places: ReadonlyMap<number, Place>, count: number): PDFRawStream {
  const table = Buffer.alloc(count * entryBytes);
  table.writeUInt16BE(0xffff, 5);
  for (const [number, place] of places) {
    const at = number * entryBytes;
    table[at] = place.type;
    table.writeUInt32BE(place.first, at + 1);
    table.writeUInt16BE(place.second, at + 5);
  }
  const { Root, Info, ID } = context.trailerInfo;
  const dict = context.obj({ Size: count, Root, Info, ID, Type: 'XRef', W: [...widths], Filter: 'FlateDecode' });
  return PDFRawStream.of(dict, deflateSync(table, quick));
}

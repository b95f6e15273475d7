import { deflateSync } from 'node:zlib';
import {
  type PDFContext,
  PDFHeader,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFTrailer,
  PDFWriter,
} from 'pdf-lib';

const objectsPerStream = 500;

/** Writes a context as a PDF 1.7 file whose objects and cross references are packed and deflated by node's own zlib. */
export async function writeCompact(context: PDFContext): Promise<Uint8Array> {
  return await new CompactWriter(context).serializeToBuffer();
}

type Indirect = [PDFRef, PDFObject];

/** pdf-lib's own packing writer deflates in JavaScript, which takes longer than all the rest; only the packing differs here. */
class CompactWriter extends PDFWriter {
  constructor(context: PDFContext) {
    super(context, Number.POSITIVE_INFINITY);
  }

  protected override async computeBufferSize() {
    const header = PDFHeader.forVersion(1, 7);
    const written: Indirect[] = [];
    const packable: Indirect[] = [];
    let size = header.sizeInBytes() + 2;
    let next = this.context.largestObjectNumber + 1;
    const places = new Map<number, Place>();
    const write = (one: Indirect): void => {
      places.set(one[0].objectNumber, { type: 1, first: size, second: 0 });
      written.push(one);
      size += this.computeIndirectObjectSize(one);
    };
    for (const one of this.context.enumerateIndirectObjects()) {
      if (one[1] instanceof PDFStream) write(one);
      else packable.push(one);
    }
    for (let i = 0; i < packable.length; i += objectsPerStream) {
      const chunk = packable.slice(i, i + objectsPerStream);
      const ref = PDFRef.of(next++);
      for (const [index, [inner]] of chunk.entries()) {
        places.set(inner.objectNumber, { type: 2, first: ref.objectNumber, second: index });
      }
      write([ref, objectStream(this.context, chunk)]);
    }
    const xrefOffset = size;
    const xrefRef = PDFRef.of(next);
    places.set(next, { type: 1, first: size, second: 0 });
    const xref: Indirect = [xrefRef, crossReferences(places, next + 1, this.createTrailerDict())];
    written.push(xref);
    const trailer = PDFTrailer.forLastCrossRefSectionOffset(xrefOffset);
    size += this.computeIndirectObjectSize(xref) + trailer.sizeInBytes();
    return { size, header, indirectObjects: written, trailer };
  }
}

/** Type 1: at an offset; type 2: in an object stream, at an index (ISO 32000-1, 7.5.8.3). */
type Place = { readonly type: 1 | 2; readonly first: number; readonly second: number };

/** Objects one after another behind a table of their numbers and offsets (ISO 32000-1, 7.5.7). All text is Latin-1. */
function objectStream(context: PDFContext, objects: readonly Indirect[]): PDFRawStream {
  let table = '';
  let body = '';
  for (const [ref, object] of objects) {
    table += `${ref.objectNumber} ${body.length} `;
    body += `${object.toString()}\n`;
  }
  const dict = context.obj({ Type: 'ObjStm', N: objects.length, First: table.length, Filter: 'FlateDecode' });
  return PDFRawStream.of(dict, deflateSync(Buffer.from(table + body, 'latin1')));
}

const widths = [1, 4, 2] as const;
const entryBytes = 7;

/** Cross-reference stream of objects 0 (free) to `count` - 1, with the trailer's entries in its dictionary. */
function crossReferences(places: ReadonlyMap<number, Place>, count: number, dict: PDFRawStream['dict']): PDFRawStream {
  const table = Buffer.alloc(count * entryBytes);
  table.writeUInt16BE(0xffff, 5);
  for (const [number, place] of places) {
    const at = number * entryBytes;
    table.writeUInt8(place.type, at);
    table.writeUInt32BE(place.first, at + 1);
    table.writeUInt16BE(place.second, at + 5);
  }
  dict.set(PDFName.of('Type'), PDFName.of('XRef'));
  dict.set(PDFName.of('Size'), PDFNumber.of(count));
  dict.set(PDFName.of('W'), dict.context.obj([...widths]));
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  return PDFRawStream.of(dict, deflateSync(table));
}

import { type PDFContext, PDFDict, PDFName, PDFNumber, PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib';

/** A finished object as text, put into the file as it is; pdf-lib wants a class. All bytes are Latin-1. */
class WrittenObject extends PDFObject {
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  override clone(): PDFObject {
    return this;
  }

  override toString(): string {
    return this.text;
  }

  override sizeInBytes(): number {
    return this.text.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength).write(this.text, offset, 'latin1');
    return this.text.length;
  }
}

/** Puts an object, given as PDF syntax, at a reference. */
export function assign(context: PDFContext, ref: PDFRef, text: string): PDFRef {
  context.assign(ref, new WrittenObject(text));
  return ref;
}

/** A new object, given as PDF syntax. */
export function register(context: PDFContext, text: string): PDFRef {
  return assign(context, context.nextRef(), text);
}

type StreamOptions = { readonly entries?: Readonly<Record<string, string | number>>; readonly deflated: boolean };

/** A new stream; `entries` are names and numbers for its dictionary, `deflated` says that the bytes are. */
export function registerStream(context: PDFContext, bytes: Uint8Array, options: StreamOptions): PDFRef {
  const dict = PDFDict.withContext(context);
  for (const [key, value] of Object.entries(options.entries ?? {}))
    dict.set(PDFName.of(key), typeof value === 'string' ? PDFName.of(value) : PDFNumber.of(value));

  if (options.deflated) dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  return context.register(PDFRawStream.of(dict, bytes));
}

/** UTF-16 units of a text string: with its mark no more than 32,767 bytes (ISO 19005-2, 6.1.13). */
const longest = 16_000;

/** A text string of any characters, as hexadecimal UTF-16; what is too long for an archival file ends in dots. */
export function textString(text: string): string {
  const kept = text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/u, '')}…` : text;
  return `<FEFF${Buffer.from(kept, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/**
 * How hard to pack what differs from document to document: half of the time of zlib's own choice for a file 5 % larger. A
 * page is hardly longer than this window (8 KB).
 */
export const quick = { level: 2, windowBits: 13 } as const;

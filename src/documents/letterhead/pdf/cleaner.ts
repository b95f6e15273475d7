import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { type Findings, findings } from './findings.ts';

/** Makes the copy of one entry of a dictionary. */
type Copy = (source: PDFObject | undefined) => PDFObject;
/** What is copied of a dictionary, and how; every other entry stays behind. */
export type Kept = Readonly<Record<string, Copy>>;

/** Copies objects of an upload into a new file: only what is named, and nothing that is not understood. */
export type Cleaner = {
  /** Notes what is wrong; the copy goes on, so that everything wrong is told at once. */
  readonly say: (finding: string) => void;
  /** The object itself, behind however many references. */
  readonly resolve: (source: PDFObject | undefined) => PDFObject | undefined;
  /** Copies numbers, names, strings and arrays and dictionaries of them; never a stream. */
  readonly plain: Copy;
  readonly array: (parts: readonly PDFObject[]) => PDFArray;
  readonly dict: (source: PDFObject | undefined, kept: Kept) => PDFDict;
  /** Copies a stream once, with its bytes as they are packed; the answer refers to it. */
  readonly stream: (source: PDFObject | undefined, kept: Kept) => PDFObject;
  /** Puts an object made here into the new file. */
  readonly add: (object: PDFObject) => PDFRef;
  /** Copies what a reference leads to once, however often it is asked for. */
  readonly once: (source: PDFObject | undefined, copy: Copy) => PDFObject;
  readonly functionOf: Copy;
  readonly target: PDFContext;
};

/** Ways of packing that every reader knows and an archive takes (ISO 19005-2, 6.1.7). */
const packings = new Set([
  'FlateDecode',
  'DCTDecode',
  'ASCII85Decode',
  'ASCIIHexDecode',
  'RunLengthDecode',
  'CCITTFaxDecode',
]);

const deepest = 24;

export function openCleaner(source: PDFContext, target: PDFContext, found: Findings): Cleaner {
  const say = (finding: string) => void found.add(finding);
  const made = new Map<string, PDFObject>();
  let depth = 0;
  const deeper = <R>(copy: () => R): R => {
    if (depth >= deepest) throw new Error('objects in objects without end');
    depth++;
    try {
      return copy();
    } finally {
      depth--;
    }
  };

  const resolve: Cleaner['resolve'] = (object) => {
    let found = object;
    for (let step = 0; found instanceof PDFRef && step < deepest; step++) found = source.lookup(found);
    return found === PDFNull || found instanceof PDFRef ? undefined : found;
  };
  const array: Cleaner['array'] = (parts) => {
    const copy = PDFArray.withContext(target);
    for (const part of parts) copy.push(part);
    return copy;
  };
  const plain: Cleaner['plain'] = (object) =>
    deeper(() => {
      const value = resolve(object);
      if (value instanceof PDFArray) return array(value.asArray().map(plain));
      if (value instanceof PDFDict)
        return dict(value, Object.fromEntries(value.keys().map((key) => [key.decodeText(), plain])));
      const isSimple = [PDFNumber, PDFName, PDFString, PDFHexString, PDFBool].some((kind) => value instanceof kind);
      if (!isSimple && value !== undefined) say(findings.unreadable);
      return isSimple && value ? value : PDFNull;
    });
  const dict: Cleaner['dict'] = (object, kept) =>
    deeper(() => {
      const value = resolve(object);
      const copy = PDFDict.withContext(target);
      if (!(value instanceof PDFDict)) {
        say(findings.unreadable);
        return copy;
      }
      for (const [key, copyOf] of Object.entries(kept)) {
        const name = PDFName.of(key);
        if (resolve(value.get(name)) !== undefined) copy.set(name, copyOf(value.get(name)));
      }
      return copy;
    });
  const once: Cleaner['once'] = (object, copy) => {
    if (!(object instanceof PDFRef)) return copy(object);
    const known = made.get(object.tag);
    if (known) return known;
    const fresh = deeper(() => copy(object));
    made.set(object.tag, fresh);
    return fresh;
  };
  const add: Cleaner['add'] = (object) => target.register(object);
  const stream: Cleaner['stream'] = (object, kept) => once(object, (one) => streamOf(resolve(one), kept));
  const streamOf = (value: PDFObject | undefined, kept: Kept): PDFRef => {
    if (!(value instanceof PDFRawStream)) {
      say(findings.unreadable);
      return add(PDFNull);
    }
    const filters = resolve(value.dict.get(PDFName.of('Filter')));
    for (const filter of filters instanceof PDFArray ? filters.asArray().map(resolve) : [filters]) {
      const name = filter instanceof PDFName ? filter.decodeText() : '';
      if (filter !== undefined && !packings.has(name)) say(packingFinding(name));
    }
    return add(PDFRawStream.of(dict(value.dict, { ...kept, Filter: plain, DecodeParms: plain }), value.contents));
  };
  const functionOf: Cleaner['functionOf'] = (object) =>
    deeper(() => {
      const value = resolve(object);
      if (value instanceof PDFArray) return array(value.asArray().map(functionOf));
      if (value instanceof PDFRawStream) return stream(object, functionKept);
      return dict(object, functionKept);
    });
  const functionKept: Kept = {
    ...all(plain, 'FunctionType Domain Range C0 C1 N Bounds Encode Decode Size BitsPerSample Order'),
    Functions: functionOf,
  };
  return { say, resolve, plain, array, dict, stream, add, once, functionOf, target };
}

/** The same way of copying for several entries, named in one string. */
export function all(copy: Copy, names: string): Kept {
  return Object.fromEntries(names.split(' ').map((name) => [name, copy]));
}

function packingFinding(name: string): string {
  const kinds: Readonly<Record<string, string>> = {
    JPXDecode: 'een plaatje in JPEG 2000',
    JBIG2Decode: 'een plaatje in JBIG2',
    LZWDecode: 'een plaatje in LZW',
  };
  return name in kinds ? findings.notKept(kinds[name] ?? '') : findings.unreadable;
}

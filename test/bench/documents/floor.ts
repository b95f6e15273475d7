import { deflateRawSync, deflateSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { renderDocx } from '#src/documents/docx/render.ts';
import { quick } from '#src/documents/pdf/file/objects.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import type { Maker, Opener } from './maker.ts';

/**
 * What a file of ours costs at the least: deflating its bytes, every stream of it, and putting them together. And less than
 * that, since fonts, styles and colour profile never change: deflating only what changes from document to document.
 */
export const pdfFloor: Opener = async (_, { model, fingerprint }) => {
  const { changing, constant, rest } = streamsOf(Buffer.from(await renderPdf(model, fingerprint)));
  const all = [...changing, ...constant];
  return floor('deflating the bytes of our PDF', async () =>
    Buffer.concat([rest, ...all.map((bytes) => deflateSync(bytes))]),
  );
};

export const changingPdfFloor: Opener = async (_, { model, fingerprint }) => {
  const { changing, rest, constantPacked } = streamsOf(Buffer.from(await renderPdf(model, fingerprint)));
  const kept = Buffer.concat([rest, constantPacked]);
  return floor('deflating only what changes in our PDF', async () =>
    Buffer.concat([kept, ...changing.map((bytes) => deflateSync(bytes, quick))]),
  );
};

export const docxFloor: Opener = async (_, { model, fingerprint }) => {
  const parts = Object.values(unzipSync(await renderDocx(model, fingerprint)));
  return floor('deflating the bytes of our Word file', async () =>
    Buffer.concat(parts.map((bytes) => deflateRawSync(bytes))),
  );
};

export const changingDocxFloor: Opener = async (_, { model, fingerprint }) => {
  const file = await renderDocx(model, fingerprint);
  const changing = Object.entries(unzipSync(file)).flatMap(([path, bytes]) => (changes.test(path) ? [bytes] : []));
  const packed = changing.reduce((sum, bytes) => sum + deflateRawSync(bytes, quick).length, 0);
  return floor('deflating only what changes in our Word file', async () =>
    Buffer.concat([file.subarray(packed), ...changing.map((bytes) => deflateRawSync(bytes, quick))]),
  );
};

function floor(what: string, make: Maker['make']): Maker {
  return { what, lacks: 'everything but that', make };
}

const changes = /^(docProps|word\/(document|header|footer|numbering))/u;

type Streams = {
  /** Page contents, objects and references, inflated. */
  readonly changing: readonly Buffer[];
  /** Fonts with their tables and the colour profile, inflated and as they are. */
  readonly constant: readonly Buffer[];
  readonly constantPacked: Buffer;
  /** What is not packed. */
  readonly rest: Buffer;
};

function streamsOf(file: Buffer): Streams {
  const changing: Buffer[] = [];
  const constant: Buffer[] = [];
  const constantPacked: Buffer[] = [];
  let packed = 0;
  for (const { 0: dict, 1: isConstant, 2: length, index } of file.toString('latin1').matchAll(deflated)) {
    const from = index + dict.length;
    const stream = file.subarray(from, from + Number(length));
    const bytes = inflateSync(stream);
    packed += stream.length;
    if (isConstant || bytes.includes('begincmap')) {
      constant.push(bytes);
      constantPacked.push(stream);
    } else changing.push(bytes);
  }
  if (changing.length === 0 || constant.length === 0) throw new Error('no stream was found in our PDF');
  return { changing, constant, constantPacked: Buffer.concat(constantPacked), rest: file.subarray(packed) };
}

const deflated = /(\/N 3\n|\/Length1 \d+\n)?\/Filter \/FlateDecode\n\/Length (\d+)\n>>\nstream\n/gu;

import { deflateRawSync, deflateSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { renderDocx } from '#src/documents/docx/render.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import type { Opener } from './maker.ts';

/**
 * The least that a file of ours can cost: deflating what changes from document to document, and putting it together with the
 * rest, which never changes (fonts, styles, colour profile).
 */
export const pdfFloor: Opener = async (_, { model, fingerprint }) => {
  const { changing, rest } = streamsOf(Buffer.from(await renderPdf(model, fingerprint)));
  return {
    what: 'deflating the bytes of our PDF',
    lacks: 'everything but that',
    make: async () => Buffer.concat([rest, ...changing.map((bytes) => deflateSync(bytes))]),
  };
};

export const docxFloor: Opener = async (_, { model, fingerprint }) => {
  const file = await renderDocx(model, fingerprint);
  const changing = Object.entries(unzipSync(file)).flatMap(([path, bytes]) => (changes.test(path) ? [bytes] : []));
  const packed = changing.reduce((sum, bytes) => sum + deflateRawSync(bytes).length, 0);
  return {
    what: 'deflating the bytes of our Word file',
    lacks: 'everything but that',
    make: async () => Buffer.concat([file.subarray(packed), ...changing.map((bytes) => deflateRawSync(bytes))]),
  };
};

const changes = /^(docProps|word\/(document|header|footer|numbering))/u;

/** Page contents, objects and references, inflated; fonts with their tables and the colour profile are among the rest. */
function streamsOf(file: Buffer): { changing: Buffer[]; rest: Buffer } {
  const changing: Buffer[] = [];
  let packed = 0;
  for (const { 0: dict, 1: constant, 2: length, index } of file.toString('latin1').matchAll(deflated)) {
    const from = index + dict.length;
    const bytes = inflateSync(file.subarray(from, from + Number(length)));
    if (constant || bytes.includes('begincmap')) continue;
    changing.push(bytes);
    packed += Number(length);
  }
  if (changing.length === 0) throw new Error('no stream was found in our PDF');
  return { changing, rest: file.subarray(packed) };
}

const deflated = /(\/N 3\n|\/Length1 \d+\n)?\/Filter \/FlateDecode\n\/Length (\d+)\n>>\nstream\n/gu;

import { constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** What stands in a file once it is unpacked, also twice or three times over. Deeper than this nobody hides by accident. */
const deepest = 6;
/** Of what is packed so that little becomes very much, no more is looked at. */
const limits = { maxOutputLength: 2 ** 28, finishFlush: constants.Z_SYNC_FLUSH };

/**
 * The bytes themselves, and whatever can be made of them: streams that gzip, zlib (as in a PDF) or zip (as in a Word file)
 * packed, base64 wherever it stands, and text of two bytes a letter as plain text. What does not unpack is passed over.
 */
export function* decoded(bytes: Buffer, depth = 0): Generator<Buffer> {
  yield bytes;
  if (depth >= deepest) return;
  for (const inner of [...unpacked(bytes), ...fromBase64(bytes), ...fromTwoBytes(bytes)])
    if (inner.length > 0) yield* decoded(inner, depth + 1);
}

function unpacked(bytes: Buffer): Buffer[] {
  return [
    ...places(bytes, Buffer.of(0x1f, 0x8b, 0x08), (from) => gunzipSync(from, limits)),
    ...places(bytes, Buffer.of(0x78), (from) => (isZlib(from) ? inflateSync(from, limits) : undefined)),
    ...places(bytes, Buffer.from('PK\u0003\u0004', 'latin1'), unzipped),
  ];
}

/** The first two bytes of zlib are a number that 31 divides, without a dictionary. */
function isZlib(from: Buffer): boolean {
  return from.length > 6 && from.readUInt16BE(0) % 31 === 0 && (from.readUInt8(1) & 0x20) === 0;
}

/** One file in a zip, from its own head. */
function unzipped(from: Buffer): Buffer | undefined {
  if (from.length < 30 || from.readUInt16LE(8) !== 8) return undefined;
  return inflateRawSync(from.subarray(30 + from.readUInt16LE(26) + from.readUInt16LE(28)), limits);
}

function places(bytes: Buffer, mark: Buffer, open: (from: Buffer) => Buffer | undefined): Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    try {
      const inner = open(bytes.subarray(at));
      if (inner) found.push(inner);
    } catch {
      // chance had these bytes here
    }
  }
  return found;
}

/** In lines too, as mails have it, and with the ends of lines written out, as JSON has them. */
const runs = /[A-Za-z0-9+/_-]{16,}(?:(?:\\r\\n|\\n|\r?\n)[A-Za-z0-9+/_-]{2,})*/g;

/** What stands before it may look like base64 as well, so each of the four ways to begin is tried. */
function fromBase64(bytes: Buffer): Buffer[] {
  const text = bytes.toString('latin1');
  const found: Buffer[] = [];
  for (const [run] of text.matchAll(runs)) {
    const whole = run.replace(/\\r|\\n|[\r\n]/g, '');
    for (let start = 0; start < 4; start++) found.push(Buffer.from(whole.slice(start), 'base64'));
  }
  return found;
}

function fromTwoBytes(bytes: Buffer): Buffer[] {
  const looks = [0, 1].some((side) => {
    let zeros = 0;
    for (let at = side; at < bytes.length; at += 2) if (bytes[at] === 0) zeros++;
    return bytes.length >= 16 && zeros * 5 > bytes.length;
  });
  return looks ? [bytes.filter((byte) => byte !== 0)].map((plain) => Buffer.from(plain)) : [];
}

/** The places, among `texts`, of those that stand in these bytes, unpacked as far as they go. */
export function textsIn(bytes: Buffer, texts: readonly string[]): ReadonlySet<number> {
  const shapes = texts.map((text) => {
    const little = Buffer.from(text, 'utf16le');
    return [
      Buffer.from(text, 'utf8'),
      little,
      Buffer.from(little).swap16(),
      Buffer.from(JSON.stringify(text).slice(1, -1)),
    ];
  });
  const found = new Set<number>();
  for (const layer of decoded(bytes)) {
    shapes.forEach((ways, at) => {
      if (!found.has(at) && ways.some((way) => layer.includes(way))) found.add(at);
    });
    if (found.size === texts.length) break;
  }
  return found;
}

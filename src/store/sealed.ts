import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Quarantined } from './errors.ts';

/**
 * The envelope of every stored file: a header of 1 KiB with a sealed summary, then the sealed body, both AES-256-GCM
 * under the data key of the aggregate. Everything readable in the header is authenticated with both parts, so a flip,
 * a swap of files or parts, a truncation and a changed revision are found. A whole older file is a genuine one: it is
 * found by its revision, against memory while running and against the ledger of revisions at start (lowdb/ledger.ts).
 *
 * magic 0-4 · format 4-6 · schema version 6-8 · kind 8-24 · id 24-56 · revision 56-64 · key id 64-72 · body length 72-76 ·
 * IV 76-88 · tag of summary 88-104 · tag of body 104-120 · summary 120-1024 (padded with spaces, so its length tells nothing)
 */
export const headerSize = 1024;
const summaryAt = 120;
export const summarySize = headerSize - summaryAt;
export const formatVersion = 1;

const magic = Buffer.from('TRJD', 'latin1');

/** What names a sealed file. `revision` counts from 1. */
export type Label = { readonly kind: string; readonly id: string; readonly revision: number; readonly schema: number };
export type DataKey = { readonly keyId: Buffer; readonly key: Buffer };
/** A header as read, not yet authenticated. */
export type Header<I extends string = string> = Label & {
  readonly id: I;
  readonly bodyLength: number;
  readonly bytes: Buffer;
};

/**
 * Seals a summary of at most 904 bytes and a body into one file.
 *
 * @throws when the summary is too long or the label does not fit: bugs of the caller.
 */
export function seal(label: Label, key: DataKey, summary: Uint8Array, body: Uint8Array): Buffer {
  if (summary.length > summarySize)
    throw new Error(`the summary of a ${label.kind} takes ${summary.length} bytes; ${summarySize} fit`);
  const file = Buffer.alloc(headerSize + body.length);
  writeLabel(file, label, key, body.length);
  const padded = Buffer.alloc(summarySize, 0x20);
  padded.set(summary);
  const summaryCipher = createCipheriv('aes-256-gcm', key.key, summaryIv(file));
  summaryCipher.setAAD(file.subarray(0, 88));
  file.set(summaryCipher.update(padded), summaryAt);
  summaryCipher.final();
  file.set(summaryCipher.getAuthTag(), 88);
  const bodyCipher = createCipheriv('aes-256-gcm', key.key, bodyIv(file));
  bodyCipher.setAAD(file.subarray(0, 104));
  file.set(bodyCipher.update(body), headerSize);
  bodyCipher.final();
  file.set(bodyCipher.getAuthTag(), 104);
  return file;
}

/**
 * Reads the label of a header and checks that it is the file it should be. The bytes are kept, not copied.
 *
 * @throws Quarantined truncated, foreign, swapped
 */
export function readHeader<I extends string>(
  bytes: Buffer,
  expected: { readonly kind: string; readonly id: I },
): Header<I> {
  if (bytes.length < headerSize) throw new Quarantined(expected.id, 'truncated');
  if (bytes.compare(magic, 0, 4, 0, 4) !== 0 || bytes.readUInt16BE(4) !== formatVersion)
    throw new Quarantined(expected.id, 'foreign');
  const { kind } = expected;
  const id = bytes.toString('latin1', 24, 24 + expected.id.length) as I;
  if (!holds(bytes, 8, kind, 16) || id !== expected.id || !ends(bytes, 24, id, 32))
    throw new Quarantined(expected.id, 'swapped');
  const revision = Number(bytes.readBigUInt64BE(56));
  if (!Number.isSafeInteger(revision)) throw new Quarantined(expected.id, 'tampered');
  return {
    kind,
    id,
    revision,
    schema: bytes.readUInt16BE(6),
    bodyLength: bytes.readUInt32BE(72),
    bytes: bytes.length === headerSize ? bytes : bytes.subarray(0, headerSize),
  };
}

/** The header of bytes that may be a sealed file of any kind, by what it says itself; undefined when they are none. */
export function foundHeader(bytes: Buffer): Header | undefined {
  if (bytes.length < headerSize) return undefined;
  const field = (from: number, size: number) => bytes.toString('latin1', from, from + size).replace(/\0+$/, '');
  try {
    return readHeader(bytes, { kind: field(8, 16), id: field(24, 32) });
  } catch (error) {
    if (error instanceof Quarantined) return undefined;
    throw error;
  }
}

/** Does a field of the header hold exactly this text? What is longer than the text is checked with the seal. */
function holds(bytes: Buffer, from: number, text: string, size: number): boolean {
  for (let at = 0; at < text.length; at++) if (bytes[from + at] !== text.charCodeAt(at)) return false;
  return ends(bytes, from, text, size);
}

function ends(bytes: Buffer, from: number, text: string, size: number): boolean {
  return text.length === size || bytes[from + text.length] === 0;
}

/** What only these bytes have, under whatever key: the tag of the body. */
export function sealOf({ bytes }: Header): string {
  return bytes.toString('latin1', 104, 120);
}

/** The summary's bytes, ending in spaces. @throws Quarantined keyMissing, tampered */
export function openSummary(header: Header, key: DataKey | undefined): Buffer {
  const { bytes } = header;
  const decipher = createDecipheriv('aes-256-gcm', keyFor(header, key), summaryIv(bytes));
  decipher.setAAD(bytes.subarray(0, 88)).setAuthTag(bytes.subarray(88, 104));
  const summary = decipher.update(summaryIn(header));
  return finish(decipher, header.id, summary);
}

/** Puts the opened summary in its place in the header, which takes no more memory. @throws Quarantined keyMissing, tampered */
export function openInPlace(header: Header, key: DataKey | undefined): void {
  header.bytes.set(openSummary(header, key), summaryAt);
}

/** What stands in the place of the summary. */
export function summaryIn({ bytes }: Header): Buffer {
  return bytes.subarray(summaryAt);
}

/** The body's bytes of a whole file. @throws Quarantined truncated, keyMissing, tampered */
export function openBody(header: Header, key: DataKey | undefined, file: Buffer): Buffer {
  if (file.length !== headerSize + header.bodyLength) throw new Quarantined(header.id, 'truncated');
  const { bytes } = header;
  const decipher = createDecipheriv('aes-256-gcm', keyFor(header, key), bodyIv(bytes));
  decipher.setAAD(bytes.subarray(0, 104)).setAuthTag(bytes.subarray(104, 120));
  const body = decipher.update(file.subarray(headerSize));
  return finish(decipher, header.id, body);
}

/** The body's bytes, every byte of the file checked: the summary too, where nobody needs it. @throws Quarantined as both do */
export function openWhole(header: Header, key: DataKey | undefined, file: Buffer): Buffer {
  openSummary(header, key);
  return openBody(header, key, file);
}

function writeLabel(file: Buffer, label: Label, key: DataKey, bodyLength: number): void {
  if (!/^[a-z]{1,16}$/.test(label.kind) || !/^[a-z0-9-]{1,32}$/.test(label.id))
    throw new Error('a sealed file cannot be labelled so');
  magic.copy(file, 0);
  file.writeUInt16BE(formatVersion, 4);
  file.writeUInt16BE(label.schema, 6);
  file.write(label.kind, 8, 'latin1');
  file.write(label.id, 24, 'latin1');
  file.writeBigUInt64BE(BigInt(label.revision), 56);
  key.keyId.copy(file, 64);
  file.writeUInt32BE(bodyLength, 72);
  randomBytes(12).copy(file, 76);
}

/** One fresh IV a file gives two: its last bit tells summary from body. */
function summaryIv(bytes: Buffer): Buffer {
  return ivOf(bytes, (bytes[87] ?? 0) & 0xfe);
}

function bodyIv(bytes: Buffer): Buffer {
  return ivOf(bytes, (bytes[87] ?? 0) | 1);
}

/** A cipher takes it over when it is made, so one piece of memory serves all. */
function ivOf(bytes: Buffer, last: number): Buffer {
  bytes.copy(iv, 0, 76, 87);
  iv[11] = last;
  return iv;
}

const iv = Buffer.alloc(12);

function keyFor(header: Header, key: DataKey | undefined): Buffer {
  if (!key) throw new Quarantined(header.id, 'keyMissing');
  if (header.bytes.compare(key.keyId, 0, 8, 64, 72) !== 0) throw new Quarantined(header.id, 'tampered');
  return key.key;
}

function finish(decipher: { final(): Buffer }, id: string, plain: Buffer): Buffer {
  try {
    decipher.final();
  } catch {
    throw new Quarantined(id, 'tampered');
  }
  return plain;
}

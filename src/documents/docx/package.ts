import { promisify } from 'node:util';
import { crc32, deflateRaw, deflateRawSync } from 'node:zlib';

/** A part of the file, ready to be put in: its packed bytes and what the directory says about them. */
export type Entry = {
  readonly path: string;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
};

const deflate = promisify(deflateRaw);

/** Bytes from which on another thread packs a part: fewer take some milliseconds, and asking for a thread takes time too. */
const worthAThread = 524_288;

/** Packs one part, in half of the time of zlib's own level for a file 2 % larger; a large one away from the event loop, meanwhile its check sum is made. */
export async function pack(path: string, content: Uint8Array, level = 3): Promise<Entry> {
  const packing = content.length < worthAThread ? deflateRawSync(content, { level }) : deflate(content, { level });
  return { path, size: content.length, crc: crc32(content), packed: await packing };
}

/** Where texts are encoded that are packed at once: memory new to the process takes longer to get than to fill. */
const scratch = Buffer.allocUnsafeSlow(worthAThread - 1);

/** Packs a text. */
export function packText(path: string, text: string): Promise<Entry> {
  // A letter takes three bytes at most.
  const fits = text.length * 3 <= scratch.length;
  return pack(path, fits ? scratch.subarray(0, scratch.write(text)) : Buffer.from(text));
}

/**
 * A zip file of these entries in this order, each dated 1 January 1980: the same parts give the same bytes. The mimetype-like
 * part [Content_Types].xml must come first. Sizes stay under 4 GiB.
 */
export function zip(entries: readonly Entry[]): Uint8Array {
  const encoder = new TextEncoder();
  const named = entries.map((entry) => ({ ...entry, name: encoder.encode(entry.path) }));
  const local = named.reduce((sum, entry) => sum + 30 + entry.name.length + entry.packed.length, 0);
  const central = named.reduce((sum, entry) => sum + 46 + entry.name.length, 0);
  const file = Buffer.alloc(local + central + 22);

  let at = 0;
  let directory = local;
  for (const entry of named) {
    const start = at;
    at = file.writeUInt32LE(0x04034b50, at);
    at = writeFacts(file, at, entry);
    at = file.writeUInt16LE(0, at);
    file.set(entry.name, at);
    file.set(entry.packed, at + entry.name.length);
    at += entry.name.length + entry.packed.length;

    directory = file.writeUInt32LE(0x02014b50, directory);
    directory = file.writeUInt16LE(20, directory);
    directory = writeFacts(file, directory, entry);
    // No extra field, comment, disk or attributes.
    directory += 12;
    directory = file.writeUInt32LE(start, directory);
    file.set(entry.name, directory);
    directory += entry.name.length;
  }
  writeEnd(file, { count: named.length, size: central, start: local });
  return file;
}

/** What the local header and the directory have in common: version 2.0, UTF-8 names, deflated, 1 January 1980. */
function writeFacts(file: Buffer, from: number, entry: Entry & { readonly name: Uint8Array }): number {
  let at = file.writeUInt16LE(20, from);
  at = file.writeUInt16LE(0x0800, at);
  at = file.writeUInt16LE(8, at);
  at = file.writeUInt16LE(0, at);
  at = file.writeUInt16LE(0x21, at);
  at = file.writeUInt32LE(entry.crc, at);
  at = file.writeUInt32LE(entry.packed.length, at);
  at = file.writeUInt32LE(entry.size, at);
  return file.writeUInt16LE(entry.name.length, at);
}

function writeEnd(file: Buffer, directory: { count: number; size: number; start: number }): void {
  let at = directory.start + directory.size;
  at = file.writeUInt32LE(0x06054b50, at);
  at += 4;
  at = file.writeUInt16LE(directory.count, at);
  at = file.writeUInt16LE(directory.count, at);
  at = file.writeUInt32LE(directory.size, at);
  file.writeUInt32LE(directory.start, at);
}

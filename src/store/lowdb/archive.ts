import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { StoreRefused } from '../errors.ts';

/**
 * A backup is a row of frames, each sealed with its place in the row, so nothing can be changed, left out, moved or cut off
 * unseen: magic 4 · format 2 · archive id 16, then for each frame length 4 · IV 12 · tag 16 · ciphertext. The first byte of
 * a frame says what it is: an entry's name, a piece of its bytes, or the end with the number of entries.
 */
const magic = Buffer.from('TRJA', 'latin1');
const archiveFormat = 1;
const headSize = 22;
const frameHead = 32;
/** Pieces of at most 1 MiB, so memory stays flat. */
const pieceSize = 2 ** 20;

const marks = { entry: 0x45, piece: 0x50, end: 0x5a } as const;

/** A sealed file of the store: an aggregate, or a blob of a dossier. */
const entrySchema = z.strictObject({
  kind: z.string(),
  id: z.string(),
  dossierId: z.string().optional(),
  size: z.number().int().min(0),
});
export type ArchiveEntry = z.infer<typeof entrySchema>;
const endSchema = z.strictObject({ entries: z.number().int() });

export type ArchiveWriter = {
  add(entry: Omit<ArchiveEntry, 'size'>, bytes: Buffer): Promise<void>;
  end(): Promise<void>;
};

/** Begins an archive in an empty file. */
export async function beginArchive(file: FileHandle, archiveId: Buffer, key: Buffer): Promise<ArchiveWriter> {
  let place = 0;
  let entries = 0;
  const frame = async (mark: number, bytes: Uint8Array) => {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    cipher.setAAD(placeOf(archiveId, place++));
    const sealed = Buffer.concat([cipher.update(Buffer.of(mark)), cipher.update(bytes), cipher.final()]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(sealed.length);
    // writes on until all is there, as a full disk may take a part
    await file.writeFile(Buffer.concat([length, iv, cipher.getAuthTag(), sealed]));
  };
  const head = Buffer.alloc(headSize);
  magic.copy(head);
  head.writeUInt16BE(archiveFormat, 4);
  archiveId.copy(head, 6);
  await file.writeFile(head);
  return {
    async add(entry, bytes) {
      entries++;
      await frame(marks.entry, Buffer.from(JSON.stringify({ ...entry, size: bytes.length })));
      for (let at = 0; at < bytes.length; at += pieceSize) await frame(marks.piece, bytes.subarray(at, at + pieceSize));
    },
    end: () => frame(marks.end, Buffer.from(JSON.stringify({ entries }))),
  };
}

/** The name of an archive, which its head tells. @throws StoreRefused badArchive */
export async function archiveIdOf(file: FileHandle): Promise<string> {
  const head = await take(file, headSize);
  if (!head.subarray(0, 4).equals(magic)) throw bad();
  return head.subarray(6, headSize).toString('hex');
}

/**
 * Every entry with its bytes, in order. Ends only at a whole and genuine end.
 *
 * @throws StoreRefused badArchive as soon as anything differs from what was written
 */
export async function* readArchive(file: FileHandle, key: Buffer): AsyncGenerator<readonly [ArchiveEntry, Buffer]> {
  const head = await take(file, headSize);
  if (!head.subarray(0, 4).equals(magic) || head.readUInt16BE(4) !== archiveFormat) throw bad();
  const archiveId = head.subarray(6, headSize);
  let place = 0;
  let entries = 0;
  const next = async () => {
    const start = await take(file, frameHead);
    const length = start.readUInt32BE(0);
    if (length < 1 || length > pieceSize + 1) throw bad();
    const plain = unseal(key, { start, sealed: await take(file, length), place: placeOf(archiveId, place++) });
    return { mark: plain.readUInt8(0), bytes: plain.subarray(1) };
  };
  for (;;) {
    const { mark, bytes } = await next();
    if (mark === marks.end) {
      const end = endSchema.safeParse(parse(bytes));
      if (end.data?.entries !== entries || (await file.read(Buffer.alloc(1), 0, 1)).bytesRead > 0) throw bad();
      return;
    }
    const entry = mark === marks.entry ? entrySchema.safeParse(parse(bytes)).data : undefined;
    if (!entry) throw bad();
    entries++;
    yield [entry, await pieces(entry.size, next)];
  }
}

async function pieces(size: number, next: () => Promise<{ mark: number; bytes: Buffer }>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let left = size; left > 0; ) {
    const { mark, bytes } = await next();
    if (mark !== marks.piece || bytes.length === 0 || bytes.length > left) throw bad();
    parts.push(bytes);
    left -= bytes.length;
  }
  return Buffer.concat(parts);
}

function unseal(key: Buffer, { start, sealed, place }: { start: Buffer; sealed: Buffer; place: Buffer }): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, start.subarray(4, 16));
  decipher.setAAD(place).setAuthTag(start.subarray(16, frameHead));
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch {
    throw bad();
  }
}

function placeOf(archiveId: Buffer, place: number): Buffer {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(place);
  return Buffer.concat([archiveId, number]);
}

async function take(file: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; ) {
    const { bytesRead } = await file.read(bytes, at, size - at);
    if (bytesRead === 0) throw bad();
    at += bytesRead;
  }
  return bytes;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw bad();
  }
}

function bad(): StoreRefused {
  return new StoreRefused('badArchive', 'De back-up is beschadigd of niet volledig. Gebruik een andere back-up.');
}

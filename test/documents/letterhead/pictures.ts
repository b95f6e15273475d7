import { crc32, deflateSync } from 'node:zlib';

/** A PNG picture of one colour, of 60 by 20 points of light; padded up to `size` bytes. */
export function png(size = 0, [red, green, blue]: readonly [number, number, number] = [122, 31, 61]): Uint8Array {
  const [width, height] = [60, 20];
  const line = [0, ...Array.from({ length: width }, () => [red, green, blue]).flat()];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const lines = deflateSync(Buffer.from(Array.from({ length: height }, () => line).flat()));
  const parts = [
    chunk('IHDR', header),
    chunk('tEXt', Buffer.alloc(size)),
    chunk('IDAT', lines),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

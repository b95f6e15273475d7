import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

export type Opened = { readonly name: string; readonly bytes: Buffer };

/**
 * Opens the one file in a zip of WinZip's AES-256 (AE-2), by its published layout and with no package: a reader that shares
 * nothing with whoever wrote it. Throws on a wrong passphrase and on bytes that were changed.
 */
export function openAesZip(zip: Uint8Array, passphrase: string): Opened {
  const all = Buffer.from(zip);
  const at = all.lastIndexOf(Buffer.from('504b0102', 'hex'));
  const [flags, method] = [all.readUInt16LE(at + 8), all.readUInt16LE(at + 10)];
  const [size, nameLength] = [all.readUInt32LE(at + 20), all.readUInt16LE(at + 28)];
  const name = all.subarray(at + 46, at + 46 + nameLength).toString('utf8');
  const extra = all.subarray(at + 46 + nameLength, at + 46 + nameLength + all.readUInt16LE(at + 30));
  const aes = extra.indexOf(Buffer.from('01990700', 'hex'));
  if ((flags & 1) === 0 || method !== 99 || aes < 0 || extra[aes + 8] !== 3) throw new Error('not an AES-256 zip');
  const local = all.readUInt32LE(at + 42);
  const start = local + 30 + all.readUInt16LE(local + 26) + all.readUInt16LE(local + 28);
  const body = all.subarray(start, start + size);
  const [salt, check, data, mac] = [
    body.subarray(0, 16),
    body.subarray(16, 18),
    body.subarray(18, -10),
    body.subarray(-10),
  ];
  const keys = pbkdf2Sync(passphrase, salt, 1000, 66, 'sha1');
  if (!keys.subarray(64).equals(check)) throw new Error('wrong passphrase');
  const sealed = createHmac('sha1', keys.subarray(32, 64)).update(data).digest().subarray(0, 10);
  if (!sealed.equals(mac)) throw new Error('the bytes were changed');
  const plain = counted(data, keys.subarray(0, 32));
  return { name, bytes: extra.readUInt16LE(aes + 9) === 8 ? inflateRawSync(plain) : plain };
}

/** AES in counter mode as WinZip has it: the counter starts at 1 and its lowest byte comes first. */
function counted(data: Buffer, key: Buffer): Buffer {
  const plain = Buffer.alloc(data.length);
  for (let block = 0; block * 16 < data.length; block++) {
    const counter = Buffer.alloc(16);
    counter.writeUInt32LE(block + 1);
    const stream = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(counter);
    for (let i = 0; i < 16 && block * 16 + i < data.length; i++)
      plain[block * 16 + i] = (data[block * 16 + i] ?? 0) ^ (stream[i] ?? 0);
  }
  return plain;
}

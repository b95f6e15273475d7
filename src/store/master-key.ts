import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, scrypt } from 'node:crypto';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Disk } from './disk.ts';
import { makeFolderDurably, writeDurably } from './durable-write.ts';
import { StoreRefused } from './errors.ts';
import type { DataKey } from './sealed.ts';

/** The key that wraps all data keys. `id` is a fingerprint that tells nothing of the key. */
export type Master = { readonly id: Buffer; readonly key: Buffer };
/** While a rotation runs, the old key is kept beside the new one. */
export type Masters = { readonly current: Master; readonly retiring?: Master };

/** Where the master key is kept: a key file, or a file that a passphrase opens. */
export type MasterSource = {
  /** A new store draws its own master key; a key file is made by a person first. */
  readonly drawsFirst: boolean;
  /** Undefined: there is none yet. @throws StoreRefused keyUnsafe, wrongKey */
  read(): Promise<Masters | undefined>;
  write(masters: Masters): Promise<void>;
  /** Seals the keys of a backup, so that they open with this key file or passphrase alone. */
  sealApart(plain: Buffer, master: Master): Promise<Buffer>;
  /** @throws StoreRefused wrongKey */
  openApart(sealed: Buffer): Promise<Buffer>;
};

export const masterKeySize = 32;

export function masterFrom(key: Buffer): Master {
  const id = createHash('sha256').update('trajectdossier master key').update(key).digest().subarray(0, 8);
  return { id, key };
}

/** A key for one purpose, that goes when the master key does. */
export function derivedKey(master: Master, purpose: string): DataKey {
  const of = (what: string) => createHmac('sha256', master.key).update(`trajectdossier ${purpose} ${what}`).digest();
  return { keyId: of('id').subarray(0, 8), key: of('key') };
}

export function drawMaster(): Master {
  return masterFrom(randomBytes(masterKeySize));
}

/** Where the keystore stands unless told otherwise: beside the key file, or beside the data folder. */
export function defaultKeystore(dataDir: string, keyFile: string | undefined): string {
  return keyFile ? join(dirname(keyFile), `${basename(keyFile)}.keystore`) : `${resolve(dataDir)}.keystore`;
}

/** Is `path` the folder `folder` or something in it, symbolic links followed? */
export function isInside(disk: Disk, folder: string, path: string): boolean {
  const way = relative(real(disk, folder), real(disk, path));
  return way === '' || (!way.startsWith('..') && resolve(way) !== way);
}

/** Follows links of the longest part that exists. */
function real(disk: Disk, path: string): string {
  const whole = resolve(path);
  const parent = dirname(whole);
  if (parent === whole || disk.status(whole)) return disk.realPath(whole);
  return join(real(disk, parent), basename(whole));
}

/**
 * A master key in a file of its own: 32 bytes in base64 on the first line, during a rotation the old key on the second.
 * Refused: inside the data folder, readable by others, or a value that everybody knows.
 */
export function keyFileSource(disk: Disk, keyFile: string, dataDir: string): MasterSource {
  const source: MasterSource = {
    drawsFirst: false,
    async read() {
      if (isInside(disk, dataDir, keyFile)) {
        throw unsafe(
          'Het sleutelbestand staat in de gegevensmap. Zet het ergens anders: wie de gegevens kopieert, mag de sleutel niet mee krijgen.',
        );
      }
      const status = disk.status(keyFile);
      if (!status) return undefined;
      if (process.platform !== 'win32' && (status.mode & 0o077) !== 0) {
        throw unsafe(
          'Anderen op deze computer kunnen het sleutelbestand lezen. Maak het alleen voor uzelf leesbaar: chmod 600 SLEUTELBESTAND.',
        );
      }
      const [current, retiring] = (disk.readNow(keyFile) ?? Buffer.alloc(0))
        .toString('utf8')
        .trim()
        .split(/\s+/)
        .map(parseKey);
      if (!current) throw unsafe('Het sleutelbestand is leeg.');
      return { current, ...(retiring && { retiring }) };
    },
    async write({ current, retiring }) {
      const lines = [current, ...(retiring ? [retiring] : [])].map((master) => `${master.key.toString('base64')}\n`);
      await makeFolderDurably(disk, dirname(keyFile));
      await writeDurably(disk, keyFile, Buffer.from(lines.join(''), 'utf8'));
    },
    sealApart: async (plain, master) => sealUnder(master.key, plain),
    async openApart(sealed) {
      const masters = await source.read();
      for (const master of [masters?.current, masters?.retiring]) {
        const plain = master && openUnder(master.key, sealed);
        if (plain) return plain;
      }
      throw new StoreRefused('wrongKey', 'Het sleutelbestand past niet bij deze back-up. Er is niets veranderd.');
    },
  };
  return source;
}

/** Makes a key file with a fresh key. @throws when the file exists: a key is never overwritten */
export async function createKeyFile(disk: Disk, keyFile: string): Promise<void> {
  if (disk.status(keyFile))
    throw new StoreRefused('notEmpty', 'Er staat al een sleutelbestand. Een sleutel wordt nooit overschreven.');
  await keyFileSource(disk, keyFile, `${keyFile}.none`).write({ current: drawMaster() });
}

const scryptCost = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };

/**
 * A random master key in the keystore, sealed under a passphrase (scrypt, N = 2^17). Weaker than a key file: whoever has an
 * old copy of the keystore and the passphrase has the old master key.
 */
export function passphraseSource(disk: Disk, passphrase: string, keystoreDir: string): MasterSource {
  const path = join(keystoreDir, 'master.sealed');
  return {
    drawsFirst: true,
    async read() {
      const bytes = disk.readNow(path);
      if (!bytes) return undefined;
      const plain = await openWithPassphrase(passphrase, bytes);
      const current = masterFrom(plain.subarray(0, masterKeySize));
      return plain.length > masterKeySize
        ? { current, retiring: masterFrom(plain.subarray(masterKeySize)) }
        : { current };
    },
    async write({ current, retiring }) {
      const plain = Buffer.concat([current.key, ...(retiring ? [retiring.key] : [])]);
      await makeFolderDurably(disk, keystoreDir);
      await writeDurably(disk, path, await sealWithPassphrase(passphrase, plain));
    },
    sealApart: (plain) => sealWithPassphrase(passphrase, plain),
    openApart: (sealed) => openWithPassphrase(passphrase, sealed),
  };
}

/** Salt 16, then as `sealUnder`. Every write has its own salt. */
async function sealWithPassphrase(passphrase: string, plain: Buffer): Promise<Buffer> {
  const salt = randomBytes(16);
  return Buffer.concat([salt, sealUnder(await stretch(passphrase, salt), plain)]);
}

async function openWithPassphrase(passphrase: string, sealed: Buffer): Promise<Buffer> {
  const plain = openUnder(await stretch(passphrase, sealed.subarray(0, 16)), sealed.subarray(16));
  if (plain) return plain;
  throw new StoreRefused('wrongKey', 'De wachtzin past niet bij deze gegevens. Er is niets veranderd.');
}

/** IV 12, tag 16, ciphertext. */
export function sealUnder(key: Buffer, plain: Buffer): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Undefined: another key, or damaged. */
export function openUnder(key: Buffer, sealed: Buffer): Buffer | undefined {
  if (sealed.length < 28) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  } catch {
    return undefined;
  }
}

function stretch(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolveKey, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, masterKeySize, scryptCost, (error, key) =>
      error ? reject(error) : resolveKey(key),
    );
  });
}

function parseKey(text: string): Master {
  const key = Buffer.from(text, 'base64');
  if (key.length !== masterKeySize || key.toString('base64') !== text)
    throw unsafe('Het sleutelbestand hoort 32 willekeurige bytes te bevatten, in base64.');
  if (isKnown(key)) throw unsafe('Deze sleutel is niet willekeurig. Maak een nieuw sleutelbestand.');
  return masterFrom(key);
}

/** All bytes the same, counting up or down, a short repetition, or readable text: never what chance draws. */
function isKnown(key: Buffer): boolean {
  const steps = new Set(key.subarray(1).map((byte, at) => (byte - key.readUInt8(at)) & 0xff));
  const repeats = [1, 2, 4, 8, 16].some((period) => key.subarray(period).every((byte, at) => byte === key[at]));
  const readable = key.every((byte) => byte >= 0x20 && byte < 0x7f);
  return steps.size === 1 || repeats || readable;
}

function unsafe(sentence: string): StoreRefused {
  return new StoreRefused('keyUnsafe', sentence);
}

import type { Instant } from '../domain/time.ts';

/**
 * One file in a zip that opens with this passphrase alone: AES-256 as WinZip and 7-Zip have it (AE-2). Salts are drawn anew, so
 * no two results have the same bytes. The name of the file in it can be read without the passphrase, so it tells nothing.
 *
 * @param passphrase printable ASCII: programs differ in how they code other letters.
 */
export async function lockZip(
  file: { readonly name: string; readonly bytes: Uint8Array; readonly at: Instant },
  passphrase: string,
): Promise<Uint8Array> {
  // One file a month is made, so the package is no part of starting up.
  const { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } = await import('@zip.js/zip.js');
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, extendedTimestamp: false });
  await zip.add(file.name, new Uint8ArrayReader(file.bytes), {
    password: passphrase,
    encryptionStrength: 3,
    lastModDate: new Date(file.at),
  });
  return zip.close();
}

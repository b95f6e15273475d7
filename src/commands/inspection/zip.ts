import { Zip, ZipPassThrough } from 'fflate';

export type ZipEntry = { readonly name: string; read(): Promise<Uint8Array> };

/**
 * A ZIP of these entries, piece by piece: one file at a time is in memory. The same entries give the same bytes; what is
 * packed is packed already (PDF, Word, pictures), so it is stored as it is.
 */
export async function* zipOf(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const { name, read } of entries) {
    const file = new ZipPassThrough(name);
    // a ZIP holds a time of day without a zone: always the first it can hold
    file.mtime = new Date(1980, 0, 1);
    zip.add(file);
    file.push(await read(), true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}

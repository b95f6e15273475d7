import { unzipSync } from 'fflate';

/** Far above any letterhead, far below what would hurt. */
const most = { bytes: 20_000_000, entries: 500 };

/** The parts of a zip file by path, in the order of its directory; or why it is none we open, in Dutch. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | string {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return 'Dit bestand is met een wachtwoord beveiligd, of het is een oud Word-document (.doc). Haal het wachtwoord weg en sla het in Word op als Word-document (.docx)';
  if (!startsWith(bytes, 0x50, 0x4b)) return noWord;
  let entries = 0;
  let size = 0;
  try {
    // The sizes the directory names are those of the buffers that are filled, so a lie about them does not help.
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        entries += 1;
        size += originalSize;
        return entries <= most.entries && size <= most.bytes;
      },
    });
    if (entries > most.entries || size > most.bytes)
      return 'Dit bestand is uitgepakt te groot. Gebruik kleinere plaatjes en houd het document verder leeg';
    return new Map(Object.entries(files).filter(([path]) => !path.endsWith('/')));
  } catch {
    // fflate says in its own words what does not fit; for who uploads it there is one thing to do
    return noWord;
  }
}

export const noWord =
  'Dit is geen Word-document, of het is beschadigd. Open het in Word en sla het op als Word-document (.docx)';

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

const damaged = 'Dit Word-bestand is beschadigd of niet compleet. Bewaar het opnieuw als docx';
const notWord = 'Dit is geen Word-bestand. Kies een PDF, Word-bestand (docx) of foto (jpg, png)';

/** Parts of a Word file that can act or carry another file. */
const acting =
  /vbaProject\.bin$|vbaData\.xml$|\/activeX\/|\/embeddings\/|\.(exe|dll|js|vbs|bat|cmd|ps1|scr|lnk|hta|jar)$/i;

/** More than any honest document: a zip that unpacks to more is refused unopened. */
const maxEntries = 2000;
const maxUnpacked = 200 * 1024 * 1024;

/** Why this Word file is refused, in Dutch; undefined when nothing forbids it. Reads the zip's list, unpacks nothing. */
export function docxProblem(bytes: Uint8Array): string | undefined {
  const entries = zipEntries(bytes);
  if (entries === undefined) return damaged;
  const names = entries.map((entry) => entry.name);
  if (!names.includes('[Content_Types].xml') || !names.includes('word/document.xml')) return notWord;
  if (names.some((name) => acting.test(name))) {
    return 'In dit Word-bestand zitten macro’s of andere bestanden. Bewaar het als gewoon docx-bestand zonder macro’s';
  }
  if (entries.some((entry) => entry.encrypted))
    return 'Dit Word-bestand heeft een wachtwoord. Bewaar het zonder wachtwoord';
  return entries.reduce((total, entry) => total + entry.size, 0) > maxUnpacked ? damaged : undefined;
}

type Entry = { readonly name: string; readonly size: number; readonly encrypted: boolean };

/** The central directory of a zip; undefined when it is not whole, has ZIP64 fields or too many entries. */
function zipEntries(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > maxEntries) return undefined;
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const size = view.getUint32(at + 24, true);
    if (at + 46 + nameLength > end || size === 0xffffffff) return undefined;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    entries.push({ name, size, encrypted: (view.getUint16(at + 8, true) & 1) === 1 });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === end ? entries : undefined;
}

/** Where the end record stands: 22 bytes before the end, or earlier when the zip has a comment. */
function endRecord(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  return undefined;
}

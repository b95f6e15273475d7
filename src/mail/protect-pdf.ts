import type { PDFDocument } from '@cantoo/pdf-lib';

/**
 * The same PDF, readable only with this password: AES-256 as in ISO 32000-2 (V5, R6). Words, tags and bookmarks stay, and
 * whoever opens it may do what an open copy allows. Salts and keys are drawn anew, so no two results have the same bytes.
 *
 * @param password printable ASCII: readers differ in how they code other letters.
 */
export async function protectPdf(pdf: Uint8Array, password: string): Promise<Uint8Array> {
  // Few contracts ask for this, so the package is no part of starting up.
  const library = await import('@cantoo/pdf-lib');
  const file = await library.PDFDocument.load(pdf, { updateMetadata: false });
  dropArchiveClaim(library, file);
  emptyCatalog(library, file);
  file.encrypt({ algorithm: 'AES-256', userPassword: password, permissions: everything });
  return file.save({ addDefaultPage: false });
}

type Library = typeof import('@cantoo/pdf-lib');

const everything = {
  printing: 'highResolution',
  modifying: true,
  copying: true,
  annotating: true,
  fillingForms: true,
  contentAccessibility: true,
  documentAssembly: true,
} as const;

/** A file for an archive has no lock (ISO 19005-2, 6.1.3); what it says of PDF/UA stays true. */
function dropArchiveClaim({ PDFName, PDFRawStream }: Library, { catalog }: PDFDocument): void {
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) return;
  const claim = /<pdfaid:(part|conformance)>[^<]*<\/pdfaid:\1>/g;
  metadata.contents = Buffer.from(Buffer.from(metadata.contents).toString('utf8').replace(claim, ''), 'utf8');
}

/**
 * The package locks streams, with the objects packed in them, and leaves the catalog outside. Its strings would stay as they
 * are, and a reader that unlocks them finds no language any more; so they move to objects of their own.
 */
function emptyCatalog({ PDFArray, PDFDict, PDFString }: Library, { catalog, context }: PDFDocument): void {
  for (const [key, value] of catalog.entries())
    if ([PDFArray, PDFDict, PDFString].some((kind) => value instanceof kind)) catalog.set(key, context.register(value));
}

import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, type PDFPage, PDFRawStream } from 'pdf-lib';
import { drawingName } from '../pdf/file/paper.ts';
import { mm, page } from '../style.ts';
import { all, type Cleaner, openCleaner } from './pdf/cleaner.ts';
import { contentOf, drawingOf, paints } from './pdf/drawing.ts';
import { type Findings, findings } from './pdf/findings.ts';

export type PdfPaper =
  | { readonly ok: true; readonly pdf: Uint8Array }
  | { readonly ok: false; readonly messages: readonly string[] };

/**
 * Checks the PDF of an office's paper and makes a clean one: for each page one drawing, with nothing in it but lines, text and
 * pictures that a PDF/A-2a and PDF/UA-1 file may hold (ISO 19005-2, 6.2). The same upload gives the same bytes.
 * It reads a file of strangers, which may take long and much: run it apart from the server.
 *
 * @param count pages it must have: two when the first page differs; without it one or two will do
 */
export async function readPdfPaper(bytes: Uint8Array, count?: 1 | 2): Promise<PdfPaper> {
  const found: Findings = new Set();
  try {
    const pdf = await clean(bytes, count, found);
    if (found.size === 0) return { ok: true, pdf };
  } catch {
    found.clear();
    found.add(isLocked(bytes) ? findings.locked : findings.unreadable);
  }
  return { ok: false, messages: [...found] };
}

/** The trailer of a locked file says so in readable words, whatever else cannot be read. */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes('/Encrypt');
}

async function clean(bytes: Uint8Array, count: 1 | 2 | undefined, found: Findings): Promise<Uint8Array> {
  const upload = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const target = await PDFDocument.create({ updateMetadata: false });
  const cleaner = openCleaner(upload.context, target.context, found);
  if (isActive(upload, cleaner)) cleaner.say(findings.active);
  if (hidesLayers(upload, cleaner)) cleaner.say(findings.hiddenLayers);
  const pages = upload.getPages();
  if (count !== undefined && pages.length !== count) cleaner.say(count === 1 ? findings.onePage : findings.twoPages);
  for (const [index, source] of pages.slice(0, 2).entries()) {
    if (!isA4(source)) cleaner.say(findings.notA4);
    const content = contentsOf(source, cleaner);
    if (index === 0 && !paints(content)) cleaner.say(findings.empty);
    addPage(target, drawPage(source, content, cleaner));
  }
  const cleaned = await target.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
  if (cleaned.length > mostBytes) cleaner.say(findings.tooLarge);
  return cleaned;
}

/** The paper travels with every document that is printed on it; what a page repeats can make it larger than the upload. */
const mostBytes = 4_000_000;

/** A page that holds its drawing under one name. */
function addPage(target: PDFDocument, drawing: PDFObject): void {
  const added = target.addPage([mm(page.widthMm), mm(page.heightMm)]);
  added.node.set(PDFName.of('Resources'), target.context.obj({ XObject: {} }));
  added.node.Resources()?.lookup(PDFName.of('XObject'), PDFDict).set(drawingName, drawing);
  const show = target.context.stream(`${drawingName.toString()} Do`);
  added.node.set(PDFName.of('Contents'), target.context.register(show));
}

/** The whole page as one drawing, its corner at the corner of the paper. */
function drawPage(source: PDFPage, content: string, cleaner: Cleaner): PDFObject {
  const box = source.getCropBox();
  const dict = cleaner.target.obj({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [box.x, box.y, box.x + box.width, box.y + box.height],
    Matrix: [1, 0, 0, 1, -box.x, -box.y],
  });
  const kept = all(cleaner.plain, 'Type Subtype BBox Matrix');
  return drawingOf({ content, resources: source.node.Resources(), dict, kept }, cleaner);
}

/** All instructions of a page: its streams are one text (ISO 32000-1, 7.8.2). */
function contentsOf(source: PDFPage, cleaner: Cleaner): string {
  const contents = source.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map(cleaner.resolve) : [contents];
  return streams
    .filter((one): one is PDFRawStream => one instanceof PDFRawStream)
    .map(contentOf)
    .join('\n');
}

/** Room for the rounding of a program that writes pages: a millimetre. */
const tolerance = mm(1);

function isA4(source: PDFPage): boolean {
  const { width, height } = source.getCropBox();
  const fits = (measured: number, asked: number) => Math.abs(measured - mm(asked)) <= tolerance;
  const unit = source.node.lookup(PDFName.of('UserUnit'));
  return (
    (unit === undefined || unit.toString() === '1') &&
    source.getRotation().angle === 0 &&
    fits(width, page.widthMm) &&
    fits(height, page.heightMm)
  );
}

/** Without its layers all of a page would show, also what the office's own program hides (ISO 32000-1, 8.11.4.3). */
function hidesLayers({ catalog }: PDFDocument, { resolve }: Cleaner): boolean {
  const layers = under(resolve, catalog, 'OCProperties', 'D');
  const off = under(resolve, layers, 'OFF');
  return (off instanceof PDFArray && off.size() > 0) || under(resolve, layers, 'BaseState') === PDFName.of('OFF');
}

/** Scripts, forms, attachments and notes: paper has none. A place to open at and a link do no harm and stay behind. */
function isActive(upload: PDFDocument, { resolve }: Cleaner): boolean {
  const { catalog } = upload;
  const fields = under(resolve, catalog, 'AcroForm', 'Fields');
  const action = under(resolve, catalog, 'OpenAction', 'S');
  const notes = upload.getPages().flatMap((one) => one.node.Annots()?.asArray() ?? []);
  return (
    under(resolve, catalog, 'AA') !== undefined ||
    under(resolve, catalog, 'AcroForm', 'XFA') !== undefined ||
    under(resolve, catalog, 'Names', 'JavaScript') !== undefined ||
    under(resolve, catalog, 'Names', 'EmbeddedFiles') !== undefined ||
    (fields instanceof PDFArray && fields.size() > 0) ||
    (action !== undefined && action !== PDFName.of('GoTo')) ||
    upload.getPages().some((one) => under(resolve, one.node, 'AA') !== undefined) ||
    notes.some((note) => under(resolve, note, 'Subtype') !== PDFName.of('Link'))
  );
}

/** What stands in dictionaries in each other, under these keys. */
function under(resolve: Cleaner['resolve'], dict: PDFObject | undefined, ...keys: readonly string[]) {
  return keys.reduce<PDFObject | undefined>(
    (inner, key) => (inner instanceof PDFDict ? resolve(inner.get(PDFName.of(key))) : undefined),
    resolve(dict),
  );
}

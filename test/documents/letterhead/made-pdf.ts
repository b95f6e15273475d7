import { PDFDocument, PDFName, type PDFPage, PDFRawStream, type PDFRef, StandardFonts } from 'pdf-lib';

/** A small office paper made for a test: a page of A4 with a bar, and whatever a test adds. */
export async function madePdf(add: (page: PDFPage, file: PDFDocument) => unknown = () => {}): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const page = file.addPage([595.28, 841.89]);
  page.drawRectangle({ x: 40, y: 800, width: 200, height: 20 });
  await add(page, file);
  return file.save({ useObjectStreams: false });
}

/** Instructions of our own on a page, with resources of our own. */
export function draw(page: PDFPage, content: string, resources: Record<string, Record<string, unknown>> = {}): void {
  const { context } = page.doc;
  page.node.set(PDFName.of('Contents'), context.register(context.stream(content)));
  // A test's literal; pdf-lib checks what it makes of it.
  page.node.set(PDFName.of('Resources'), context.obj(resources as Parameters<typeof context.obj>[0]));
}

/** A stream of any kind, put into the file. */
export function streamIn(page: PDFPage, entries: Record<string, string | number | PDFRef>, bytes: Uint8Array) {
  const { context } = page.doc;
  return context.register(PDFRawStream.of(context.obj(entries), bytes));
}

/** Text in one of the fonts every reader has, which therefore is not in the file. */
export async function withoutItsFont(page: PDFPage, file: PDFDocument): Promise<void> {
  page.drawText('Havenkade 12', { x: 40, y: 780, font: await file.embedFont(StandardFonts.Helvetica) });
}

import { renderDocx } from '#src/documents/docx/render.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { wordsOf } from '#src/documents/words.ts';
import { readDocx } from './docx/read-docx.ts';
import { piecesOfPdf, wordsFrom } from './read-pdf.ts';

/** The words a document has to say, in reading order. */
export function expectedWords(model: DocumentModel): string[] {
  return wordsOf(model, fingerprintOf(model)).map((word) => word.normalize('NFC'));
}

export async function wordsOfDocx(model: DocumentModel): Promise<readonly string[]> {
  return readDocx(await renderDocx(model, fingerprintOf(model))).words;
}

export async function wordsOfPdf(model: DocumentModel): Promise<string[]> {
  const pdf = await renderPdf(model, fingerprintOf(model));
  return wordsFrom(await piecesOfPdf(pdf), expectedWords(model));
}

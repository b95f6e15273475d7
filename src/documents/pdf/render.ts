import type { DocumentModel } from '../model.ts';
import { nextTurn } from '../take-turns.ts';
import { cleanModel } from './clean-model.ts';
import { assembleFile } from './file/assemble.ts';
import { openFonts } from './fonts/document-fonts.ts';
import { layOut } from './layout/lay-out.ts';
import { paginate } from './layout/paginate.ts';
import { paintPages, rooms } from './paint/paint.ts';

/**
 * Makes the PDF of a document model: house style, tagged (PDF/UA-1), archival (PDF/A-2a). `fingerprint` is the SHA-256 in
 * hex of the model (fingerprint.ts), printed in the footer and the colophon. The same input gives the same bytes in any
 * process. Never throws on odd text. Lets other work go first between pages.
 */
export async function renderPdf(model: DocumentModel, fingerprint: string): Promise<Uint8Array> {
  await nextTurn();
  const words = cleanModel(model);
  const sheet = await layOut(words, fingerprint, nextTurn);
  const pages = paginate(sheet.pieces, rooms.first, rooms.later);
  const fonts = openFonts();
  const { painted, bookmarks } = await paintPages(pages, { model: words, fingerprint, fonts }, nextTurn);
  return await assembleFile({ model: words, fingerprint, fonts, document: sheet.document, pages: painted, bookmarks });
}

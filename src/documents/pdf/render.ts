import type { LetterheadFiles } from '../letterhead/letterhead.ts';
import type { DocumentModel } from '../model.ts';
import { nextTurn, startTurn } from '../take-turns.ts';
import { cleanModel } from './clean-model.ts';
import { assembleFile } from './file/assemble.ts';
import { openPaper } from './file/paper.ts';
import { openFonts } from './fonts/document-fonts.ts';
import { frameOf, roomsOf } from './layout/frame.ts';
import { layOut } from './layout/lay-out.ts';
import { paginate } from './layout/paginate.ts';
import { paintPages } from './paint/paint.ts';

/**
 * Makes the PDF of a document model: house style, tagged (PDF/UA-1), archival (PDF/A-2a). `fingerprint` is the SHA-256 in
 * hex of the model (fingerprint.ts), printed in the footer and the colophon; `letterhead`: the office's own paper, in place of the
 * letterhead of the house style. The same input gives the same bytes in any process. Never throws on odd text. Lets other work
 * go first now and then.
 */
export async function renderPdf(
  model: DocumentModel,
  fingerprint: string,
  letterhead?: LetterheadFiles,
): Promise<Uint8Array> {
  await startTurn();
  const words = cleanModel(model);
  const paper = letterhead && (await openPaper(letterhead));
  const frame = frameOf(words, letterhead?.room);
  const sheet = await layOut(words, { fingerprint, onPaper: paper !== undefined, nextTurn });
  const rooms = roomsOf(frame);
  const pages = paginate(sheet.pieces, rooms.first, rooms.later);
  const fonts = openFonts();
  const { painted, bookmarks } = await paintPages(
    pages,
    { model: words, fingerprint, fonts, frame, hasLaterPaper: paper?.later !== undefined },
    nextTurn,
  );
  return assembleFile({
    model: words,
    fingerprint,
    fonts,
    document: sheet.document,
    pages: painted,
    bookmarks,
    paper,
  });
}

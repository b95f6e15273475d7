import type { DocumentModel } from '../../model.ts';
import { mm, page } from '../../style.ts';
import type { DocumentFonts } from '../fonts/document-fonts.ts';
import type { Frame } from '../layout/frame.ts';
import type { Placed } from '../layout/paginate.ts';
import type { StructNode } from '../layout/structure.ts';
import { openCanvas } from './canvas.ts';
import { furniture } from './furniture.ts';

/** A drawn page: its content stream and the element behind each marked-content number. */
export type PaintedPage = { readonly content: Buffer; readonly owners: readonly StructNode[] };

/** A heading's place for the outline; `y` in points from the paper's lower edge. */
export type Bookmark = { readonly level: 1 | 2; readonly text: string; readonly page: number; readonly y: number };

/** Draws the pages one by one, letting other work go first between them. */
export async function paintPages(
  pages: readonly (readonly Placed[])[],
  from: {
    readonly model: DocumentModel;
    readonly fingerprint: string;
    readonly fonts: DocumentFonts;
    readonly frame: Frame;
    readonly hasLaterPaper: boolean;
  },
  nextTurn: () => Promise<void>,
): Promise<{ painted: PaintedPage[]; bookmarks: Bookmark[] }> {
  const painted: PaintedPage[] = [];
  const bookmarks: Bookmark[] = [];
  const left = mm(page.leftMm);
  for (const [index, placed] of pages.entries()) {
    const canvas = openCanvas(index, from.fonts);
    const top = mm(index === 0 ? from.frame.firstTopMm : from.frame.laterTopMm);
    // The first page's paper is part of what opens the document.
    if (from.hasLaterPaper && index > 0) canvas.draw({ kind: 'paper', page: 'later' }, 0, 0);
    for (const { piece, top: shift } of placed) {
      for (const op of piece.ops) canvas.draw(op, left, top + shift);
      const y = mm(page.heightMm) - top - shift;
      if (piece.figure) piece.figure.box = [left, y - piece.height, left + mm(page.textWidthMm), y];
      if (piece.bookmark) bookmarks.push({ ...piece.bookmark, page: index, y: y + 6 });
    }
    const number = { page: index + 1, pages: pages.length };
    for (const op of furniture(from, number)) canvas.draw(op, left, 0);
    painted.push(canvas.finish());
    await nextTurn();
  }
  return { painted, bookmarks };
}

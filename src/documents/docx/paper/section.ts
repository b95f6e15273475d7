import type { PaperRoom } from '../../letterhead/letterhead.ts';
import type { PaperPage } from '../../letterhead/word/paper-page.ts';
import { page } from '../../style.ts';
import { dxaMm } from '../measure.ts';

/** Between the office's print and our text lies a strip for the running head, above its foot one for ours; as high as ever. */
export const strip = { headMm: page.topMm - page.headerTopMm, footMm: page.bottomMm - page.footerEndMm } as const;

/** Height of the paragraph of ours above the office's print, in dxa. */
export const sliver = 20;

/**
 * The section of a document on an office's paper. Top and bottom are below zero: then the text keeps its place however high the
 * office's head and foot are, and is not pushed away.
 */
export function sectionOn(section: string, { header, footer }: PaperPage, room: PaperRoom): string {
  const margins: Readonly<Record<string, number>> = {
    top: -dxaMm(room.laterTopMm + strip.headMm),
    bottom: -dxaMm(room.bottomMm + strip.footMm),
    header: Math.max(0, header - sliver),
    footer,
  };
  return section.replace(/<w:pgMar [^>]*>/u, (margin) =>
    margin.replace(/w:(top|bottom|header|footer)="\d+"/gu, (_, side: string) => `w:${side}="${margins[side]}"`),
  );
}

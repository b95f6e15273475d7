import type { PaperPage } from './paper-page.ts';
import { childAt, numberOf, type Xml } from './xml.ts';

/** Drawings measure in EMU, 635 to a twentieth of a point. */
export const emuPerDxa = 635;

type Stretch = { readonly from: number; readonly length: number };

/** Distance in dxa from the left edge of the paper of a drawing anchored in the text itself, not in a cell. */
export function leftOf(anchor: Xml, page: PaperPage): number {
  const text = { from: page.left, length: page.width - page.left - page.right };
  const stretches: Readonly<Record<string, Stretch>> = {
    page: { from: 0, length: page.width },
    leftMargin: { from: 0, length: page.left },
    insideMargin: { from: 0, length: page.left },
    rightMargin: { from: page.width - page.right, length: page.right },
    outsideMargin: { from: page.width - page.right, length: page.right },
  };
  const position = childAt(anchor, 'wp:positionH');
  return placeIn(stretches[position?.attributes.relativeFrom ?? ''] ?? text, position, extentOf(anchor, 'cx'));
}

/** Distance in dxa from the top edge; `at`: where the paragraph stands that holds the drawing. */
export function topOf(anchor: Xml, page: PaperPage, at: number): number {
  const stretches: Readonly<Record<string, Stretch>> = {
    page: { from: 0, length: page.height },
    margin: { from: page.top, length: page.height - page.top - page.bottom },
    topMargin: { from: 0, length: page.top },
    insideMargin: { from: 0, length: page.top },
    bottomMargin: { from: page.height - page.bottom, length: page.bottom },
    outsideMargin: { from: page.height - page.bottom, length: page.bottom },
  };
  const position = childAt(anchor, 'wp:positionV');
  const stretch = stretches[position?.attributes.relativeFrom ?? ''] ?? { from: at, length: 0 };
  return placeIn(stretch, position, extentOf(anchor, 'cy'));
}

/** Size of a drawing in dxa. */
export function extentOf(drawing: Xml, side: 'cx' | 'cy'): number {
  return Math.round((numberOf(childAt(drawing, 'wp:extent'), side) ?? 0) / emuPerDxa);
}

function placeIn({ from, length }: Stretch, position: Xml | undefined, size: number): number {
  const align = childAt(position, 'wp:align')?.children.join('').trim();
  if (align === 'right' || align === 'bottom' || align === 'outside') return from + length - size;
  if (align === 'center') return from + Math.round((length - size) / 2);
  const offset = Number(childAt(position, 'wp:posOffset')?.children.join('') ?? 0);
  return from + (Number.isFinite(offset) ? Math.round(offset / emuPerDxa) : 0);
}

import { extentOf, topOf } from './floating.ts';
import type { PaperPage } from './paper-page.ts';
import type { StyleSheet } from './style-sheet.ts';
import { blockHeight, frameOf, heightOf, ownHeight } from './text-height.ts';
import { below, childAt, childrenOf, numberOf, type Xml } from './xml.ts';

type Print = { readonly top: number; readonly bottom: number };

/** Lower end of what a head prints in the upper half of the page, in dxa from the top edge. */
export function endOfHead(head: Xml, page: PaperPage, sheet: StyleSheet): number {
  const prints = printsOf(head, page.header, page, sheet).filter(({ bottom }) => bottom <= page.height / 2);
  return Math.max(0, ...prints.map(({ bottom }) => bottom));
}

/** Upper end of what a foot prints in the lower half, in dxa from the bottom edge. */
export function endOfFoot(foot: Xml, page: PaperPage, sheet: StyleSheet): number {
  const start = page.height - page.footer - heightOf(childrenOf(foot), textWidth(page), sheet);
  const prints = printsOf(foot, start, page, sheet).filter(({ top }) => top >= page.height / 2);
  return Math.max(0, ...prints.map(({ top }) => page.height - top));
}

/** What a part prints: its text, and each thing that floats. A band along the whole side belongs to neither end. */
function printsOf(part: Xml, start: number, page: PaperPage, sheet: StyleSheet): Print[] {
  const prints: Print[] = [];
  let at = start;
  for (const block of childrenOf(part)) {
    prints.push(...drawingsIn(block, page, at));
    const place = placeOf(block, sheet);
    if (place) prints.push(floating(block, place, { page, sheet, at }));
    at += blockHeight(block, textWidth(page), sheet);
  }
  return isEmpty(part) ? prints : [...prints, { top: start, bottom: at }];
}

function drawingsIn(block: Xml, page: PaperPage, at: number): Print[] {
  const anchors = [...below(block)].filter(({ name }) => name === 'wp:anchor');
  return anchors.map((anchor) => {
    const top = topOf(anchor, page, at);
    return { top, bottom: top + extentOf(anchor, 'cy') };
  });
}

type Place = { readonly anchor: string | undefined; readonly y: number; readonly height: number };

/** Where a text frame or a floating table stands. */
function placeOf(block: Xml, sheet: StyleSheet): Place | undefined {
  const frame = frameOf(block, sheet);
  if (frame)
    return {
      anchor: frame.attributes['w:vAnchor'],
      y: numberOf(frame, 'w:y') ?? 0,
      height: numberOf(frame, 'w:h') ?? 0,
    };
  const table = block.name === 'w:tbl' ? childAt(block, 'w:tblPr', 'w:tblpPr') : undefined;
  return (
    table && { anchor: table.attributes['w:vertAnchor'] ?? 'margin', y: numberOf(table, 'w:tblpY') ?? 0, height: 0 }
  );
}

function floating(
  block: Xml,
  place: Place,
  { page, sheet, at }: { readonly page: PaperPage; readonly sheet: StyleSheet; readonly at: number },
): Print {
  const top = ({ page: 0, margin: page.top }[place.anchor ?? ''] ?? at) + place.y;
  return { top, bottom: top + Math.max(place.height, ownHeight(block, textWidth(page), sheet)) };
}

/** Nothing to see in it: Word gives every head and foot an empty paragraph. */
export function isEmpty(part: Xml): boolean {
  return ![...below(part)].some(
    ({ name, children }) =>
      name === 'w:drawing' ||
      name === 'w:tbl' ||
      name === 'w:pBdr' ||
      (name === 'w:t' && children.join('').trim() !== ''),
  );
}

function textWidth(page: PaperPage): number {
  return page.width - page.left - page.right;
}

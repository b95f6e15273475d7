import { emuPerDxa, leftOf, topOf } from '../../letterhead/word/floating.ts';
import type { PaperPage } from '../../letterhead/word/paper-page.ts';
import { type StyleSheet, sourcesOf, strongest } from '../../letterhead/word/style-sheet.ts';
import { frameOf } from '../../letterhead/word/text-height.ts';
import { below, childAt, childrenOf, element, isXml, numberOf, type Xml } from '../../letterhead/word/xml.ts';
import { area } from '../measure.ts';
import { shiftedTable } from './in-place-table.ts';
import { withProperty } from './properties.ts';

/** The office's page and styles, and how far our margins lie from the office's, in dxa. */
export type Shift = {
  readonly page: PaperPage;
  readonly sheet: StyleSheet;
  readonly left: number;
  readonly right: number;
};

/**
 * A head or foot that stands on our page exactly where it stood on the office's, whose side margins are others: its paragraphs
 * and tables by their indents, what floats by its distance from the paper's edge. No table around it: since Word 2013 what
 * floats in a cell is placed from that cell.
 */
export function inPlace(part: Xml, page: PaperPage, sheet: StyleSheet): Xml {
  const shift = { page, sheet, left: page.left - area.left, right: page.right - area.right };
  return { ...part, children: part.children.map((block) => (isXml(block) ? shifted(block, shift) : block)) };
}

function shifted(block: Xml, shift: Shift): Xml {
  if (block.name === 'w:tbl') return shiftedTable(block, shift);
  if (block.name !== 'w:p') return block;
  const paragraph = withPlacedDrawings(block, shift.page);
  const frame = frameOf(paragraph, shift.sheet);
  if (frame) return withProperty(paragraph, 'w:pPr', placedFrame(frame, shift.page));
  return shift.left === 0 && shift.right === 0 ? paragraph : withTabs(withIndents(paragraph, shift), shift);
}

function withIndents(paragraph: Xml, shift: Shift): Xml {
  const sources = sourcesOf(shift.sheet, paragraph);
  const side = (one: string, other: string) =>
    strongest(sources, 'w:ind', `w:${one}`) ?? strongest(sources, 'w:ind', `w:${other}`) ?? 0;
  const own = childAt(paragraph, 'w:pPr', 'w:ind')?.attributes ?? {};
  const { 'w:start': _start, 'w:end': _end, ...rest } = own;
  const indents = {
    ...rest,
    'w:left': String(side('left', 'start') + shift.left),
    'w:right': String(side('right', 'end') + shift.right),
  };
  return withProperty(paragraph, 'w:pPr', element('w:ind', indents));
}

/** Tab stops are told from the margin: each is cleared where it was and set where it stood. */
function withTabs(paragraph: Xml, shift: Shift): Xml {
  const used = [...below(paragraph)].filter(({ name, attributes }) => name === 'w:tab' && !attributes['w:pos']).length;
  const aligned = alignedToIndents(paragraph);
  if (used === 0) return aligned;
  const stops = stopsOf(paragraph, shift.sheet);
  const last = Math.max(0, ...stops.keys());
  const moved = new Map<number, Xml>();
  for (const at of stops.keys()) moved.set(at, tabAt(at, { 'w:val': 'clear' }));
  for (const [at, stop] of stops) moved.set(at + shift.left, tabAt(at + shift.left, stop.attributes));
  const { defaultTab, width, left, right } = shift.page;
  const asked = used > stops.size && defaultTab > 0 ? width - left - right : 0;
  for (let at = (Math.floor(last / defaultTab) + 1) * defaultTab; at < asked; at += defaultTab)
    moved.set(at + shift.left, tabAt(at + shift.left, { 'w:val': 'left' }));
  const tabs = [...moved].sort(([one], [other]) => one - other).map(([, tab]) => tab);
  return tabs.length === 0 ? aligned : withProperty(aligned, 'w:pPr', element('w:tabs', {}, tabs));
}

function tabAt(position: number, attributes: Xml['attributes']): Xml {
  return element('w:tab', { ...attributes, 'w:pos': String(position) });
}

/** Tab stops of a paragraph and its styles, by their place. */
function stopsOf(paragraph: Xml, sheet: StyleSheet): Map<number, Xml> {
  const stops = new Map<number, Xml>();
  for (const source of sourcesOf(sheet, paragraph).reverse())
    for (const stop of childrenOf(childAt(source, 'w:tabs'), 'w:tab')) {
      const at = numberOf(stop, 'w:pos') ?? 0;
      if (stop.attributes['w:val'] === 'clear') stops.delete(at);
      else stops.set(at, stop);
    }
  return stops;
}

/** A tab that goes to the margin goes to the indent, which now stands there. */
function alignedToIndents(node: Xml): Xml {
  const attributes = node.name === 'w:ptab' ? { ...node.attributes, 'w:relativeTo': 'indent' } : node.attributes;
  return {
    ...node,
    attributes,
    children: node.children.map((child) => (isXml(child) ? alignedToIndents(child) : child)),
  };
}

function placedFrame({ name, attributes }: Xml, page: PaperPage): Xml {
  const placed = { ...attributes };
  const { 'w:hAnchor': across = 'text', 'w:vAnchor': down = 'text' } = attributes;
  if (across !== 'page' && attributes['w:xAlign'] === undefined) {
    placed['w:hAnchor'] = 'page';
    placed['w:x'] = String((Number(attributes['w:x'] ?? 0) || 0) + page.left);
  }
  if (down === 'margin' && attributes['w:yAlign'] === undefined) {
    placed['w:vAnchor'] = 'page';
    placed['w:y'] = String((Number(attributes['w:y'] ?? 0) || 0) + page.top);
  }
  return element(name, placed);
}

const fromMargins = /argin$/u;

/** What floats, measured from the edges of the paper; its distance to the paragraph that holds it stays one. */
function withPlacedDrawings(node: Xml, page: PaperPage): Xml {
  const children = node.children.map((child) => (isXml(child) ? withPlacedDrawings(child, page) : child));
  if (node.name !== 'wp:anchor') return { ...node, children };
  return {
    ...node,
    children: children.map((child) => {
      if (!isXml(child)) return child;
      const from = child.attributes.relativeFrom ?? '';
      if (child.name === 'wp:positionH' && from !== 'page') return position(child.name, leftOf(node, page));
      if (child.name === 'wp:positionV' && fromMargins.test(from)) return position(child.name, topOf(node, page, 0));
      return child;
    }),
  };
}

function position(name: string, dxa: number): Xml {
  return element(name, { relativeFrom: 'page' }, [element('wp:posOffset', {}, [String(dxa * emuPerDxa)])]);
}

import { furnitureRoom } from '../furniture-room.ts';
import type { LetterheadFiles } from '../letterhead/letterhead.ts';
import type { DocumentModel } from '../model.ts';
import { startTurn } from '../take-turns.ts';
import { body, bulletNumbering, type Flow } from './body.ts';
import { type Heads, houseHeads } from './furniture.ts';
import { dxa } from './measure.ts';
import { opening } from './opening.ts';
import { type Entry, pack, packText, zip } from './package.ts';
import { aboveOn, headsOn } from './paper/furniture.ts';
import { openPaper } from './paper/open-paper.ts';
import { appProperties, coreProperties } from './properties.ts';
import { type Skeleton, skeleton } from './skeleton.ts';

/**
 * Makes the Word file of a model. `fingerprint` is the SHA-256 hex of the model; on the office's own `letterhead`, without it in
 * the house style. The same model gives the same bytes, in any process and on any day. Never refuses a text: what XML cannot
 * hold is left out. Lets other work go first now and then; the large part, first in the order of the parts, is packed off
 * the event loop.
 */
export async function renderDocx(
  model: DocumentModel,
  fingerprint: string,
  letterhead?: LetterheadFiles,
): Promise<Uint8Array> {
  const sheet = letterhead ? await ownSheet(letterhead) : await houseSheet();
  await startTurn();
  const written = await Promise.all(
    [...(await documentParts(model, fingerprint, sheet))].map(([path, xml]) => packText(path, xml)),
  );
  return zip([...(await constantEntries(sheet.skeleton)), ...written]);
}

/** What a document is printed on. */
type Sheet = {
  readonly skeleton: Skeleton;
  readonly heads: (model: DocumentModel, fingerprint: string) => Heads;
  /** Above the first block. */
  readonly above: (model: DocumentModel) => string;
};

async function houseSheet(): Promise<Sheet> {
  const base = await skeleton();
  return {
    skeleton: base,
    heads: (model, fingerprint) => houseHeads(model, fingerprint, base.mark),
    above: () => '',
  };
}

async function ownSheet(letterhead: LetterheadFiles): Promise<Sheet> {
  const paper = await openPaper(letterhead);
  return {
    skeleton: paper.skeleton,
    heads: (model, fingerprint) => headsOn(paper, model, fingerprint),
    above: (model) => aboveOn(letterhead, model),
  };
}

const packed = new WeakMap<Skeleton, Promise<readonly Entry[]>>();

/** The parts that never change, packed once a sheet; the list of content types first, as readers expect. */
function constantEntries(base: Skeleton): Promise<readonly Entry[]> {
  const types = '[Content_Types].xml';
  const paths = [types, ...[...base.parts.keys()].filter((path) => path !== types).sort()];
  const entries =
    packed.get(base) ?? Promise.all(paths.map((path) => pack(path, base.parts.get(path) ?? new Uint8Array(), 9)));
  packed.set(base, entries);
  return entries;
}

async function documentParts(model: DocumentModel, fingerprint: string, sheet: Sheet): Promise<Map<string, string>> {
  const base = sheet.skeleton;
  const letter = model.opening.kind === 'letter';
  const flow: Flow = { letter, fingerprint, orderedLists: 0, heading: model.title };
  const heads = sheet.heads(model, fingerprint);
  const text = `${sheet.above(model)}${opening(model)}${await body(model, flow)}`;
  return new Map([
    ['word/document.xml', part('document', `<w:body>${text}${roomFor(model, base.section)}</w:body>`)],
    [base.paths.headerFirst, part('hdr', heads.headerFirst)],
    [base.paths.header, part('hdr', heads.header)],
    [base.paths.footerFirst, part('ftr', heads.footerFirst)],
    [base.paths.footer, part('ftr', heads.footer)],
    ['word/numbering.xml', numbering(base, flow.orderedLists)],
    ['docProps/core.xml', coreProperties(model)],
    ['docProps/app.xml', appProperties(model)],
  ]);
}

/** The section with the room a long running head and a long footer take; margins below zero are exact ones, and grow downwards. */
function roomFor(model: DocumentModel, section: string): string {
  const { head, foot } = furnitureRoom(model);
  const more: Readonly<Record<string, number>> = { top: dxa(head), bottom: dxa(foot) };
  return section.replace(/(?<= w:(top|bottom)="-?)\d+(?=")/gu, (margin, side: string) =>
    String(Number(margin) + (more[side] ?? 0)),
  );
}

function part(root: 'document' | 'hdr' | 'ftr', content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${namespaces}>${content}</w:${root}>`;
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
].join(' ');

/** One instance for bullets, one for each ordered list, so that each begins at 1. */
function numbering(base: Skeleton, orderedLists: number): string {
  const { xml, ordered, bulleted } = base.numbering;
  const instance = (id: number, definition: string) =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
  const lists = Array.from({ length: orderedLists }, (_, index) => instance(bulletNumbering + 1 + index, ordered));
  return xml.replace('</w:numbering>', `${instance(bulletNumbering, bulleted)}${lists.join('')}</w:numbering>`);
}

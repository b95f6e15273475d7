import type { DocumentModel } from '../model.ts';
import { nextTurn } from '../take-turns.ts';
import { body, bulletNumbering, type Flow } from './body.ts';
import { footer, letterHead, reportHead, runningHead } from './furniture.ts';
import { opening } from './opening.ts';
import { type Entry, pack, zip } from './package.ts';
import { appProperties, coreProperties } from './properties.ts';
import { type Skeleton, skeleton } from './skeleton.ts';

/**
 * Makes the Word file of a model. `fingerprint` is the SHA-256 hex of the model. The same model gives the same bytes, in any
 * process and on any day. Never refuses a text: what XML cannot hold is left out. Lets other work go first between documents;
 * the large part, first in the order of the parts, is packed off the event loop.
 */
export async function renderDocx(model: DocumentModel, fingerprint: string): Promise<Uint8Array> {
  const base = await skeleton();
  await nextTurn();
  const written = await Promise.all(
    [...documentParts(model, fingerprint, base)].map(([path, xml]) => pack(path, encode(xml))),
  );
  return zip([...(await constantEntries(base)), ...written]);
}

let packed: Promise<readonly Entry[]> | undefined;

/** The parts that never change, packed once; the list of content types first, as readers expect. */
function constantEntries(base: Skeleton): Promise<readonly Entry[]> {
  const types = '[Content_Types].xml';
  const paths = [types, ...[...base.parts.keys()].filter((path) => path !== types).sort()];
  packed ??= Promise.all(paths.map((path) => pack(path, base.parts.get(path) ?? new Uint8Array(), 9)));
  return packed;
}

function documentParts(model: DocumentModel, fingerprint: string, base: Skeleton): Map<string, string> {
  const letter = model.opening.kind === 'letter';
  const flow: Flow = { letter, fingerprint, orderedLists: 0, heading: model.title };
  const first = letter ? letterHead(model, base.mark) : reportHead(model, base.mark);
  const foot = part('ftr', footer(model, fingerprint));
  const content = part('document', `<w:body>${opening(model)}${body(model, flow)}${base.section}</w:body>`);
  return new Map([
    ['word/document.xml', content],
    [base.paths.headerFirst, part('hdr', first)],
    [base.paths.header, part('hdr', runningHead(model))],
    [base.paths.footerFirst, foot],
    [base.paths.footer, foot],
    ['word/numbering.xml', numbering(base, flow.orderedLists)],
    ['docProps/core.xml', coreProperties(model)],
    ['docProps/app.xml', appProperties(model)],
  ]);
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

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

import { strFromU8, unzipSync } from 'fflate';
import { all, attributeOf, type Element, first, parseXml } from './xml.ts';

/** A Word file as an independent reader sees it. */
export type ReadDocx = {
  readonly paths: readonly string[];
  /** A part as text and as elements; throws when it is missing or not well-formed. */
  readonly text: (path: string) => string;
  readonly part: (path: string) => Element;
  readonly document: Element;
  /** Words in reading order: first header, then the body; charts and what an office's own paper prints aside. */
  readonly words: readonly string[];
};

export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const text = (path: string) => {
    const file = files[path];
    if (file === undefined) throw new Error(`No part ${path}`);
    return strFromU8(file);
  };
  const part = (path: string) => parseXml(text(path));
  const document = part('word/document.xml');
  const lists = listsOf(part('word/numbering.xml'));
  const head = part(partPath(document, part('word/_rels/document.xml.rels'), 'first'));
  const body = first(document, 'w:body') ?? document;
  const words = [...lines(head, lists), ...lines(body, lists)]
    .flatMap((line) => line.normalize('NFC').split(/[\s\u00a0]+/u))
    .filter((word) => word !== '');
  return { paths: Object.keys(files), text, part, document, words };
}

/** Path of the header of this kind. */
export function partPath(document: Element, relations: Element, kind: 'first' | 'default'): string {
  const reference = all(document, 'w:headerReference').find((element) => element.attributes.get('w:type') === kind);
  const id = reference?.attributes.get('r:id');
  const relation = all(relations, 'Relationship').find((element) => element.attributes.get('Id') === id);
  return `word/${relation?.attributes.get('Target')}`;
}

type Lists = { readonly format: ReadonlyMap<string, string>; readonly count: Map<string, number> };

/** What each numbering instance writes before its paragraphs. */
function listsOf(numbering: Element): Lists {
  const formats = new Map(
    all(numbering, 'w:abstractNum').map((definition) => [
      definition.attributes.get('w:abstractNumId') ?? '',
      attributeOf(definition, 'w:lvlText') ?? '',
    ]),
  );
  const instances = all(numbering, 'w:num').map((instance): [string, string] => [
    instance.attributes.get('w:numId') ?? '',
    formats.get(attributeOf(instance, 'w:abstractNumId') ?? '') ?? '',
  ]);
  return { format: new Map(instances), count: new Map() };
}

function lines(element: Element, lists: Lists): string[] {
  return element.children.flatMap((child): string[] => {
    if (typeof child === 'string') return [];
    if (child.name === 'w:tbl' && attributeOf(child, 'w:tblStyle') === 'MGGrafiek') return [];
    if (child.name === 'w:p' && attributeOf(child, 'w:pStyle')?.startsWith('MGPapier-')) return [];
    return child.name === 'w:p' ? [`${label(child, lists)} ${said(child)}`] : lines(child, lists);
  });
}

function label(paragraph: Element, lists: Lists): string {
  const id = attributeOf(paragraph, 'w:numId');
  if (id === undefined) return '';
  const number = (lists.count.get(id) ?? 0) + 1;
  lists.count.set(id, number);
  return (lists.format.get(id) ?? '').replace('%1', String(number));
}

/** What a paragraph, or all below an element, says. */
export function said(element: Element): string {
  return element.children
    .map((child): string => {
      if (typeof child === 'string') return element.name === 'w:t' ? child : '';
      if (child.name === 'w:tab' || child.name === 'w:br') return ' ';
      if (child.name === 'w:noBreakHyphen') return '-';
      return said(child);
    })
    .join('');
}

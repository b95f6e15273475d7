import { DOMParser, type Element as DomElement, onErrorStopParsing, ParseError } from '@xmldom/xmldom';

/**
 * An element of a part of a Word file, under one prefix a namespace whatever prefix the file itself used. Processed as ECMA-376
 * part 3 asks: what a reader may ignore is gone, and of alternatives the first we know stands in their place.
 */
export type Xml = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Xml | string)[];
};

/** The namespaces we know, by the prefix we write. */
export const namespaces = {
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  types: 'http://schemas.openxmlformats.org/package/2006/content-types',
  rels: 'http://schemas.openxmlformats.org/package/2006/relationships',
} as const;
const prefixes = new Map<string, string>(Object.entries(namespaces).map(([prefix, uri]) => [uri, prefix]));

/** Deeper than any letterhead; the walks over the tree are recursive. */
const deepest = 200;
/** No part of a letterhead comes near; what is longer takes too long to read. */
const longest = 4_000_000;
const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

class Unreadable extends Error {}

/** The root of a part; undefined when it is no plain, well-formed XML in UTF-8 of a bearable size. Declares no entities. */
export function parseXml(bytes: Uint8Array): Xml | undefined {
  try {
    if (bytes.length > longest) return undefined;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(text) || illegal.test(text)) return undefined;
    const parser = new DOMParser({ locator: false, onError: onErrorStopParsing });
    const root = parser.parseFromString(text, 'text/xml').documentElement;
    return root ? tree(root, new Set(), 0) : undefined;
  } catch (error) {
    if (error instanceof TypeError || error instanceof ParseError || error instanceof Unreadable) return undefined;
    throw error;
  }
}

function tree(element: DomElement, ignored: ReadonlySet<string>, depth: number): Xml {
  if (depth > deepest) throw new Unreadable();
  const ignorable = element.getAttributeNS(namespaces.mc, 'Ignorable');
  const now = ignorable ? new Set([...ignored, ...urisOf(element, ignorable)]) : ignored;
  return {
    name: nameOf(element.namespaceURI, element.localName),
    attributes: attributesOf(element),
    children: contentOf(element, now, depth),
  };
}

function contentOf(element: DomElement, ignored: ReadonlySet<string>, depth: number): (Xml | string)[] {
  return [...element.childNodes].flatMap((node): (Xml | string)[] => {
    if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE)
      return textOf(element, node.nodeValue ?? '');
    if (!isElement(node)) return [];
    if (node.namespaceURI === namespaces.mc && node.localName === 'AlternateContent') {
      const chosen = alternative(node);
      return chosen ? contentOf(chosen, ignored, depth + 1) : [];
    }
    if (ignored.has(node.namespaceURI ?? '') && !prefixes.has(node.namespaceURI ?? '')) return [];
    return [tree(node, ignored, depth + 1)];
  });
}

/** White space counts only where Word keeps it. */
function textOf(parent: DomElement, text: string): string[] {
  if (illegal.test(text)) throw new Unreadable();
  return text.trim() !== '' || /^(?:t|instrText)$/u.test(parent.localName ?? '') ? [text] : [];
}

function alternative(element: DomElement): DomElement | undefined {
  const options = [...element.childNodes].filter(isElement);
  const known = (choice: DomElement) =>
    urisOf(choice, choice.getAttribute('Requires') ?? '').every((uri) => prefixes.has(uri));
  return (
    options.find((one) => one.localName === 'Choice' && known(one)) ??
    options.find((one) => one.localName === 'Fallback')
  );
}

function urisOf(element: DomElement, prefixList: string): string[] {
  const names = prefixList.split(/\s+/u).filter((prefix) => prefix !== '');
  return names.map((prefix) => element.lookupNamespaceURI(prefix) ?? prefix);
}

function attributesOf(element: DomElement): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { namespaceURI, localName, name, value } of element.attributes) {
    if (illegal.test(value)) throw new Unreadable();
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    if (!namespaceURI) attributes[name] = value;
    else if (name === 'xml:space') attributes[name] = value;
    else if (namespaceURI !== namespaces.mc && prefixes.has(namespaceURI))
      attributes[nameOf(namespaceURI, localName)] = value;
  }
  return attributes;
}

function nameOf(uri: string | null, localName: string | null): string {
  return `${prefixes.get(uri ?? '') ?? '?'}:${localName}`;
}

function isElement(node: { readonly nodeType: number }): node is DomElement {
  return node.nodeType === 1;
}

export function isXml(node: Xml | string): node is Xml {
  return typeof node !== 'string';
}

/** The child elements, all or those of one name. */
export function childrenOf(parent: Xml | undefined, name?: string): Xml[] {
  return (parent?.children ?? []).filter(isXml).filter((child) => name === undefined || child.name === name);
}

/** The child found by this way down from an element: each step the first child of that name. */
export function childAt(parent: Xml | undefined, ...way: readonly string[]): Xml | undefined {
  return way.reduce<Xml | undefined>((found, name) => childrenOf(found, name)[0], parent);
}

/** All elements below this one, at any depth, in document order. */
export function* below(parent: Xml): Generator<Xml> {
  for (const child of parent.children) {
    if (!isXml(child)) continue;
    yield child;
    yield* below(child);
  }
}

/** An on/off property: on when it is there and does not say otherwise. */
export function isOn(element: Xml | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/u.test(element.attributes['w:val'] ?? 'true');
}

/** A whole number of an attribute; undefined when it is absent or none. */
export function numberOf(element: Xml | undefined, attribute: string): number | undefined {
  const text = element?.attributes[attribute];
  return text !== undefined && /^-?\d{1,9}(?:\.\d+)?$/u.test(text) ? Math.round(Number(text)) : undefined;
}

/** A new element. */
export function element(
  name: string,
  attributes: Xml['attributes'] = {},
  children: readonly (Xml | string)[] = [],
): Xml {
  return { name, attributes, children };
}

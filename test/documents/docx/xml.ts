/** An element of a parsed XML part; text stands in children as strings. */
export type Element = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
};

const token = /<\?[^?]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** A strict reader of its own, apart from what wrote the file: throws when the text is not well-formed XML 1.0. */
export function parseXml(xml: string): Element {
  if (illegal.test(xml)) throw new Error('A character XML 1.0 does not allow');
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open: Element[] = [root];
  let at = 0;
  for (const match of xml.matchAll(token)) {
    if (match.index !== at) break;
    at += match[0].length;
    read(match, open);
  }
  if (at !== xml.length || open.length !== 1) throw new Error(`Not well-formed at ${at}: ${xml.slice(at, at + 60)}`);
  const document = root.children.find((child) => typeof child !== 'string');
  if (document === undefined || typeof document === 'string') throw new Error('No element');
  return document;
}

function read(match: RegExpMatchArray, open: Element[]): void {
  const [whole, closing, name = '', attributes = '', empty, text] = match;
  const parent = open.at(-1);
  if (whole.startsWith('<?') || parent === undefined) return;
  if (text !== undefined) {
    parent.children.push(decoded(text));
  } else if (closing) {
    if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
    open.pop();
  } else {
    const element: Element = { name, attributes: attributesOf(attributes), children: [] };
    parent.children.push(element);
    if (!empty) open.push(element);
  }
}

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/gu)].map(([, name = '', value = '']) => [name, decoded(value)]),
  );
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&([^;]*);?/gu, (whole, name: string) => {
    const sign = /^#\d+$/u.test(name) ? String.fromCodePoint(Number(name.slice(1))) : entities[name];
    if (sign === undefined || !whole.endsWith(';')) throw new Error(`Unknown entity ${whole}`);
    return sign;
  });
}

/** All elements of this name, at any depth, in document order. */
export function all(root: Element, name: string): Element[] {
  return root.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

export function first(root: Element, name: string): Element | undefined {
  return all(root, name)[0];
}

/** Value of an attribute of the first element of this name below `root`. */
export function attributeOf(root: Element, name: string, attribute = 'w:val'): string | undefined {
  return first(root, name)?.attributes.get(attribute);
}

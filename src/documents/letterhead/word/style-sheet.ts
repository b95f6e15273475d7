import { below, childAt, childrenOf, element, numberOf, type Xml } from './xml.ts';

/** The styles of a Word file. */
export type StyleSheet = {
  readonly defaults: Xml | undefined;
  readonly byId: ReadonlyMap<string, Xml>;
  /** Ids of the default paragraph style and of the default table style. */
  readonly paragraph: string | undefined;
  readonly table: string | undefined;
};

export function readStyleSheet(root: Xml): StyleSheet {
  const styles = childrenOf(root, 'w:style');
  const byDefault = (type: string) =>
    styles.find(
      ({ attributes }) => attributes['w:type'] === type && /^(?:1|true|on)$/u.test(attributes['w:default'] ?? ''),
    )?.attributes['w:styleId'];
  return {
    defaults: childAt(root, 'w:docDefaults'),
    byId: new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style])),
    paragraph: byDefault('paragraph'),
    table: byDefault('table'),
  };
}

/** A style and what it is based on, nearest first. A style based on itself ends there. */
export function chainOf(sheet: StyleSheet, id: string | undefined): Xml[] {
  const chain: Xml[] = [];
  for (let style = sheet.byId.get(id ?? ''); style && !chain.includes(style); ) {
    chain.push(style);
    style = sheet.byId.get(childAt(style, 'w:basedOn')?.attributes['w:val'] ?? '');
  }
  return chain;
}

/** The styles these contents wear, with the defaults and all they are based on, in the order of the sheet. */
export function wornStyles(sheet: StyleSheet, contents: readonly Xml[]): Xml[] {
  const worn = new Set([sheet.paragraph, sheet.table]);
  for (const content of contents)
    for (const { name, attributes } of below(content))
      if (name === 'w:pStyle' || name === 'w:rStyle' || name === 'w:tblStyle') worn.add(attributes['w:val']);
  const all = new Set([...worn].flatMap((id) => chainOf(sheet, id)));
  return [...sheet.byId.values()].filter((style) => all.has(style));
}

/** A style with what decides its looks only. */
export function bareStyle(style: Xml): Xml {
  const { 'w:type': type, 'w:styleId': id, 'w:default': byDefault } = style.attributes;
  return element(
    'w:style',
    { 'w:type': type ?? 'paragraph', 'w:styleId': id ?? '', ...(byDefault ? { 'w:default': byDefault } : {}) },
    childrenOf(style).filter(({ name }) => looks.has(name)),
  );
}
const looks = new Set(['w:name', 'w:basedOn', 'w:pPr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:tblStylePr']);

/** Where a paragraph gets its properties from, the strongest first: itself, its styles, the defaults of the document. */
export function sourcesOf(sheet: StyleSheet, paragraph: Xml): (Xml | undefined)[] {
  const own = childAt(paragraph, 'w:pPr');
  const id = childAt(own, 'w:pStyle')?.attributes['w:val'];
  const chain = chainOf(sheet, id !== undefined && sheet.byId.has(id) ? id : sheet.paragraph);
  return [own, ...chain.map((style) => childAt(style, 'w:pPr')), childAt(sheet.defaults, 'w:pPrDefault', 'w:pPr')];
}

/** The number the strongest source gives for an attribute of a property. */
export function strongest(
  sources: readonly (Xml | undefined)[],
  property: string,
  attribute: string,
): number | undefined {
  return sources.map((source) => numberOf(childAt(source, property), attribute)).find((number) => number !== undefined);
}

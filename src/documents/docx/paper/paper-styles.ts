import type { StyleSheet } from '../../letterhead/word/style-sheet.ts';
import { writeXml } from '../../letterhead/word/write-xml.ts';
import { childAt, childrenOf, element, isXml, type Xml } from '../../letterhead/word/xml.ts';
import { withProperty } from './properties.ts';

/** Before the id of each style of the office: no style of ours begins so. */
export const paperPrefix = 'MGPapier-';

const wearing = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn']);

/** Content that wears the office's styles under their new names; what wears none wears the office's default. */
export function dressed(node: Xml, sheet: StyleSheet): Xml {
  const { name, attributes } = node;
  const children = node.children.map((child) => (isXml(child) ? dressed(child, sheet) : child));
  if (wearing.has(name)) return { name, attributes: { 'w:val': renamed(attributes['w:val'], sheet) }, children };
  const dressing = { ...node, children };
  if (name === 'w:p' && !childAt(node, 'w:pPr', 'w:pStyle')) return withDefault(dressing, 'w:pPr', 'w:pStyle', sheet);
  if (name === 'w:tbl' && !childAt(node, 'w:tblPr', 'w:tblStyle') && sheet.table !== undefined)
    return withDefault(dressing, 'w:tblPr', 'w:tblStyle', sheet);
  return dressing;
}

function withDefault(node: Xml, container: 'w:pPr' | 'w:tblPr', property: string, sheet: StyleSheet): Xml {
  const id = container === 'w:pPr' ? sheet.paragraph : sheet.table;
  return withProperty(node, container, element(property, { 'w:val': renamed(id, sheet) }));
}

/** A style nobody knows is the default paragraph style to Word. */
function renamed(id: string | undefined, sheet: StyleSheet): string {
  return paperPrefix + (id !== undefined && sheet.byId.has(id) ? id : sheet.paragraph);
}

/**
 * Our styles with those of the office beside them. The defaults of the document become the office's, because a table style yields
 * to them and not to a style; ours move into the style all our styles are based on.
 */
export function stylesWith(ours: string, sheet: StyleSheet): string {
  const house = /<w:rPrDefault><w:rPr>(.*?)<\/w:rPr>/su.exec(ours)?.[1] ?? '';
  const normal = `<w:name w:val="Normal"/><w:qFormat/>${plainParagraph}<w:rPr>${house}<w:spacing w:val="0"/></w:rPr>`;
  const office = [...sheet.byId.values()].map((style) => writeXml(styleOf(style, sheet))).join('');
  return ours
    .replace(/<w:docDefaults>.*<\/w:docDefaults>/su, () => defaultsOf(sheet))
    .replace('<w:name w:val="Normal"/><w:qFormat/>', () => normal)
    .replace('</w:styles>', () => `${office}</w:styles>`);
}

/** Undoes what an office's defaults may say of a paragraph. */
const plainParagraph = [
  '<w:pPr><w:widowControl/><w:suppressAutoHyphens w:val="0"/>',
  '<w:spacing w:before="0" w:beforeAutospacing="0" w:after="0" w:afterAutospacing="0" w:line="240" w:lineRule="auto"/>',
  '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:contextualSpacing w:val="0"/><w:jc w:val="left"/></w:pPr>',
].join('');

/** Only what our own base style says too, so that nothing of it reaches our text. */
const ofRuns = new Set(['w:rFonts', 'w:color', 'w:spacing', 'w:kern', 'w:sz', 'w:szCs', 'w:lang']);
const ofParagraphs = new Set([
  'w:widowControl',
  'w:suppressAutoHyphens',
  'w:spacing',
  'w:ind',
  'w:contextualSpacing',
  'w:jc',
]);

function defaultsOf({ defaults }: StyleSheet): string {
  const kept = (way: readonly string[], names: ReadonlySet<string>) =>
    childrenOf(childAt(defaults, ...way)).filter(({ name }) => names.has(name));
  const ofRun = element('w:rPr', {}, kept(['w:rPrDefault', 'w:rPr'], ofRuns));
  const ofParagraph = element('w:pPr', {}, kept(['w:pPrDefault', 'w:pPr'], ofParagraphs));
  return writeXml(
    element('w:docDefaults', {}, [element('w:rPrDefault', {}, [ofRun]), element('w:pPrDefault', {}, [ofParagraph])]),
  );
}

function styleOf(style: Xml, sheet: StyleSheet): Xml {
  const { 'w:type': type = '', 'w:styleId': id = '' } = style.attributes;
  const name = childAt(style, 'w:name')?.attributes['w:val'] ?? id;
  const others = childrenOf(style).filter((child) => child.name !== 'w:name' && child.name !== 'w:basedOn');
  const base = childrenOf(style, 'w:basedOn').map((one) => dressed(one, sheet));
  return element('w:style', { 'w:type': type, 'w:customStyle': '1', 'w:styleId': paperPrefix + id }, [
    element('w:name', { 'w:val': `MG Papier ${name}` }),
    ...base,
    element('w:uiPriority', { 'w:val': '99' }),
    ...others,
  ]);
}

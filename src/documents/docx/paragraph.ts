import type { StyleId } from './styles.ts';

/** What a paragraph adds to its style; everything else is the style's, so that the office can edit styles in Word. */
export type ParagraphExtras = {
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Instance of a numbering definition (numbering.ts). */
  readonly numbering?: number;
  /** Indents in dxa. */
  readonly left?: number;
  readonly right?: number;
  /** Space and line height in dxa. */
  readonly before?: number;
  readonly after?: number;
  readonly exactLine?: number;
  readonly align?: 'right' | 'center';
};

/** One paragraph; `content` is made by text.ts. */
export function paragraph(style: StyleId, content: string, extras: ParagraphExtras = {}): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${extraProperties(extras)}</w:pPr>${content}</w:p>`;
}

/** An empty paragraph of this height: what stands between a table and what follows it. */
export function gap(height: number, extras: ParagraphExtras = {}): string {
  return paragraph('MGTussen', '', { ...extras, exactLine: Math.max(20, height) });
}

/** The order is that of the schema. */
function extraProperties(extras: ParagraphExtras): string {
  const { before, after, exactLine, left, right } = extras;
  let xml = '';
  if (extras.keepNext) xml += '<w:keepNext/>';
  if (extras.keepLines) xml += '<w:keepLines/>';
  if (extras.pageBreakBefore) xml += '<w:pageBreakBefore/>';
  if (extras.numbering !== undefined)
    xml += `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${extras.numbering}"/></w:numPr>`;
  if (before !== undefined || after !== undefined || exactLine !== undefined)
    xml += `<w:spacing${value('before', before)}${value('after', after)}${value('line', exactLine)}${exactLine === undefined ? '' : ' w:lineRule="exact"'}/>`;
  if (left !== undefined || right !== undefined) xml += `<w:ind${value('left', left)}${value('right', right)}/>`;
  if (extras.align) xml += `<w:jc w:val="${extras.align}"/>`;
  return xml;
}

function value(name: string, amount: number | undefined): string {
  return amount === undefined ? '' : ` w:${name}="${amount}"`;
}

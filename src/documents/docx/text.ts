import { cleanText } from '../clean-text.ts';
import type { Inline, Run } from '../model.ts';

/** Escapes text for element content and for attribute values. The text must be clean (`cleanText`). */
export function escapeXml(text: string): string {
  return /[&<>"\n]/u.test(text) ? text.replace(/[&<>"\n]/gu, (sign) => entities[sign] ?? sign) : text;
}
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** Any text as an attribute value or property: clean, escaped. */
export function attribute(text: string): string {
  return escapeXml(cleanText(text));
}

export type RunLook = { readonly bold?: boolean; readonly size?: number; readonly properties?: string };

/** Plain text as one run. */
export function textRun(text: string, look: RunLook = {}): string {
  return run({ text, ...(look.bold ? { bold: true } : {}) }, look);
}

/** The runs of a paragraph, in order. */
export function inlineRuns(inline: Inline): string {
  return inline.map((part) => run(part)).join('');
}

export const tab = '<w:r><w:tab/></w:r>';

function run(source: Run, look: RunLook = {}): string {
  const properties = `${source.bold ? '<w:b/>' : ''}${source.italic ? '<w:i/>' : ''}${look.properties ?? ''}`;
  const text = cleanText(source.text);
  const content = source.nowrap ? unbreakable(text) : pieces(text);
  return content === '' ? '' : `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${content}</w:r>`;
}

/** Line ends become breaks; the rest is text with its spaces kept. */
function pieces(text: string): string {
  if (!text.includes('\n')) return piece(text);
  return text.split('\n').map(piece).join('<w:br/>');
}

function piece(text: string): string {
  return text === '' ? '' : `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}

/** Spaces that do not break, and Word's own sign for a hyphen that does not (it copies and reads as a hyphen). */
function unbreakable(text: string): string {
  return text.replace(/[\n ]/gu, '\u00a0').split('-').map(piece).join('<w:noBreakHyphen/>');
}

import { cleanText } from '../clean-text.ts';
import { keptSpaces } from '../kept-together.ts';
import type { Inline, Run } from '../model.ts';
import { syllableBreaks } from '../pdf/text/syllables.ts';

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

export type RunLook = {
  readonly bold?: boolean;
  readonly size?: number;
  readonly properties?: string;
  readonly letters?: number | undefined;
};

/** Plain text as one run. */
export function textRun(text: string, look: RunLook = {}): string {
  return run({ text, ...(look.bold ? { bold: true } : {}) }, look);
}

/**
 * The runs of a paragraph, in order. `letters`: how many fit in its column; longer words may break between syllables, with a
 * hyphen that shows only there.
 */
export function inlineRuns(inline: Inline, letters?: number): string {
  return each(inline, (part) => run(part, { letters }));
}

/** The XML of each, one after another. Not `join`, which copies what is inside again for every element around it. */
export function each<T>(items: readonly T[], xmlOf: (item: T) => string): string {
  let xml = '';
  for (const item of items) xml += xmlOf(item);
  return xml;
}

export const tab = '<w:r><w:tab/></w:r>';

function run(source: Run, look: RunLook = {}): string {
  const properties = `${source.bold ? '<w:b/>' : ''}${source.italic ? '<w:i/>' : ''}${look.properties ?? ''}`;
  const text = cleanText(source.text);
  const content = source.nowrap ? unbreakable(text) : pieces(text, look.letters);
  return content === '' ? '' : `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${content}</w:r>`;
}

/** Line ends become breaks; the rest is text with its spaces kept. */
function pieces(text: string, letters = Number.POSITIVE_INFINITY): string {
  if (!text.includes('\n')) return piece(text, letters);
  return text
    .split('\n')
    .map((line) => piece(line, letters))
    .join('<w:br/>');
}

/** Words that belong together are kept on one line; e-mail addresses may break where Word likes. */
function piece(text: string, letters: number): string {
  const kept = keepWords(text);
  if (!kept.includes('-') || kept.includes('@')) return breakable(kept, letters);
  return kept
    .split(keptHyphen)
    .map((part) => breakable(part, letters))
    .join('<w:noBreakHyphen/>');
}

/** The spaces inside words that belong together become unbreakable. */
function keepWords(text: string): string {
  let kept = '';
  let from = 0;
  for (const at of keptSpaces(text)) {
    kept += `${text.slice(from, at)}\u00a0`;
    from = at + 1;
  }
  return kept + text.slice(from);
}

/** Hyphens that no line may end after: all but those between two letters at each side, as in 'sollicitatie-ervaring'. */
const keptHyphen = /(?<!\p{L}{2})-|-(?!\p{L}{2})/u;

/** Words of more letters than fit get soft hyphens; clean text has none of its own. */
function breakable(text: string, letters: number): string {
  if (text.length <= letters) return characters(text);
  return text
    .replace(/\S+/gu, (word) => (word.length > letters ? parted(word) : word))
    .split('\u00ad')
    .map(characters)
    .join('<w:softHyphen/>');
}

function parted(word: string): string {
  const places = [0, ...syllableBreaks(word), word.length];
  return places
    .slice(1)
    .map((place, index) => word.slice(places[index], place))
    .join('\u00ad');
}

function characters(text: string): string {
  return text === '' ? '' : `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}

/** Spaces that do not break, and Word's own sign for a hyphen that does not (it copies and reads as a hyphen). */
function unbreakable(text: string): string {
  return text.replace(/[\n ]/gu, '\u00a0').split('-').map(characters).join('<w:noBreakHyphen/>');
}

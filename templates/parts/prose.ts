import { type Block, nb, type Run, t } from '#src/documents/model.ts';
import { upperFirst } from '#src/domain/format.ts';

/**
 * Words into runs. Typed quotes become printed ones, and what may not be broken over two lines (day and month, number
 * and unit, amount, postcode, our reference, phone number, 're-integratie') becomes a run of its own. The text itself is never changed otherwise.
 */
export function prose(text: string): Run[] {
  const printed = typographic(text);
  const runs: Run[] = [];
  let from = 0;
  for (const found of printed.matchAll(unbreakable)) {
    if (found.index > from) runs.push(t(printed.slice(from, found.index)));
    runs.push(nb(found[0]));
    from = found.index + found[0].length;
  }
  if (from < printed.length) runs.push(t(printed.slice(from)));
  return runs;
}

const monthNames = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const units = 'uur|minuten|kilometer|km|maanden|weken|jaar|dagdelen|keer|procent';
/** '06 12 34 56 78', '06-00 00 00 02', '010 123 45 67'. */
const phone = '\\b0\\d{1,3}[- ]\\d{2,3}(?: \\d{2,3}){1,3}\\b';
const unbreakable = new RegExp(
  [
    `\\b\\d{1,2} (?:${monthNames})\\b`,
    '€[ \\u00a0][\\d.,]*\\d',
    `\\b\\d[\\d.,]* (?:${units})\\b`,
    '\\b\\d{4} [A-Z]{2}\\b',
    '\\b(?:MG|V|K|GV|PV)-\\d{4}-\\d{3,}\\b',
    phone,
    '\\b[Rr]e-integratie[a-z]*',
  ].join('|'),
  'gu',
);

/** Straight quotes as people type them become “ ” and ’. */
export function typographic(text: string): string {
  return text.replace(/"([^"]*)"/gu, '“$1”').replaceAll("'", '’');
}

/** Typed lines as paragraphs; empty ones fall out. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Paragraph blocks of a typed text. */
export function paragraphs(text: string): Block[] {
  return lines(text).map((line) => ({ kind: 'paragraph', text: prose(line) }));
}

/** A label in the left column with a typed text beside it; nothing when nothing was typed. */
export function labelled(label: string, text: string | undefined): Block[] {
  const found = lines(text ?? '');
  return found.length === 0
    ? []
    : [{ kind: 'labelled', label, paragraphs: found.map((line) => prose(upperFirst(line))) }];
}

/** The client's own words between quotes, or a soft line when there are none. `geen` counts as none. */
export function ownWords(words: string, none: string): Block[] {
  const found = lines(words);
  if (isNone(words) || found.length === 0) return [{ kind: 'paragraph', text: prose(none), soft: true }];
  const bare = found.join('\n').replace(/^["“]([^"“”]*)["”]$/u, '$1');
  return [{ kind: 'quote', label: 'Cliënt, in eigen woorden', paragraphs: typographic(`"${bare}"`).split('\n') }];
}

/** Did somebody write that there is nothing to say? */
export function isNone(words: string): boolean {
  return /^(geen|nee|n\.?v\.?t\.?|-)\.?$/iu.test(words.trim());
}

/** Closes a typed text with a full stop unless it has an end of its own. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…”"]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** 'a', 'a en b', 'a, b en c'. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} en ${last}`;
}

const words = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'];

/** 'drie' up to twelve, digits above. */
export function inWords(count: number): string {
  return words[count] ?? String(count);
}

import { withoutPrefix } from '#src/domain/names.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { ListQuery } from '../port.ts';

/** Letters that Unicode does not take apart into a base letter and an accent. */
const special: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
  ŋ: 'n',
};

/** Letters and digits only, lower case, without accents: 'Şahin-Đorđević' is 'sahindordevic'. */
export function fold(text: string): string {
  if (plainLetters.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  const taken = text.normalize('NFKD').toLowerCase();
  return taken.replace(/[ßøđðłæœıþħŋ]/g, (letter) => special[letter] ?? letter).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Most texts: quicker by far without Unicode's tables, which counts when a start folds 100,000 of them. */
const plainLetters = /^[\x20-\x7e]*$/;

const separator = '\u0001';

/** Keys compare by code unit; a dossier's id at the end makes each one unique and the order the same every time. */
export function sortKeyOf(summary: DossierSummary, order: ListQuery['order']): string {
  return leadOf(summary, order) + separator + summary.id;
}

function leadOf(summary: DossierSummary, order: ListQuery['order']): string {
  switch (order) {
    case 'name':
      return nameKey(summary.name);
    case 'reference':
      return newestFirst(summary.reference);
  }
}

/** Surname first, then the rest: 'Proef, J.M. van der' comes between 'Proef' and 'Proefman'. */
export function nameKey(name: string): string {
  const comma = name.indexOf(',');
  if (comma < 0) return fold(name) + separator;
  return fold(name.slice(0, comma)) + separator + fold(name.slice(comma));
}

/** What a search may start with, besides the surname: a later word of it, the reference, the order number. */
export function searchTerms({ reference, orderNumber, name }: DossierSummary): readonly string[] {
  return [fold(reference), fold(orderNumber), ...laterWords(name)];
}

/** 'Bakker-van der Berg' from its second word on, from its third, and so on. Most surnames are one word. */
function laterWords(name: string): string[] {
  const [surname = ''] = name.split(',', 1);
  if (!/[\s-]/.test(surname)) return [];
  const words = surname.split(/[\s-]+/).map(fold);
  return words.slice(1).flatMap((word, at) => (word === '' ? [] : [words.slice(at + 1).join('')]));
}

/** Numbers of the same length and turned round, so that a higher year and number come first. */
function newestFirst(reference: string): string {
  return reference.replace(/\d+/g, (digits) => String(highest - Number(digits)));
}

const highest = 9_999_999_999;

/** The starts a search looks for: of a surname (also typed with its prefix), and of what `searchTerms` gives. */
export function searchStarts(search: string): { readonly names: readonly string[]; readonly terms: readonly string[] } {
  const typed = search.trim();
  const nameStart = (text: string) => (text.includes(',') ? nameKey(text) : fold(text));
  const names = new Set([nameStart(typed), nameStart(withoutPrefix(typed).core)]);
  const term = fold(typed);
  const terms = new Set([term, ...names, ...(/^\d/.test(term) ? [`mg${term}`] : [])]);
  const filled = (starts: Iterable<string>) => [...starts].filter((start) => start !== '');
  return { names: filled(names), terms: filled(terms) };
}

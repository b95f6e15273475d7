import { z } from 'zod';
import { bsnLike } from '#src/domain/bsn.ts';
import { bsnInText, tooLong } from '#src/domain/form.ts';
import { upperFirst } from '#src/domain/format.ts';
import { type WordingKey, wordingKeys } from '#src/domain/wording.ts';
import { listed } from './parts/prose.ts';
import { fixedValues, type Placeholder, type PlaceholderOf, placeholders, wording } from './wording.ts';

/** Texts that were worded otherwise, by key. */
export type Words = Readonly<Partial<Record<WordingKey, string | undefined>>>;

/** A standard text as it is in force, filled in. A value that begins a sentence gets a capital. */
export function worded<K extends WordingKey>(
  { wording: changed = {} }: { readonly wording?: Words | undefined },
  key: K,
  values: Readonly<Record<PlaceholderOf<K>, string>>,
): string {
  const text = changed[key] ?? wording[key].text;
  const known: Readonly<Record<string, string>> = values;
  return text.replace(between, (_, name: string, at: number) => {
    const value = known[name] ?? '';
    return /(?:^|[.?!] )$/u.test(text.slice(0, at)) ? upperFirst(value) : value;
  });
}

const between = /\{\s*([^{}]*?)\s*\}/gu;

/** What is wrong with these words for this text, as a Dutch sentence; undefined when they may be used. */
export function wordingProblem(key: WordingKey, text: string): string | undefined {
  const { needs, max } = wording[key];
  const may = placeholdersOf(key);
  const held = [...text.matchAll(between)].map(([, name = '']) => name);
  const missing = needs.filter((name) => !held.includes(name));
  if (missing.length > 0)
    return `Zet ook ${listed(missing.map(inBraces))} in de tekst: ${listed(missing.map(meaning))}`;
  const unknown = held.find((name) => !may.some((one) => one === name));
  if (unknown !== undefined) return `${inBraces(unknown)} kan hier niet. ${offered(may)}`;
  if (/[{}]/u.test(text.replace(between, ''))) return `Er staat een losse accolade in de tekst. ${offered(may)}`;
  return bsnLike(text).length > 0 ? bsnInText : tooLong(text, max);
}

/** The placeholders of a text, those it cannot do without first. */
export function placeholdersOf(key: WordingKey): readonly Placeholder[] {
  return [...wording[key].needs, ...wording[key].may];
}

/** '{organisatie}': as it is typed. */
export function inBraces(name: string): string {
  return `{${name}}`;
}

function meaning(name: Placeholder): string {
  return placeholders[name];
}

function offered(may: readonly Placeholder[]): string {
  return `U kunt hier gebruiken: ${listed(may.map(inBraces))}`;
}

/** The words a document's facts carry: as they could have been saved. */
export const wordsSchema = z.partialRecord(z.enum(wordingKeys), z.string()).superRefine((words, context) => {
  for (const key of wordingKeys) {
    const message = words[key] === undefined ? undefined : wordingProblem(key, words[key]);
    if (message !== undefined) context.addIssue({ code: 'custom', path: [key], message });
  }
});

/** What is the same in every letter: who we are, whom to turn to, how long we keep what. */
export function standardValues({ organisation, supervisor }: Around) {
  return {
    organisatie: organisation,
    toezichthouder: supervisor.name,
    'adres toezichthouder': supervisor.address,
    'telefoon toezichthouder': supervisor.phone,
    ...fixedValues,
  };
}

type Around = {
  readonly organisation: string;
  readonly supervisor: { readonly name: string; readonly address: string; readonly phone: string };
};

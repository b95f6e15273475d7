import { type HealthRule, healthRules } from './words/rules.ts';

export type HealthWord = {
  /** As it was typed, in lower case. */
  readonly word: string;
  /** What to write instead, with an example. */
  readonly advice: string;
};

/**
 * R8: words in free text that tell about health, each once, in the order of the text, with an example of what may be
 * written. A warning, never a refusal: the coach rephrases or gives a reason. Local; knows compounds ("rugklachten")
 * and lets jobs and workplaces ("ziekenverzorgende", "MS Office", "Ziektewet") pass.
 */
export function healthWords(text: string): HealthWord[] {
  const plain = text.normalize('NFC').replaceAll('’', "'");
  const found = healthRules.flatMap((rule) => hits(rule, plain));
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.at - b.at || b.word.length - a.word.length)
    .filter(({ at }, index, all) => !all.slice(0, index).some((other) => at < other.at + other.word.length))
    .filter(({ word }) => !seen.has(word) && seen.add(word))
    .map(({ word, advice }) => ({ word, advice }));
}

type Hit = HealthWord & { readonly at: number };

function hits({ pattern, unless, advice }: HealthRule, text: string): Hit[] {
  return [...text.matchAll(pattern)]
    .filter((match) => !unless || !standsIn(unless, text, match))
    .map((match) => ({ word: match[0].toLowerCase(), advice, at: match.index }));
}

/** Is the found word part of something harmless at the same place? */
function standsIn(unless: RegExp, text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return [...text.matchAll(unless)].some((other) => other.index <= match.index && end <= other.index + other[0].length);
}

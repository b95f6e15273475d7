import { lowerFirst } from './format.ts';

/** Last words that take 'het'. A compound takes the article of its last word: het plan, so het trajectplan. */
const neuter = /(?:plan|verslag|overzicht|advies)$/u;

export type DocumentWords = {
  /** 'het trajectplan', 'de eindrapportage'. */
  readonly noun: string;
  /** 'dit trajectplan', 'deze eindrapportage'. */
  readonly this: string;
  /** 'dat', 'die'. */
  readonly that: string;
  /** 'het plan', 'het verslag', 'de rapportage'. */
  readonly short: string;
};

/** How a document is spoken of; what has a number is called by its name alone: 'voortgangsrapportage 2'. */
export function documentWords(title: string): DocumentWords {
  const name = lowerFirst(title);
  const numbered = /\d$/u.test(name);
  const [last] = neuter.exec(name.replace(/ \d+$/u, '')) ?? [];
  return {
    noun: numbered ? name : `${last ? 'het' : 'de'} ${name}`,
    this: numbered ? name : `${last ? 'dit' : 'deze'} ${name}`,
    that: last ? 'dat' : 'die',
    short: last ? `het ${last}` : 'de rapportage',
  };
}

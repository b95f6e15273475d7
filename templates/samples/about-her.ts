import { upperFirst } from '#src/domain/format.ts';

const hers = [
  [/\bHij\b/gu, 'Zij'],
  [/\bhij\b/gu, 'zij'],
  [/\bhem\b/gu, 'haar'],
  [/\bzijn (?=(?:cv|instemming|kansen|positie|werk)\b)/gu, 'haar '],
  [/\bDe gemeente\b/gu, 'De opdrachtgever'],
] as const;

/** Sections of an ordinary sample, told of a woman and of another sponsor. `name`: as inside a sentence. */
export function aboutHer<Sections>(sections: Sections, name: string): Sections {
  const named = JSON.stringify(sections)
    .replaceAll('de heer Van der Proef', name)
    .replaceAll('De heer Van der Proef', upperFirst(name));
  return JSON.parse(hers.reduce((text, [his, her]) => text.replace(his, her), named));
}

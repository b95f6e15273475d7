/**
 * Places where a long Dutch word may be broken, five letters at each side. By rule, not by dictionary: a syllable begins
 * with the consonant (or the cluster that Dutch can begin with) before a vowel. Good enough for words wider than a column;
 * running text is never hyphenated.
 */
export function syllableBreaks(word: string): number[] {
  if (!/^\p{L}[\p{L}’'-]*[.,;:)]?$/u.test(word)) return [];
  const letters = word.toLowerCase().normalize('NFD').length === word.length ? word.toLowerCase() : bare(word);
  const places: number[] = [];
  for (let i = least; i <= word.length - least; i++) if (beginsSyllable(letters, i)) places.push(i);
  return places;
}

const least = 5;
const vowel = /[aeiouy]/u;
const clusters = [
  'schr',
  'sch',
  'str',
  'spr',
  'spl',
  'ch',
  'th',
  'ph',
  'st',
  'sp',
  'sl',
  'sn',
  'sm',
  'zw',
  'kw',
  'tw',
  'dw',
  'wr',
  'vr',
  'vl',
  'br',
  'bl',
  'cr',
  'cl',
  'dr',
  'fr',
  'fl',
  'gr',
  'gl',
  'kr',
  'kl',
  'kn',
  'pr',
  'pl',
  'tr',
];

/** Same length, without accents, so that indexes stay those of the word. */
function bare(word: string): string {
  return Array.from(word.toLowerCase().split(''), (unit) => unit.normalize('NFD').charAt(0)).join('');
}

function beginsSyllable(letters: string, at: number): boolean {
  const next = onsetAt(letters, at);
  if (next === 0 || !vowel.test(letters.charAt(at + next))) return false;
  // Not inside a longer onset: 'werk-straat', not 'werks-traat'; and something to hold on to before it.
  for (let back = 1; back <= 3; back++) if (onsetAt(letters, at - back) > back) return false;
  return vowel.test(letters.slice(0, at));
}

/** Length of the longest group of consonants a Dutch syllable can begin with at this place, directly before a vowel. */
function onsetAt(letters: string, at: number): number {
  const cluster = clusters.find((one) => letters.startsWith(one, at) && vowel.test(letters.charAt(at + one.length)));
  if (cluster) return cluster.length;
  const letter = letters.charAt(at);
  return /[b-df-hj-np-tv-xz]/u.test(letter) && vowel.test(letters.charAt(at + 1)) ? 1 : 0;
}

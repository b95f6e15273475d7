const months = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const units =
  'uur|uren|minuten|dagen|dagdelen|weken|maanden|maand|jaar|km|kilometer|kg|kilo|procent|%|bladzijden|pagina’s';
const together = new RegExp(
  [
    `(?<![\\p{L}\\d])\\d[\\d.,]* (?:${months}|${units})(?!\\p{L})`,
    '€ \\d',
    '(?<!\\d)\\d{4} [A-Z]{2}(?![\\p{L}\\d])',
    '(?<!\\p{L})(?:drs|mr|dr|ir|ing|prof)\\. \\p{L}',
    '· ',
  ].join('|'),
  'gu',
);

/**
 * Spaces at which Dutch keeps two words on one line become unbreakable: number and unit, day and month, € and amount,
 * postcode, title and name, and what follows a separating '·'.
 */
export function keepWords(text: string): string {
  if (!/[\d€·]|[rsgf]\. /u.test(text)) return text;
  return text.replace(together, (words) => words.replace(' ', '\u00a0'));
}

/** Hyphens that no line may end after: all but those between two letters at each side, as in 'sollicitatie-ervaring'. */
export const keptHyphen = /(?<!\p{L}{2})-|-(?!\p{L}{2})/u;

const months = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const shortMonths = 'jan|feb|mrt|apr|mei|jun|jul|aug|sep|sept|okt|nov|dec';
const units =
  'uur|uren|minuten|dagen|dagdelen|weken|maanden|maand|jaar|km|kilometer|kg|kilo|procent|%|bladzijden|pagina’s|keer|gepland|nagekomen|gemist';
/** Repeated a bounded number of times, or an endless text of such signs takes the square of its length. */
const together = new RegExp(
  [
    `(?<![\\p{L}\\d])\\d[\\d.,]{0,30} (?:${months}|${units})(?!\\p{L})`,
    '€ (?=\\d)',
    `(?<!\\p{L})(?:${shortMonths})\\.? (?=\\d{4})`,
    '(?<!\\d)\\d{4} [A-Z]{2}(?![\\p{L}\\d])',
    '(?<!\\p{L})(?:drs|mr|dr|ir|ing|prof)\\. (?=\\p{L})',
    '(?<!\\p{L})(?:\\p{Lu}\\.){1,10} (?=\\p{L})',
    ' ?· ',
  ].join('|'),
  'gu',
);

/**
 * Indexes of the spaces at which Dutch keeps two words on one line: number and unit, day and month, short month and year,
 * € and amount, postcode, title and name, initials and name, and both sides of a separating '·'.
 */
export function keptSpaces(text: string): readonly number[] {
  if (!near.test(text)) return none;
  const kept: number[] = [];
  // Not matchAll, which makes the expression anew for each text.
  for (let found = together.exec(text); found; found = together.exec(text)) {
    const [words] = found;
    for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) kept.push(found.index + at);
  }
  return kept;
}

/** Stands beside every kept space, and is quickly found to be absent. */
const near = /[\d€·] |\d[.,]+ | \d{4}|[rsgf\p{Lu}]\. /u;
const none: readonly number[] = [];

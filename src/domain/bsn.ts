const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/**
 * What somebody typed as a BSN or old sofi number, as nine digits: spaces, dots and hyphens go, eight digits get their
 * leading zero. Undefined when it cannot be nine digits. The eleven test is `isBsn`'s.
 */
export function normaliseBsn(text: string): string | undefined {
  const digits = text.replace(/[\s.\-‐-―]/g, '');
  if (/^\d{8}$/.test(digits)) return `0${digits}`;
  return /^\d{9}$/.test(digits) ? digits : undefined;
}

/** The eleven test for nine digits, weights 9 to 2 and -1; 000000000 is refused although its sum passes (R9). */
export function isBsn(nine: string): boolean {
  if (!/^\d{9}$/.test(nine) || nine === '000000000') return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(nine[index]), 0);
  return sum % 11 === 0;
}

/** As shown where nobody asked to see it: •••••1644. */
export function maskBsn(bsn: string): string {
  return `•••••${bsn.slice(-4)}`;
}

const separators = ' .\\-\\u00a0\\u2009\\u202f\\u2010-\\u2015';
/** A phone number with its country code: its last nine digits are not a BSN. */
const internationalPhone = /(?:\+|\b00)\d{2}[\s.-]?(?:\(0\))?[\s.-]?\d(?:[\s.-]?\d){8}(?!\d)/g;
/** Nine digits, whole or grouped by one and the same separator, not part of a longer number. */
const nineDigits = new RegExp(`(?<!\\d)(?=(\\d(?:[${separators}]?\\d){8})(?!\\d))`, 'g');
/** Eight or nine digits announced as a BSN. */
const announced = new RegExp(
  `(?:bsn|burger ?service ?(?:nummer|nr)|sofi[- ]?(?:nummer|nr)?)\\b[^\\d\\n]{0,20}(\\d(?:[${separators}]?\\d){7,8})(?!\\d)`,
  'gi',
);

/**
 * Numbers in free text that look like a BSN, as typed: nine digits that pass the eleven test, also grouped with spaces,
 * dots or hyphens, and eight or nine digits after the word BSN or sofinummer. R8: these are refused, not warned about.
 */
export function bsnLike(text: string): string[] {
  const flat = text.normalize('NFKC');
  const found = new Set<string>();
  for (const [, number] of flat.matchAll(announced)) if (number) found.add(number);
  const withoutPhones = flat.replace(internationalPhone, (phone) => '#'.repeat(phone.length));
  for (const [, number] of withoutPhones.matchAll(nineDigits)) {
    if (number && oneSeparator(number) && isBsn(number.replace(/\D/g, ''))) found.add(number);
  }
  return [...found];
}

/** Dates beside times and lists of years use several separators; a grouped BSN uses one. */
function oneSeparator(number: string): boolean {
  return new Set(number.replace(/\d/g, '')).size <= 1;
}

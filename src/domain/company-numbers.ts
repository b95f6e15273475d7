import { isBsn } from './bsn.ts';

/** 'nl13 test 0123 4567 89' becomes 'NL13TEST0123456789'. Undefined when its check digits are wrong (ISO 13616, mod 97). */
export function normaliseIban(text: string): string | undefined {
  const iban = compact(text);
  const isShaped = iban.startsWith('NL')
    ? /^NL\d{2}[A-Z]{4}\d{10}$/.test(iban)
    : /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban);
  return isShaped && remainder(iban.slice(4) + iban.slice(0, 4)) === 1 ? iban : undefined;
}

/** 'NL13 TEST 0123 4567 89', as banks print it. */
export function showIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/gu, '$1 ');
}

/** The eight digits of the Kamer van Koophandel; undefined for anything else. */
export function normaliseKvk(text: string): string | undefined {
  const digits = compact(text);
  return /^\d{8}$/.test(digits) ? digits : undefined;
}

/**
 * A Dutch btw-id without spaces and dots. Undefined when it cannot be one: its nine digits pass the eleven test (a company),
 * or letters and digits together leave 1 in mod 97 (a one-man business, since 2020).
 */
export function normaliseVatId(text: string): string | undefined {
  const id = compact(text);
  const [, digits] = /^NL(\d{9})B\d{2}$/.exec(id) ?? [];
  return digits !== undefined && (isBsn(digits) || remainder(id) === 1) ? id : undefined;
}

/** A btw-id of the Netherlands, or the shape of one of another country of the EU. */
export function normaliseAnyVatId(text: string): string | undefined {
  const id = compact(text);
  if (id.startsWith('NL')) return normaliseVatId(id);
  return /^[A-Z]{2}[A-Z0-9]{8,12}$/.test(id) ? id : undefined;
}

function compact(text: string): string {
  return text.replace(/[\s.-]/gu, '').toUpperCase();
}

/** Modulo 97 of the number that is left when every letter is written as 10 to 35. */
function remainder(text: string): number {
  const digits = text.replace(/[A-Z]/gu, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

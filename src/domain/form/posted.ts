import type { Problem } from '../result.ts';
import type { Raw } from './language.ts';

/** Control characters, lone surrogates and bidi overrides never reach a dossier; line ends become \n; NFC. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: removing exactly these is the point
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g,
      '',
    )
    .normalize('NFC')
    .trim();
}

/** The text as it came, the first when several were posted, empty when none was. */
export function postedAsTyped(raw: Raw, name: string): string {
  const value = Object.hasOwn(raw, name) ? raw[name] : '';
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

/** The one cleaned text posted under a name. */
export function posted(raw: Raw, name: string): string {
  return cleanText(postedAsTyped(raw, name));
}

/** Every cleaned text posted under a name, empty ones left out. */
export function postedList(raw: Raw, name: string): string[] {
  const value = Object.hasOwn(raw, name) ? raw[name] : [];
  const list = typeof value === 'string' ? [value] : (value ?? []);
  return list.map(cleanText).filter((item) => item !== '');
}

export function wrong(field: string, message: string): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ field, message }] };
}

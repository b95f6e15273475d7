import type { User } from './organisation.ts';
import { commonWords } from './password-rules/common-words.ts';

/** In characters, of any kind (R57). */
export const minPasswordLength = 12;
const maxPasswordLength = 200;

/**
 * What is wrong with a new password, as a Dutch sentence, or undefined. Length counts, composition does not (R57,
 * NIST 800-63B): no required digits or signs, any characters, spaces included.
 *
 * @param own what somebody who knows the owner tries first; `ownWords` names it, with its verb.
 */
export function passwordProblem(
  password: string,
  own: Pick<User, 'name' | 'email'>,
  ownWords = 'uw eigen naam of e-mailadres is',
): string | undefined {
  const characters = [...password].length;
  if (password === '') return 'Kies een wachtwoord';
  if (characters < minPasswordLength)
    return `Kies een langer wachtwoord: minstens ${minPasswordLength} tekens. Een zin van vier woorden is goed`;
  if (characters > maxPasswordLength) return `Kies een korter wachtwoord: hoogstens ${maxPasswordLength} tekens`;
  const plain = password.toLowerCase();
  if (isRepetition(plain) || isSequence(plain)) return 'Kies een ander wachtwoord: dit is een reeks of een herhaling';
  const readings = [lettersOf(plain), lettersOf(unleet(trimSigns(plain)))];
  if (readings.some((letters) => isOwn(letters, own)))
    return `Kies een ander wachtwoord: ${ownWords} makkelijk te raden`;
  if (readings.some(isCommon))
    return 'Kies een ander wachtwoord: dit staat op de lijst die inbrekers als eerste proberen';
  return undefined;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}

/** Digits and signs before and after the words. */
function trimSigns(text: string): string {
  return text.replace(/^[^\p{L}@]+|[^\p{L}@]+$/gu, '');
}

/** Undoes w@chtw00rd. */
function unleet(text: string): string {
  const letters: Readonly<Record<string, string>> = {
    '@': 'a',
    '4': 'a',
    '3': 'e',
    '1': 'i',
    '!': 'i',
    '0': 'o',
    $: 's',
    '5': 's',
    '7': 't',
  };
  return text.replace(/[@431!0$57]/g, (sign) => letters[sign] ?? sign);
}

/** One to four characters over and over. */
function isRepetition(text: string): boolean {
  return /^(.{1,4}?)\1+.{0,3}$/u.test(text);
}

/** 123456789012, abcdefghijkl, and the same backwards. */
function isSequence(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const wraps = (step: number) => step === 1 || step === -1 || step === -9 || step === 9;
  return steps.filter(wraps).length >= steps.length - 1;
}

/** Holds the whole name or mail address, or is made of their words for half or more, the words of the domain too. */
function isOwn(letters: string, { name, email }: Pick<User, 'name' | 'email'>): boolean {
  const [local = ''] = email.split('@');
  const whole = [name, local].map((text) => lettersOf(text.toLowerCase())).filter(({ length }) => length >= 6);
  if (whole.some((text) => letters.includes(text))) return true;
  const words = `${name} ${email}`.toLowerCase().split(/[^\p{L}]+/u);
  const rest = words.filter((word) => word.length >= 4).reduce((left, word) => left.replaceAll(word, ''), letters);
  return rest.length < letters.length && (rest.length < 6 || rest.length <= letters.length / 2);
}

/** One or two words of the list, once digits and signs are gone. No letters at all is for `isSequence` to judge. */
function isCommon(letters: string): boolean {
  const known = new Set(commonWords);
  if (known.has(letters)) return true;
  for (let cut = 2; cut < letters.length - 1; cut++)
    if (known.has(letters.slice(0, cut)) && known.has(letters.slice(cut))) return true;
  return false;
}

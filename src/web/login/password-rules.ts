import type { User } from '#src/domain/organisation.ts';
import { commonWords } from './common-words.ts';

export const minPasswordLength = 12;
const maxPasswordLength = 200;

/**
 * What is wrong with a new password, as a Dutch sentence, or undefined. Length counts, composition does not (R57,
 * NIST 800-63B): no required digits or signs, any characters, spaces included.
 */
export function passwordProblem(password: string, user: Pick<User, 'name' | 'email'>): string | undefined {
  const characters = [...password].length;
  if (password === '') return 'Kies een wachtwoord';
  if (characters < minPasswordLength)
    return `Kies een langer wachtwoord: minstens ${minPasswordLength} tekens. Een zin van vier woorden is goed`;
  if (characters > maxPasswordLength) return `Kies een korter wachtwoord: hoogstens ${maxPasswordLength} tekens`;
  const plain = unleet(password.toLowerCase());
  if (isRepetition(plain) || isSequence(password.toLowerCase()))
    return 'Kies een ander wachtwoord: dit is een reeks of een herhaling';
  const own = ownWords(user);
  const letters = plain.replace(/[^\p{L}]/gu, '');
  if (own.some((word) => letters.includes(word) && letters.length - word.length < 6))
    return 'Kies een ander wachtwoord: uw eigen naam is makkelijk te raden';
  if (isCommon(letters)) return 'Kies een ander wachtwoord: dit staat op de lijst die inbrekers als eerste proberen';
  return undefined;
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
  const steps = [...text].slice(1).map((sign, index) => (sign.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0));
  const wraps = (step: number) => step === 1 || step === -1 || step === -9 || step === 9;
  return steps.filter(wraps).length >= steps.length - 1;
}

function ownWords({ name, email }: Pick<User, 'name' | 'email'>): string[] {
  const words = `${name} ${email.split('@')[0] ?? ''}`.toLowerCase().split(/[^\p{L}]+/u);
  return words.filter((word) => word.length >= 4);
}

/** One or two words of the list, once digits and signs are gone. No letters at all is for `isSequence` to judge. */
function isCommon(letters: string): boolean {
  const known = new Set(commonWords);
  if (known.has(letters)) return true;
  for (let cut = 2; cut < letters.length - 1; cut++)
    if (known.has(letters.slice(0, cut)) && known.has(letters.slice(cut))) return true;
  return false;
}

import type { Random } from '../time.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const characters = 20;

/**
 * A receipt code, 'MG-7K4P-92QX-5HTM-3WZA-V0RD': a hundred bits in groups that can be read aloud. Whoever holds it and
 * knows the birth date sees the steps of the case, so it is as good as a password.
 */
export function newReceipt(random: Random): string {
  const drawn = randomCode(random, characters);
  return `MG-${(drawn.match(/.{4}/g) ?? []).join('-')}`;
}

/** Letters and figures that cannot be mistaken for each other, five bits each. */
export function randomCode(random: Random, length: number): string {
  return [...random.bytes(length)].map((byte) => alphabet[byte & 31]).join('');
}

/** A receipt's hash as the lists know it: its first 128 bits, so that two fit into the summary of a case. */
export function receiptKey(hash: string): string {
  return hash.slice(0, 32);
}

/**
 * A typed code in the one way it is written, whatever the spaces, hyphens and small letters; an O is a nought, an I or an
 * L a one. Undefined when it cannot be a code.
 */
export function readReceipt(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/^MG/, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (plain.length !== characters || [...plain].some((one) => !alphabet.includes(one))) return undefined;
  return `MG-${(plain.match(/.{4}/g) ?? []).join('-')}`;
}

import { createHash, timingSafeEqual } from 'node:crypto';
import { type DossierId, type ItemId, idSchema } from '#src/domain/ids.ts';
import type { Random } from '#src/domain/time.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const secretLength = 34;
const idLength = 26;
const tokenPattern = /^[0-9a-hjkmnp-tv-z]{86}$/;

/**
 * What a decision link or a visit's cookie carries: where to look, and a secret of 170 bits of which only the SHA-256
 * is kept. It says nothing to whoever reads it, and finding the dossier needs no index.
 */
export type Token = { readonly dossierId: DossierId; readonly linkId: ItemId; readonly secret: string };

/** A new secret: 34 characters of Crockford base32. */
export function newSecret(random: Random): string {
  let secret = '';
  for (const byte of random.bytes(secretLength)) secret += alphabet[byte & 31];
  return secret;
}

/** A code of six digits, every one of the million equally likely. */
export function newCode(random: Random): string {
  for (;;) {
    const [a = 0, b = 0, c = 0] = random.bytes(3);
    const drawn = (a << 16) | (b << 8) | c;
    if (drawn < 16_000_000) return String(drawn % 1_000_000).padStart(6, '0');
  }
}

/** SHA-256 in hex of a secret, bound to the link it opens so that equal codes never have equal hashes. */
export function hashSecret(linkId: ItemId, secret: string): string {
  return createHash('sha256').update(`${linkId}.${secret}`).digest('hex');
}

/** Compares in a time that does not depend on where two secrets differ. */
export function matchesSecret(hash: string, linkId: ItemId, secret: string): boolean {
  const kept = Buffer.from(hash, 'hex');
  const given = Buffer.from(hashSecret(linkId, secret), 'hex');
  return kept.length === given.length && timingSafeEqual(kept, given);
}

export function formatToken(token: Token): string {
  return token.dossierId + token.linkId + token.secret;
}

/** Reads a token back. Undefined when the text cannot be one; says nothing about whether it opens anything. */
export function parseToken(text: string): Token | undefined {
  if (!tokenPattern.test(text)) return undefined;
  const dossierId = idSchema<DossierId>().safeParse(text.slice(0, idLength));
  const linkId = idSchema<ItemId>().safeParse(text.slice(idLength, 2 * idLength));
  if (!dossierId.success || !linkId.success) return undefined;
  return { dossierId: dossierId.data, linkId: linkId.data, secret: text.slice(2 * idLength) };
}

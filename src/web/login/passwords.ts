import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Hashes and checks passwords one at a time, so that logging in never freezes the pages of others. */
export type Passwords = {
  /** A new hash. `busy`: too many are waiting; nothing was done. */
  readonly hash: (password: string) => Promise<string | 'busy'>;
  /** `undefined` as hash takes just as long and is never right: an unknown account cannot be told from a known one. */
  readonly verify: (password: string, hash: string | undefined) => Promise<boolean | 'busy'>;
  /** Was this hash made with less work than a new one? */
  readonly isLight: (hash: string) => boolean;
};

type Cost = { readonly log2n: number; readonly r: number; readonly p: number };

/** OWASP's figure for scrypt: 128 MiB and about half a second. */
const houseCost: Cost = { log2n: 17, r: 8, p: 1 };
const keyLength = 32;
const maxWaiting = 24;

/**
 * scrypt behind a queue of width one. A hash carries its own cost, so that old ones stay valid when the cost rises.
 * `log2n` is for tests and the demo, which make many.
 */
export function makePasswords(log2n: number = houseCost.log2n): Passwords {
  const cost = { ...houseCost, log2n };
  const inTurn = queue(maxWaiting);
  const work = ({ log2n: n, r, p }: Cost) => 2 ** n * r * p;
  const nobody = format(cost, randomBytes(16), randomBytes(keyLength));
  return {
    hash: (password) =>
      inTurn(async () => {
        const salt = randomBytes(16);
        return format(cost, salt, await derive(password, salt, cost));
      }),
    verify: (password, hash) =>
      inTurn(async () => {
        const parts = parse(hash) ?? parse(nobody);
        if (!parts) return false;
        const derived = await derive(password, parts.salt, parts.cost);
        return timingSafeEqual(derived, parts.key) && hash !== undefined;
      }),
    isLight: (hash) => {
      const parts = parse(hash);
      return !parts || work(parts.cost) < work(cost);
    },
  };
}

/** One task at a time; `busy` when `limit` are waiting already. */
function queue(limit: number): <T>(task: () => Promise<T>) => Promise<T | 'busy'> {
  let tail: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (task) => {
    if (waiting > limit) return 'busy';
    waiting++;
    const mine = tail.then(task);
    tail = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      waiting--;
    }
  };
}

function derive(password: string, salt: Buffer, { log2n, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** log2n;
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, keyLength, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

function format({ log2n, r, p }: Cost, salt: Buffer, key: Buffer): string {
  return `scrypt$${log2n}$${r}$${p}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

function parse(hash: string | undefined): { cost: Cost; salt: Buffer; key: Buffer } | undefined {
  const found = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w-]{22})\$([\w-]{43})$/.exec(hash ?? '');
  if (!found) return undefined;
  const [, log2n, r, p, salt = '', key = ''] = found;
  const cost = { log2n: Number(log2n), r: Number(r), p: Number(p) };
  return { cost, salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') };
}

import type { ItemId } from '#src/domain/ids.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import type { Instant } from '#src/domain/time.ts';
import { formatToken, hashSecret, matchesSecret, newSecret, parseToken, type Token } from '#src/mail/secret.ts';
import { later } from '../mail/later.ts';
import { codeWait, countWrongCode, type SponsorDeps } from './guard.ts';
import { deadLink } from './request-code.ts';

export const visitMinutes = 30;

/** The secret for the visitor's cookie, and until when it opens what the link is about. */
export type Visit = { readonly visit: string; readonly expiresAt: string };

/** What came of it: a visit, or one try less. */
export type Tried = { readonly visit: Visit } | { readonly triesLeft: number };

/** What of a mailed link a code has to do with. */
type Coded = {
  readonly id: ItemId;
  readonly code?: { readonly hash: string; readonly expiresAt: Instant; readonly triesLeft: number } | undefined;
  readonly visit?: { readonly hash: string; readonly expiresAt: Instant } | undefined;
};

/** The link after a code was typed: one try less, or a visit in the place of the code. */
export type AfterCode<Link> = { readonly link: Link; readonly value: Tried };

export type TypedCode = {
  readonly token: Token;
  /** @returns `expired` (`reason` code) when a new code is needed. */
  readonly judge: <Link extends Coded>(link: Link, now: Instant) => Result<AfterCode<Link>>;
};

/**
 * Somebody types the code that was mailed, behind a mailed link (0030). `open` looks the link up, has the code judged, and writes
 * what came of it.
 *
 * @returns `invalid` at field `code` with tries left; `expired` (`reason` code) when a new code is needed, (`reason` link) for
 *   every link that opens nothing; `tooManyTries` when codes were guessed too often.
 */
export async function typeCode(
  deps: SponsorDeps,
  typed: { readonly link: string; readonly code: string },
  open: (typed: TypedCode) => Promise<Result<Tried>>,
): Promise<Result<Visit>> {
  const token = parseToken(typed.link);
  if (!token) return deadLink;
  const wait = await codeWait(deps, token.linkId);
  if (wait > 0) return refuse('tooManyTries', { params: { retryAfterSeconds: wait } });
  const digits = typed.code.replace(/[\s.-]/g, '');
  if (!/^\d{6}$/.test(digits)) return notACode;
  const secret = newSecret(deps.random);
  const result = await open({ token, judge: (link, now) => judge(link, { token, digits, secret, now }) });
  if (!result.ok) return result.refusal.code === 'notFound' ? deadLink : result;
  if ('visit' in result.value) return ok(result.value.visit);
  await countWrongCode(deps, token.linkId);
  return wrongCode(result.value.triesLeft);
}

type At = { readonly token: Token; readonly digits: string; readonly secret: string; readonly now: Instant };

function judge<Link extends Coded>(link: Link, { token, digits, secret, now }: At): Result<AfterCode<Link>> {
  const { code, ...rest } = link;
  if (!code || code.expiresAt <= now || code.triesLeft < 1) return refuse('expired', { params: { reason: 'code' } });
  if (!matchesSecret(code.hash, link.id, digits)) {
    const triesLeft = code.triesLeft - 1;
    return ok({ link: { ...link, code: { ...code, triesLeft } }, value: { triesLeft } });
  }
  const expiresAt = later(now, visitMinutes);
  const visited = { ...rest, visit: { hash: hashSecret(link.id, secret), expiresAt } } as Link;
  return ok({ link: visited, value: { visit: { visit: formatToken({ ...token, secret }), expiresAt } } });
}

/** What cannot be a code is a typing slip, and costs no try. */
const notACode = invalid({ field: 'code', message: 'De code heeft 6 cijfers. Neem hem over uit de e-mail' });

function wrongCode(triesLeft: number) {
  const rest = triesLeft === 1 ? 'U kunt het nog 1 keer proberen' : `U kunt het nog ${triesLeft} keer proberen`;
  const message = triesLeft > 0 ? `Deze code klopt niet. ${rest}` : 'Deze code klopt niet. Vraag een nieuwe code aan';
  return refuse('invalid', { problems: [{ field: 'code', message }], params: { triesLeft } });
}

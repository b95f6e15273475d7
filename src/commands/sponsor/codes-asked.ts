import type { DecisionLink } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { refuse } from '#src/domain/result.ts';
import type { Instant } from '#src/domain/time.ts';
import { later } from '../mail/later.ts';

export const codesPerHour = 5;

/** When codes for this link were asked for in the last hour, oldest first. */
export function codesAsked({ messages }: Dossier, link: Pick<DecisionLink, 'id'>, now: Instant): Instant[] {
  const hourAgo = later(now, -60);
  return messages
    .filter((one) => one.kind === 'code' && one.linkId === link.id && one.createdAt > hourAgo)
    .map((one) => one.createdAt);
}

/** From when another code may be asked for; undefined: now. */
export function nextCodeFrom(asked: readonly Instant[]): Instant | undefined {
  const [oldest] = asked;
  return oldest && asked.length >= codesPerHour ? later(oldest, 60) : undefined;
}

/** `tooManyTries` with the seconds to wait, after five codes in an hour; undefined: one may be sent. */
export function askedTooOften(dossier: Dossier, link: Pick<DecisionLink, 'id'>, now: Instant) {
  const next = nextCodeFrom(codesAsked(dossier, link, now));
  if (!next) return undefined;
  const wait = Date.parse(next) - Date.parse(now);
  return refuse('tooManyTries', { params: { retryAfterSeconds: Math.ceil(wait / 1000) } });
}

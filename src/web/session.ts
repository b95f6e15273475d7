import { hash } from 'node:crypto';
import { mayWork } from '#src/domain/employment.ts';
import type { Organisation, User } from '#src/domain/organisation.ts';
import { findUser } from '#src/domain/organisation.ts';
import { sessionLimits } from '#src/domain/session-limits.ts';
import { accessTerms } from '#src/domain/settings/terms.ts';
import type { Instant } from '#src/domain/time.ts';
import type { Session } from '#src/store/port.ts';
import type { WebDeps } from './visit.ts';

/** Over https the `__Host-` prefix keeps sub-domains and plain http from planting a cookie. */
export function hostCookie(appUrl: URL, name: string): string {
  return appUrl.protocol === 'https:' ? `__Host-${name}` : name;
}

type CookieNames = { readonly session: string; readonly visitor: string; readonly halfway: string };

/** `halfway`: the password was right, and the code of the second factor is still to come. */
export function cookieNames(appUrl: URL): CookieNames {
  const named = (name: string) => hostCookie(appUrl, name);
  return { session: named('sessie'), visitor: named('bezoek'), halfway: named('halverwege') };
}

export function setCookie(appUrl: URL, name: string, value: string): string {
  const secure = appUrl.protocol === 'https:' ? '; Secure' : '';
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

export function dropCookie(appUrl: URL, name: string): string {
  return `${setCookie(appUrl, name, '')}; Max-Age=0`;
}

/** A secret of ours from the Cookie header; anything else, however malformed, is no cookie. */
export function readCookie(request: Request, name: string): string | undefined {
  const header = request.headers.get('cookie') ?? '';
  for (const part of header.split(';')) {
    const [key = '', value = ''] = part.trim().split('=', 2);
    if (key === name && /^[\w-]{20,128}$/.test(value)) return value;
  }
  return undefined;
}

/** 256 random bits, 43 characters. */
export function newSecret(bytes: (size: number) => Uint8Array): string {
  return Buffer.from(bytes(32)).toString('base64url');
}

/** What the store keeps of a secret. A fast hash will do: the secret has 256 bits. */
export function hashSecret(secret: string): string {
  return hash('sha256', secret);
}

/** Who is at the door: a running session with a user who may work, a session that ended, or nobody. */
export type Recognised =
  | { readonly kind: 'user'; readonly user: User; readonly session: Session }
  | { readonly kind: 'ended' }
  | { readonly kind: 'nobody' };

/** Reads the session cookie and judges it: idle time, absolute time, and whether the account still works (R60, R61). */
export function recognise(deps: WebDeps, request: Request, organisation: Organisation): Recognised {
  const secret = readCookie(request, cookieNames(deps.appUrl).session);
  if (secret === undefined) return { kind: 'nobody' };
  const session = deps.store.sessions.get(hashSecret(secret));
  if (!session) return { kind: 'ended' };
  const now = deps.clock.now();
  const user = findUser(organisation, session.userId);
  if (!user || !mayWork(user, deps.clock.today()) || hasEnded(session, now, organisation)) return { kind: 'ended' };
  deps.store.sessions.touch(session.hash, now);
  return { kind: 'user', user, session };
}

/** Idle or absolute end reached. A clock set back ends a session too, rather than giving it a second life. */
export function hasEnded(session: Session, now: Instant, organisation: Organisation): boolean {
  const idle = secondsBetween(session.seenAt, now);
  const age = secondsBetween(session.createdAt, now);
  return idle >= accessTerms(organisation).idleMinutes * 60 || age >= sessionLimits.absoluteSeconds || age < -60;
}

/** R57: so long ago that a weighty act asks again who is there. */
export function isLongProven({ provedAt }: Pick<Session, 'provedAt'>, now: Instant): boolean {
  return secondsBetween(provedAt, now) >= sessionLimits.provenSeconds;
}

export function secondsBetween(from: Instant, until: Instant): number {
  return (Date.parse(until) - Date.parse(from)) / 1000;
}

import { visitMinutes } from '#src/commands/sponsor/enter-code.ts';
import { paths } from '../paths.ts';
import { readCookie } from '../session.ts';
import type { PublicVisit, WebDeps } from '../visit.ts';

/**
 * The proof that a visitor read the mail with the code. Only the pages of this one link get it, so two links in two tabs
 * do not disturb each other. Lax and not Strict: the link is opened from a mail, also during a visit.
 */
export function visitOf(visit: PublicVisit): string | undefined {
  return readCookie(visit.request, nameOf(visit.deps));
}

export function visitCookie(visit: PublicVisit, secret: string): string {
  return line(visit, secret, visitMinutes * 60);
}

export function endedVisit(visit: PublicVisit): string {
  return line(visit, '', 0);
}

function line(visit: PublicVisit, value: string, seconds: number): string {
  const path = paths.decision({ secret: visit.param('secret') });
  const secure = isSecure(visit.deps) ? '; Secure' : '';
  return `${nameOf(visit.deps)}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

function nameOf(deps: WebDeps): string {
  return isSecure(deps) ? '__Secure-inzage' : 'inzage';
}

function isSecure({ appUrl }: WebDeps): boolean {
  return appUrl.protocol === 'https:';
}

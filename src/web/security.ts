import { createHash, timingSafeEqual } from 'node:crypto';

/** No script, style, font, image or connection from anywhere else (R42), and nothing inline. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** On every answer, errors included. Assets set their own cache-control before this. */
const headers: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy,
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // No path ever, since an address may hold a secret. Not no-referrer: with that, browsers post `Origin: null` and a
  // browser without Sec-Fetch-Site could send no form.
  'referrer-policy': 'strict-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Besides the policy. */
export const headerNames: readonly string[] = Object.keys(headers);

export function addSecurityHeaders(answer: Response): void {
  // Only the demo's mailbox brings a policy of its own, to show a mail as it arrived in a frame without rights.
  const own = answer.headers.get('content-security-policy');
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  if (own !== null) {
    answer.headers.set('content-security-policy', own);
    // A policy names who may frame the page; this older header cannot say 'only ourselves here'.
    answer.headers.delete('x-frame-options');
  }
  if (!answer.headers.has('cache-control')) answer.headers.set('cache-control', 'no-store');
}

/**
 * Does a page of ours send this POST? The browser says so in Sec-Fetch-Site or Origin, which no foreign page can forge.
 * Neither header means no browser of the last years, and is refused.
 */
export function isSameOrigin(request: Request, appUrl: URL): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  return request.headers.get('origin') === appUrl.origin;
}

/** The token of somebody without a session: a hash of their own cookie, which a foreign page can neither read nor set. */
export function visitorToken(visitorSecret: string): string {
  return createHash('sha256').update(`csrf ${visitorSecret}`).digest('base64url');
}

/** Compares in a time that tells nothing. */
export function sameText(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}

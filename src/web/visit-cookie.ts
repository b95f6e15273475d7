import { visitMinutes } from '#src/commands/sponsor/type-code.ts';
import { paths } from './paths.ts';
import { readCookie } from './session.ts';
import type { PublicVisit, WebDeps } from './visit.ts';

/**
 * What the browser of a sponsor, or of a person at a partner, carries instead of addresses with secrets in them. A link and a visit are texts of the same
 * shape: 52 characters that name dossier and link and open nothing, then a secret. The first part is the place in the
 * address; the whole text is in a cookie that only the pages of that place get. So no address bar and no history holds a
 * secret, and two documents in two tabs do not disturb each other. Lax and not Strict: the link is opened from a mail.
 */
const placeLength = 52;

/** The part of a link's or visit's text that may stand in an address. */
export function placeIn(text: string): string {
  return text.slice(0, placeLength);
}

/** Where this request is about; of a mailed link, the place it leads to. */
export function placeOf(visit: PublicVisit): string {
  return visit.param('place') || placeIn(visit.param('secret'));
}

/** The proof that this visitor read the mail with the code. */
export function visitOf(visit: PublicVisit): string | undefined {
  return ofThisPlace(visit, nameOf(visit.deps, 'inzage'));
}

/** The text of the mailed link this browser came with; '' when it came without one. */
export function linkTextOf(visit: PublicVisit): string {
  return visit.param('secret') || (ofThisPlace(visit, nameOf(visit.deps, 'link')) ?? '');
}

function ofThisPlace(visit: PublicVisit, name: string): string | undefined {
  const text = readCookie(visit.request, name);
  return text !== undefined && placeIn(text) === placeOf(visit) ? text : undefined;
}

/** Ends with the visit. */
export function visitCookie(visit: PublicVisit, secret: string): string {
  return line(visit, 'inzage', { text: secret, place: placeIn(secret), seconds: visitMinutes * 60 });
}

/** Ends with the browser: later on, the mail is opened again. */
export function linkCookie(visit: PublicVisit, text: string): string {
  return line(visit, 'link', { text, place: placeIn(text) });
}

export function endedVisit(visit: PublicVisit): string {
  return line(visit, 'inzage', { text: '', place: placeOf(visit), seconds: 0 });
}

/** Tells the page after forwarding, to this browser only, that it was done; it opens nothing. */
export function forwardedCookie(visit: PublicVisit): string {
  const place = placeOf(visit);
  return line(visit, 'doorgestuurd', { text: place, place, seconds: visitMinutes * 60 });
}

export function hasForwarded(visit: PublicVisit): boolean {
  return ofThisPlace(visit, nameOf(visit.deps, 'doorgestuurd')) !== undefined;
}

type Name = 'inzage' | 'link' | 'doorgestuurd';
type Carried = { readonly text: string; readonly place: string; readonly seconds?: number };

function line({ deps, url }: Pick<PublicVisit, 'deps' | 'url'>, name: Name, { text, place, seconds }: Carried): string {
  const age = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  const secure = isSecure(deps) ? '; Secure' : '';
  return `${nameOf(deps, name)}=${text}; Path=${homeOf(url, place)}${age}; HttpOnly; SameSite=Lax${secure}`;
}

/** Sponsors and people at partners each have places of their own (P15). */
function homeOf({ pathname }: URL, place: string): string {
  const ofPartner = pathname.startsWith(paths.packages());
  return ofPartner ? paths.packagePlace({ place }) : paths.decisionPlace({ place });
}

function nameOf(deps: WebDeps, name: Name): string {
  return isSecure(deps) ? `__Secure-${name}` : name;
}

function isSecure({ appUrl }: WebDeps): boolean {
  return appUrl.protocol === 'https:';
}

import type { Context } from 'hono';
import type { WebEnv } from './app.tsx';
import { bodyLimits, readPosted } from './body.ts';
import { bodyWords, foreignForm } from './errors/words.ts';
import { type Admission, admit } from './gate.ts';
import { ResendPage, SignInAgainPage } from './login/again.tsx';
import { SecrecyPage } from './login/secrecy-page.tsx';
import { paths, withQuery } from './paths.ts';
import { failed, notFound, page, seeOther, shortText } from './respond.tsx';
import type { Route } from './route.ts';
import { isSameOrigin, sameText, visitorToken } from './security.ts';
import { cookieNames, newSecret, type Recognised, readCookie, recognise, setCookie } from './session.ts';
import type { Posted, PublicVisit, WebDeps } from './visit.ts';

const nothingPosted: Posted = { raw: {}, files: {} };

/**
 * One request to a registered route, in this order: who is it, does a page of ours send it, may they (before a byte of
 * the body is read), body within its limit, CSRF token, handler.
 */
export function serve(deps: WebDeps, route: Route): (c: Context<WebEnv>) => Promise<Response> {
  return async (c) => {
    const { visit, cookie } = greet(deps, c);
    const who = recognise(deps, c.req.raw, visit.organisation);
    const known = who.kind === 'user' ? { ...visit, user: who.user, csrf: who.session.csrf } : visit;
    c.set('user', known.user?.id);
    const answer = await pass(route, known, who);
    if (cookie !== undefined) answer.headers.append('set-cookie', cookie);
    return answer;
  };
}

async function pass(route: Route, visit: PublicVisit, who: Recognised): Promise<Response> {
  const unsafe = route.method !== 'GET';
  if (unsafe && !isSameOrigin(visit.request, visit.deps.appUrl)) return failed(visit, foreignForm);
  const admission = admit(route.access, visit, who);
  if (admission.kind === 'hidden') return notFound(visit);
  if (!unsafe) return admission.kind === 'in' ? run(route, admission, nothingPosted) : sendAway(visit, admission.kind);

  const body = route.accepts ?? 'form';
  const read = await readPosted(visit.request, bodyLimits[body]);
  if (!read.ok) return failed(visit, bodyWords(read.trouble, body, route.fileBytes));
  const { posted } = read;
  if (admission.kind !== 'in') return keepTyped(visit, admission.kind, posted);
  if (!sameText(read.csrf, visit.csrf)) return route.askAgain?.({ ...visit, posted }) ?? resend(visit, posted);
  return run(route, admission, posted);
}

function run(route: Route, admission: Admission & { kind: 'in' }, posted: Posted): Response | Promise<Response> {
  // `admit` made the visit that the route's access promises its handler (route.ts).
  return route.handler({ ...admission.visit, posted } as never);
}

/** What is known of a visitor before knowing who it is. A first visit gets a cookie to tie public forms to. */
function greet(
  deps: WebDeps,
  c: Context<WebEnv>,
): { readonly visit: PublicVisit; readonly cookie: string | undefined } {
  const request = c.req.raw;
  const { visitor } = cookieNames(deps.appUrl);
  const known = readCookie(request, visitor);
  const secret = known ?? newSecret(deps.random.bytes);
  const visit: PublicVisit = {
    deps,
    request,
    url: new URL(request.url),
    param: (name) => c.req.param(name) ?? '',
    posted: nothingPosted,
    organisation: deps.store.organisation.read().value,
    now: deps.clock.now(),
    today: deps.clock.today(),
    number: c.get('number'),
    address: c.get('address'),
    csrf: visitorToken(secret),
    user: undefined,
  };
  return { visit, cookie: known === undefined ? setCookie(deps.appUrl, visitor, secret) : undefined };
}

type Before = Exclude<Admission['kind'], 'in' | 'hidden'>;

/** To what comes before this page, and back here after it. */
function sendAway(visit: PublicVisit, before: Before): Response {
  const here = visit.url.pathname + visit.url.search;
  const first = before === 'signIn' ? paths.login() : paths.secrecy();
  return seeOther(withQuery(first, { naar: here === '/' ? undefined : here }));
}

/** The session ended, or the secrecy clause changed, while somebody was typing: the text goes along (UX). */
function keepTyped(visit: PublicVisit, before: Before, { raw }: Posted): Response | Promise<Response> {
  const signsIn = before === 'signIn';
  if (wantsText(visit.request)) return shortText(signsIn ? signedOut : secrecyFirst, signsIn ? 401 : 403);
  const action = visit.url.pathname + visit.url.search;
  return signsIn
    ? page(<SignInAgainPage visit={visit} action={action} kept={raw} />, 401)
    : page(<SecrecyPage visit={visit} to={action} kept={raw} />, 403);
}

const signedOut = 'U bent uitgelogd. Log opnieuw in op een ander tabblad.';
const secrecyFirst = 'De geheimhouding is veranderd. Lees en bevestig die eerst op een ander tabblad.';

/** Right origin, old token: signed in again on another tab. One press sends the same text with the new token. */
function resend(visit: PublicVisit, posted: Posted): Response | Promise<Response> {
  if (wantsText(visit.request)) return shortText('Open deze pagina opnieuw om te bewaren.', 403);
  return page(
    <ResendPage visit={visit} action={visit.url.pathname + visit.url.search} kept={posted.raw} why="oldToken" />,
    403,
  );
}

/** Autosave asks for a sentence instead of a page. */
function wantsText(request: Request): boolean {
  return (request.headers.get('accept') ?? '').startsWith('text/plain');
}

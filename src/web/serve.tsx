import type { Context } from 'hono';
import type { Raw } from '#src/domain/form.ts';
import { upperFirst } from '#src/domain/format.ts';
import { asksProof } from '#src/domain/proven-actions.ts';
import { StoreAway } from '#src/domain/store-away.ts';
import type { Instant } from '#src/domain/time.ts';
import { answerOnce } from './answer-once.ts';
import type { WebEnv } from './app.tsx';
import { type Attempt, attemptOf, unnoticed } from './attempt.ts';
import { AwayPage } from './away.tsx';
import { bodyLimits, readPosted } from './body.ts';
import { bodyWords, foreignForm } from './errors/words.ts';
import { type Admission, admit } from './gate.ts';
import { ResendPage, SignInAgainPage } from './login/again.tsx';
import { askProof, takeProof } from './login/prove.tsx';
import { SecrecyPage } from './login/secrecy-page.tsx';
import { paths, withQuery } from './paths.ts';
import { failed, notFound, page, seeOther, shortText } from './respond.tsx';
import { type Route, rowsOf } from './route.ts';
import { proofField, withoutSecrets } from './secret-fields.ts';
import { isSameOrigin, sameText, visitorToken } from './security.ts';
import { cookieNames, isLongProven, newSecret, type Recognised, readCookie, recognise, setCookie } from './session.ts';
import { StillPage, stillWords } from './still.tsx';
import { staysHere, takesAlong } from './takes-along.ts';
import type { Posted, PublicVisit, UserVisit, WebDeps } from './visit.ts';

const nothingPosted: Posted = { raw: {}, files: {} };

/**
 * One request to a registered route, in this order: what other servers changed, who is it, does a page of ours send it, may they
 * (before a byte of the body is read), body within its limit, who is it and may they still, does the house stand still, CSRF
 * token, is it still them (R57), handler.
 */
export function serve(deps: WebDeps, route: Route): (c: Context<WebEnv>) => Promise<Response> {
  return async (c) => {
    const { greeted, cookie } = greet(deps, c);
    const { known, who } = await arriving(route, greeted);
    c.set('user', known.user?.id);
    const attempt = attemptOf(route, known);
    const visit = { ...known, attempt };
    const admission = admitTo(route, visit, who);
    const again = { ...greeted, base: { ...greeted.base, attempt } };
    const answer = await logged(attempt, () => pass(route, again, visit, admission));
    if (cookie !== undefined) answer.headers.append('set-cookie', cookie);
    return answer;
  };
}

/** Whatever becomes of it, the access log has its line (R3). */
async function logged(attempt: Attempt, act: () => Promise<Response>): Promise<Response> {
  let answer: Response | undefined;
  try {
    answer = await act();
    return answer;
  } finally {
    await attempt.finish(answer).catch((error: unknown) => {
      // the page that holds what was typed tells of nothing that was done; its line waits in memory
      if (!(error instanceof StoreAway && answer?.status === 503)) throw error;
    });
  }
}

/** A visitor of whom nothing is known but the cookies (`greet`): from them `look` tells who is there, as often as that is asked. */
type Greeted = {
  readonly base: Omit<PublicVisit, 'organisation' | 'now' | 'today' | 'csrf' | 'user'>;
  /** Of the cookie that public forms are tied to. */
  readonly visitor: string;
};

/** A form has text that must not be lost: it is received also while the database is away, and `take` looks once more. */
async function arriving(route: Route, greeted: Greeted): Promise<ReturnType<typeof lookHere>> {
  try {
    return route.byItself ? lookHere(greeted) : await look(greeted);
  } catch (error) {
    if (route.method === 'GET' || !(error instanceof StoreAway)) throw error;
    return lookHere(greeted);
  }
}

/** Who is there by what the house knows at this moment, whichever server was told. @throws StoreAway */
async function look(greeted: Greeted): Promise<ReturnType<typeof lookHere>> {
  await greeted.base.deps.store.fresh();
  return lookHere(greeted);
}

function lookHere({ base, visitor }: Greeted): { readonly known: PublicVisit; readonly who: Recognised } {
  const { deps, request } = base;
  const organisation = deps.store.organisation.read().value;
  const who = recognise(deps, request, organisation);
  const user = who.kind === 'user' ? who.user : undefined;
  const csrf = who.kind === 'user' ? who.session.csrf : visitorToken(visitor);
  return { known: { ...base, organisation, now: deps.clock.now(), today: deps.clock.today(), user, csrf }, who };
}

/** The permission table at the door, and what is taken out of the house (P22). */
function admitTo(route: Route, visit: PublicVisit, who: Recognised): Admission {
  const admission = admit(route.access, visit, who);
  return staysHere(route, admission) ? { kind: 'hidden' } : admission;
}

async function pass(route: Route, greeted: Greeted, visit: PublicVisit, admission: Admission): Promise<Response> {
  const unsafe = route.method !== 'GET';
  if (unsafe && !isSameOrigin(visit.request, visit.deps.appUrl)) return failed(visit, foreignForm);
  if (admission.kind === 'hidden') return notFound(visit);
  if (!unsafe) {
    if (admission.kind !== 'in') return sendAway(visit, admission.kind);
    return wantsProof(route, admission) ? goAndProve(visit) : run(route, admission, nothingPosted);
  }

  const body = route.accepts ?? 'form';
  const read = await readPosted(visit.request, bodyLimits[body]);
  if (!read.ok) return failed(visit, bodyWords(read.trouble, body, route.fileBytes));
  try {
    return await take(route, greeted, read);
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return tryLater(visit, withoutSecrets(read.posted.raw));
  }
}

/** A body can be held back as long as its sender likes, so who is there, and what is theirs to do, is asked again (R61). */
async function take(route: Route, greeted: Greeted, { posted, csrf }: Posting): Promise<Response> {
  const { known: visit, who } = await look(greeted);
  const admission = admitTo(route, visit, who);
  if (admission.kind !== 'in') return turnAway(visit, admission.kind, posted);
  const waiting = { ...posted, raw: withoutSecrets(posted.raw) };
  const until = visit.deps.store.maintenanceLists.stillUntil(visit.now);
  if (until !== undefined && !goesOn(route)) return comeBack(visit, waiting, until);
  if (!sameText(csrf, visit.csrf)) return route.askAgain?.({ ...visit, posted }) ?? resend(visit, waiting);
  const act = () => {
    const asks = wantsProof(route, admission);
    if (asks) return proveFirst(route, greeted, { ...asks, posted });
    return run(route, admission, needsProof(route) ? withoutProof(posted) : posted);
  };
  const here = admission.visit;
  const isProof = 'session' in here && posted.raw[proofField] !== undefined;
  return isProof ? answerOnce({ ...visit, posted }, here.session.hash, act) : act();
}

type Posting = { readonly posted: Posted; readonly csrf: string };

/** What any new click would get; what was typed waits, but for its secrets. */
function turnAway(visit: PublicVisit, why: Exclude<Admission['kind'], 'in'>, posted: Posted) {
  if (why === 'hidden') return notFound(visit);
  return keepTyped(visit, why, { ...posted, raw: withoutSecrets(posted.raw) });
}

type Admitted = Admission & { readonly kind: 'in' };

/** R57: who is there, when a row of this route, or what it hands out, asks to prove that once more. */
function wantsProof(route: Route, { visit }: Admitted): UserVisit | undefined {
  if (!('session' in visit) || !(needsProof(route) || takesAlong(route, visit))) return undefined;
  return isLongProven(visit.session, visit.now) ? visit : undefined;
}

function needsProof(route: Route): boolean {
  return rowsOf(route).some(asksProof);
}

/** For the handler: it is nobody's answer, also where it was given on another tab meanwhile. */
function withoutProof({ raw: { [proofField]: _, ...raw }, files }: Posted): Posted {
  return { raw, files };
}

function goAndProve({ url }: PublicVisit): Response {
  return seeOther(withQuery(paths.prove(), { naar: url.pathname + url.search }));
}

/** The proof comes with the form itself: right, and what was sent is done; wrong or not there, and it is asked. */
async function proveFirst(route: Route, greeted: Greeted, visit: UserVisit): Promise<Response> {
  if (wantsText(visit.request)) return shortText('Herlaad deze pagina en bevestig wie u bent.', 401);
  const here = visit.url.pathname + visit.url.search;
  if (visit.posted.raw[proofField] === undefined) return askProof(visit, here);
  const proven = await takeProof(visit);
  if (!proven.ok) return askProof(visit, here, proven);
  // judging a password takes a while too
  const { known, who } = await look(greeted);
  const admission = admitTo(route, known, who);
  const posted = withoutProof(visit.posted);
  return admission.kind === 'in' ? run(route, admission, posted) : turnAway(known, admission.kind, posted);
}

function run(route: Route, admission: Admitted, posted: Posted): Response | Promise<Response> {
  // `admit` made the visit that the route's access promises its handler (route.ts).
  return route.handler({ ...admission.visit, posted } as never);
}

/** What is known of a visitor before knowing who it is. A first visit gets a cookie to tie public forms to. */
function greet(deps: WebDeps, c: Context<WebEnv>): { readonly greeted: Greeted; readonly cookie: string | undefined } {
  const request = c.req.raw;
  const { visitor } = cookieNames(deps.appUrl);
  const known = readCookie(request, visitor);
  const secret = known ?? newSecret(deps.random.bytes);
  const base: Greeted['base'] = {
    deps,
    request,
    url: new URL(request.url),
    param: (name) => c.req.param(name) ?? '',
    posted: nothingPosted,
    number: c.get('number'),
    address: c.get('address'),
    attempt: unnoticed,
  };
  return {
    greeted: { base, visitor: secret },
    cookie: known === undefined ? setCookie(deps.appUrl, visitor, secret) : undefined,
  };
}

type Before = Exclude<Admission['kind'], 'in' | 'hidden'>;

/** To what comes before this page, and back here after it. */
function sendAway(visit: PublicVisit, before: Before): Response {
  const here = visit.url.pathname + visit.url.search;
  const first = { signIn: paths.login, secrecy: paths.secrecy, secondFactor: paths.accountFactor }[before];
  return seeOther(withQuery(first(), { naar: here === '/' ? undefined : here }));
}

/** The session ended, or something has to come first, while somebody was typing: the text goes along (UX). */
function keepTyped(visit: PublicVisit, before: Before, { raw }: Posted): Response | Promise<Response> {
  const status = before === 'signIn' ? 401 : 403;
  if (wantsText(visit.request)) return shortText(firstWords[before], status);
  const action = visit.url.pathname + visit.url.search;
  switch (before) {
    case 'signIn':
      return page(<SignInAgainPage visit={visit} action={action} kept={raw} />, status);
    case 'secrecy':
      return page(<SecrecyPage visit={visit} to={action} kept={raw} />, status);
    case 'secondFactor':
      return page(<ResendPage visit={visit} action={action} kept={raw} why="secondFactor" />, status);
  }
}

const firstWords: Readonly<Record<Before, string>> = {
  signIn: 'U bent uitgelogd. Log opnieuw in op een ander tabblad.',
  secrecy: 'De geheimhouding is veranderd. Lees en bevestig die eerst op een ander tabblad.',
  secondFactor: 'Zet eerst op een ander tabblad uw tweede stap bij het inloggen aan.',
};

/** Right origin, old token: signed in again on another tab. One press sends the same text with the new token. */
function resend(visit: PublicVisit, posted: Posted): Response | Promise<Response> {
  if (wantsText(visit.request)) return shortText('Open deze pagina opnieuw om te bewaren.', 403);
  return page(
    <ResendPage visit={visit} action={visit.url.pathname + visit.url.search} kept={posted.raw} why="oldToken" />,
    403,
  );
}

/** Getting in, and what says of itself that it goes on while the house stands still. */
function goesOn({ access, whileStill }: Route): boolean {
  return whileStill === true || access === 'entering';
}

/** P22: maintenance runs. Nothing is done, and nothing that was typed is lost; a sponsor and a client are asked to come back. */
function comeBack(visit: PublicVisit, posted: Posted, until: Instant): Response | Promise<Response> {
  if (wantsText(visit.request)) return shortText(`Niet bewaard. ${upperFirst(stillWords(until))}.`, 503);
  const content = <StillPage visit={visit} kept={posted.raw} until={until} />;
  return page(content, 503);
}

/** The database is away: whatever became of it, nothing was told to be kept. What was typed is, in the page itself. */
function tryLater(visit: PublicVisit, kept: Raw): Response | Promise<Response> {
  if (wantsText(visit.request)) return shortText('Niet bewaard: wij kunnen even niet bij de gegevens.', 503);
  return page(<AwayPage visit={visit} kept={kept} />, 503);
}

/** Autosave asks for a sentence instead of a page. */
function wantsText(request: Request): boolean {
  return (request.headers.get('accept') ?? '').startsWith('text/plain');
}

import { type Context, Hono } from 'hono';
import { LetterheadDamaged } from '#src/commands/documents/letterhead-files.ts';
import { StandsStill } from '#src/domain/maintenance/stands-still.ts';
import { StoreAway } from '#src/domain/store-away.ts';
import { clientAddress, type ServerBindings } from './client-address.ts';
import { ErrorPage, isClients, isSponsors } from './errors/pages.tsx';
import {
  brokenAddress,
  brokenLink,
  damagedLetterhead,
  ourFault,
  standsStill,
  storeAway,
  unknownMethod,
} from './errors/words.ts';
import { routes as allRoutes } from './features.ts';
import { paths } from './paths.ts';
import { type ErrorWords, explain } from './refusals.ts';
import { page } from './respond.tsx';
import type { Route } from './route.ts';
import { addSecurityHeaders } from './security.ts';
import { serve } from './serve.tsx';
import { bySpecificity } from './specificity.ts';
import type { WebDeps } from './visit.ts';

export type WebEnv = {
  Bindings: ServerBindings;
  Variables: { number: string; address: string; user: string | undefined };
};

/**
 * The whole web side. The order below is the security policy: every request gets a number and one log line, every
 * answer its headers, and only registered routes answer, each behind its own gate (serve.tsx). All else is 404 or 405.
 */
export function createApp(deps: WebDeps, routes: readonly Route[] = allRoutes): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use(async (c, next) => {
    const started = performance.now();
    c.set('number', newNumber(deps));
    c.set('address', clientAddress(c.req.raw, c.env));
    await next();
    addSecurityHeaders(c.res);
    // The pattern, never the address: an address may hold a secret or a typed name (R4).
    const fields = {
      request: c.get('number'),
      method: c.req.method,
      route: c.req.routePath,
      status: c.res.status,
      user: c.get('user'),
      dossier: dossierOf(c),
    };
    deps.log.info({ ...fields, ms: Math.round(performance.now() - started) }, 'request');
  });
  app.get(paths.asset.pattern, (c) => asset(deps, c));

  const sorted = bySpecificity(routes);
  for (const route of sorted) app.on(route.method, route.path, serve(deps, route));
  for (const path of new Set(sorted.map((route) => route.path))) {
    const allow = sorted
      .filter((route) => route.path === path)
      .map((route) => (route.method === 'GET' ? 'GET, HEAD' : route.method));
    app.all(path, async (c) => {
      const answer = await errorPage(deps, c, unknownMethod);
      answer.headers.set('allow', allow.join(', '));
      return answer;
    });
  }

  app.notFound((c) => errorPage(deps, c, unknownAddress(c.req.path)));
  app.onError((error, c) => {
    deps.log.error(
      { request: c.get('number'), route: c.req.routePath, error: error.name, at: whereOf(error) },
      'failed',
    );
    if (error instanceof StoreAway) return errorPage(deps, c, storeAway);
    if (error instanceof StandsStill) return errorPage(deps, c, standsStill);
    return errorPage(deps, c, error instanceof LetterheadDamaged ? damagedLetterhead : ourFault);
  });
  return app;
}

/** Words about colleagues and dossiers would mean nothing to a sponsor or a client. */
function unknownAddress(at: string): ErrorWords {
  if (isSponsors(at)) return brokenLink;
  return isClients(at) ? brokenAddress : explain({ code: 'notFound' });
}

function asset(deps: WebDeps, c: Context<WebEnv>): Response | Promise<Response> {
  const found = deps.assets.get(c.req.param('file') ?? '');
  if (!found) return errorPage(deps, c, explain({ code: 'notFound' }));
  // A Uint8Array is a body in every runtime; the DOM type wants an ArrayBuffer behind it.
  const body = found.bytes as Uint8Array<ArrayBuffer>;
  return new Response(body, {
    headers: { 'content-type': found.type, 'cache-control': 'public, max-age=31536000, immutable' },
  });
}

function errorPage(deps: WebDeps, c: Context<WebEnv>, words: ErrorWords): Promise<Response> {
  const organisation = deps.store.organisation.read().value;
  return page(
    <ErrorPage
      assets={deps.assets}
      organisation={organisation}
      number={c.get('number')}
      at={c.req.path}
      words={words}
    />,
    words.status,
  );
}

/** F-23K7-09QX: short enough to say on the phone, random enough to find one line in the log. */
function newNumber(deps: WebDeps): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const text = [...deps.random.bytes(8)].map((byte) => letters[byte & 31]).join('');
  return `F-${text.slice(0, 4)}-${text.slice(4)}`;
}

/** An id of ours, or nothing: whatever else was typed in the address stays out of the log. */
function dossierOf(c: Context<WebEnv>): string | undefined {
  const id = c.req.param('dossier');
  return id !== undefined && /^[0-9a-z]{26}$/.test(id) ? id : undefined;
}

/** File and line of our own code, without the message: a message may quote what somebody typed. */
function whereOf(error: Error): string | undefined {
  return error.stack
    ?.split('\n')
    .find((line) => /\/(src|workflows|templates)\//.test(line))
    ?.replace(/^.*\/((?:src|workflows|templates)\/[^)]*).*$/, '$1');
}

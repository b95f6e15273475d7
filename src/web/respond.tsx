import type { Html } from '#html/jsx-runtime';
import type { Refusal } from '#src/domain/result.ts';
import { ErrorPage } from './errors/pages.tsx';
import { type ErrorWords, explain } from './refusals.ts';
import type { PublicVisit } from './visit.ts';

/** A whole page: `return page(<ClientsPage visit={visit} … />)`. 422 when the same page comes back with problems. */
export async function page(content: Html, status = 200): Promise<Response> {
  // bytes at once: a string would be counted, joined to the headers and written out one after the other
  const html = Buffer.from(`<!DOCTYPE html>\n${content}`);
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** After a POST that did something: on to a page that may be reloaded. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}

/** Unknown, or not for this visitor: the same page, word for word (R3). Logged by ids. */
export function notFound(visit: PublicVisit): Promise<Response> {
  return refused(visit, { code: 'notFound' });
}

/** A refusal of a command as a page. `invalid` is for the form page itself: show it again with status 422. */
export function refused(visit: PublicVisit, refusal: Refusal): Promise<Response> {
  const words = explain(refusal);
  visit.deps.log.warn({ request: visit.number, user: visit.user?.id, refusal: refusal.code }, 'refused');
  return failed(visit, words);
}

/** Any error as its calm page. */
export function failed(visit: PublicVisit, words: ErrorWords): Promise<Response> {
  return page(
    <ErrorPage
      assets={visit.deps.assets}
      organisation={visit.organisation}
      number={visit.number}
      at={visit.url.pathname}
      words={words}
    />,
    words.status,
  );
}

/** A file to keep. `fileName` has no personal data (R4); `view` lets the browser show a PDF in its own tab. */
export function download(file: {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly fileName: string;
  readonly view?: boolean;
}): Response {
  const name = file.fileName.replace(/[^\w.-]/g, '-');
  // A Uint8Array is a body in every runtime; the DOM type wants an ArrayBuffer behind it.
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': file.type,
      'content-length': String(file.bytes.byteLength),
      'content-disposition': `${file.view ? 'inline' : 'attachment'}; filename="${name}"`,
    },
  });
}

/** What autosave shows beside the form: 'Bewaard om 14.03 uur'. */
export function shortText(sentence: string, status = 200): Response {
  return new Response(sentence, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

import type { Served } from './served.ts';

/** Headers that a server of Node adds by itself, or that say how long it is. */
const itsOwn = new Set(['connection', 'content-length', 'date', 'keep-alive']);

/** A page as somebody with this cookie gets it. @throws when it is no page */
export async function seen({ what, port }: Served, path: string, cookie: string) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${what}: ${path} is answered with ${answer.status}`);
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !itsOwn.has(name)));
  return { html: await answer.text(), headers };
}

/** Nobody wins by leaving something out. @throws when another page or another header is sent, or when anybody gets in */
export async function sameAs(
  ours: Served,
  peer: Served,
  { path, cookie }: { readonly path: string; readonly cookie: string },
): Promise<void> {
  const [one, other] = [await seen(ours, path, cookie), await seen(peer, path, cookie)];
  const [html, its] = [plain(one.html), plain(other.html)];
  if (html !== its) {
    const at = [...html].findIndex((letter, place) => letter !== its[place]);
    throw new Error(
      `${peer.what} sends another page: …${its.slice(at - 60, at + 60)}…, not …${html.slice(at - 60, at + 60)}…`,
    );
  }
  if (JSON.stringify(one.headers) !== JSON.stringify(other.headers))
    throw new Error(`${peer.what} sends other headers: ${JSON.stringify(other.headers)}`);
}

/** However an engine writes empty elements and attributes, spaces between tags, and the space that does not break. */
function plain(html: string): string {
  return html
    .replaceAll('\u00a0', '&nbsp;')
    .replace(/\s*\/>/g, '>')
    .replace(/=""(?=[\s>])/g, '')
    .replace(/\s+</g, '<')
    .replace(/>\s+/g, '>')
    .trim();
}

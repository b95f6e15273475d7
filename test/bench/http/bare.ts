import { createServer } from 'node:http';
import type { Desk } from './desk.ts';

/** The floor: the bytes of our own answers, and nobody is asked who they are. */
export function serveBare({ headers, pages }: Desk, { port }: { readonly port: number }): void {
  const bodies = new Map(Object.entries(pages).map(([path, page]) => [path, Buffer.from(page)]));
  createServer(({ url = '' }, answer) => {
    const body = bodies.get(url) ?? '';
    answer.writeHead(body ? 200 : 404, { ...headers, 'content-length': body.length });
    answer.end(body);
  }).listen(port, '127.0.0.1');
}

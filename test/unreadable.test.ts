import type { Server } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '#src/listen.ts';
import { startHarness } from './harness.ts';
import { expectStrict } from './strict-headers.ts';

let server: Server;
let port: number;

beforeAll(async () => {
  const { app } = await startHarness();
  const opened = await listen({ host: '127.0.0.1', port: 0, appUrl: new URL('http://127.0.0.1:0') });
  opened.answer(app.fetch);
  ({ server, port } = opened);
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Sends these bytes and reads until the other side is done. */
async function send(text: string): Promise<{ status: number; headers: Headers; body: string }> {
  const socket = connect(port, '127.0.0.1', () => socket.end(text));
  let got = '';
  for await (const part of socket) got += part;
  const [head = '', ...body] = got.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Headers(
    lines.map((line): [string, string] => [line.split(':')[0] ?? '', line.replace(/^[^:]*:\s*/, '')]),
  );
  return { status: Number(first.split(' ')[1]), headers, body: body.join('') };
}

const start = 'GET /gezond HTTP/1.1\r\n';

describe('what is no request of a browser', () => {
  it.each([
    ['no HTTP at all', 'GARBAGE\r\n\r\n', 400],
    ['a method nobody knows', 'FOO / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['no host', `${start}\r\n`, 400],
    ['a host with a space', `${start}Host: a b\r\n\r\n`, 400],
    ['no path', 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    [
      'two lengths',
      'POST /inloggen HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc',
      400,
    ],
    ['headers without end', `${start}Host: x\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['a wish nobody knows', `${start}Host: x\r\nExpect: banana\r\n\r\n`, 417],
  ])('is answered in Dutch under the headers of every page: %s', async (_, text, status) => {
    const answer = await send(text);
    expect(answer.status).toBe(status);
    expectStrict(answer.headers);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body).toMatch(/Dit verzoek .*\./);
  });

  it('leaves those beside it alone', async () => {
    await send('GARBAGE\r\n\r\n');
    const { status, body } = await send(`${start}Host: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);
    expect([status, body]).toEqual([200, 'gezond']);
  });
});

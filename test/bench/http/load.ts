import { connect, type Socket } from 'node:net';

/** A request as it goes over the line, and the status it has to be answered with. */
export type Asked = { readonly bytes: Buffer; readonly status: number };

/** `cookie` of somebody who is signed in; with a `form` it is sent as a page of ours sends it. */
export function ask(
  path: string,
  { cookie, form }: { readonly cookie: string; readonly form?: Record<string, string> },
): Asked {
  const body = form ? new URLSearchParams(form).toString() : '';
  const posted = form
    ? `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nSec-Fetch-Site: same-origin\r\nAccept: text/plain\r\n`
    : '';
  const head = `${form ? 'POST' : 'GET'} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${cookie}\r\n${posted}\r\n`;
  return { bytes: Buffer.from(head + body), status: 200 };
}

/** What a server did under load: requests a second, and how long each took, in milliseconds. */
export type Answered = { readonly perSecond: number; readonly times: readonly number[] };

/**
 * Keeps so many connections busy for so long; each asks its requests over and over, the next as soon as one is answered. Reads no more
 * of an answer than its length, so that a machine of two cores has most of itself for the server.
 *
 * @param requestsOf what a connection asks, by its number
 * @throws when an answer has another status than expected
 */
export async function drive(
  port: number,
  requestsOf: (connection: number) => readonly Asked[],
  { connections, milliseconds }: { readonly connections: number; readonly milliseconds: number },
): Promise<Answered> {
  const times: number[] = [];
  const started = performance.now();
  const until = started + milliseconds;
  await Promise.all(
    Array.from({ length: connections }, (_, at) =>
      keepBusy(port, requestsOf(at), { until, took: (time) => times.push(time) }),
    ),
  );
  return { perSecond: (times.length / (performance.now() - started)) * 1000, times };
}

type Busy = { readonly until: number; readonly took: (milliseconds: number) => void };

async function keepBusy(port: number, requests: readonly Asked[], { until, took }: Busy): Promise<void> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  try {
    for (let turn = 0; performance.now() < until; turn++) {
      const asked = requests[turn % requests.length];
      if (!asked) return;
      const sent = performance.now();
      await answer(socket, asked);
      took(performance.now() - sent);
    }
  } finally {
    socket.destroy();
  }
}

/** Sends one request and waits for the last byte of its answer. */
function answer(socket: Socket, { bytes, status }: Asked): Promise<void> {
  return new Promise((resolve, reject) => {
    let head = '';
    let left: number | undefined;
    const end = (error?: Error) => {
      socket.off('data', take).off('error', end).off('close', cut);
      if (error) reject(error);
      else resolve();
    };
    const cut = () => end(new Error('a server hung up'));
    const take = (chunk: Buffer) => {
      if (left === undefined) {
        head += chunk.toString('latin1');
        const at = head.indexOf('\r\n\r\n');
        if (at < 0) return;
        if (!head.startsWith(`HTTP/1.1 ${status} `)) return end(new Error(`${head.split('\r\n')[0]}, not ${status}`));
        left = at + 4 + Number(/^content-length: (\d+)\r$/im.exec(head)?.[1]) - head.length;
      } else left -= chunk.length;
      if (left <= 0) end();
    };
    socket.on('data', take).on('error', end).on('close', cut);
    socket.write(bytes);
  });
}

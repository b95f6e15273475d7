import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type StoodBefore = {
  readonly url: URL;
  /** Ports of the servers behind it, from now on. */
  serve(ports: readonly number[]): void;
  close(): Promise<void>;
};

/** Answers a request itself, or leaves it to the servers. */
export type Own = (request: Request) => Promise<Response> | undefined;

/**
 * What stands before several servers, as small as it can be: each request goes to the next one. A server that takes no connection is
 * passed over; what was sent to one that died under it is not sent again, unless it only reads.
 */
export async function startProxy(port = 0, own: Own = () => undefined): Promise<StoodBefore> {
  const agent = new Agent({ keepAlive: true });
  let ports: readonly number[] = [];
  let turn = 0;
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer) => {
    for (let tries = 0; tries < ports.length; tries++) {
      const to = ports[turn++ % ports.length] ?? 0;
      const outcome = await forward(agent, { to, incoming, outgoing, body });
      if (outcome === 'answered') return;
      if (outcome === 'lost' && incoming.method !== 'GET') break;
    }
    if (!outgoing.headersSent) outgoing.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' });
    outgoing.end('Geen van de servers geeft antwoord. Ga terug en verstuur het opnieuw.');
  };
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const mine = own(
      new Request(new URL(incoming.url ?? '/', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
    );
    if (!mine) return pass(incoming, outgoing, Buffer.concat(chunks));
    const answer = await mine;
    outgoing.writeHead(answer.status, [...answer.headers].flat());
    outgoing.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    serve(next) {
      ports = next;
    },
    async close() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Forwarded = {
  readonly to: number;
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly body: Buffer;
};

/** `refused`: it never came there; `lost`: nobody knows what became of it. */
function forward(agent: Agent, { to, incoming, outgoing, body }: Forwarded): Promise<'answered' | 'refused' | 'lost'> {
  return new Promise((resolve) => {
    const headers = { ...incoming.headers, 'x-forwarded-for': incoming.socket.remoteAddress ?? '' };
    const { method, url } = incoming;
    const asked = request({ agent, host: '127.0.0.1', port: to, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.on('error', () => outgoing.destroy());
      answer.on('end', () => resolve('answered'));
    });
    asked.on('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' ? 'refused' : 'lost'));
    asked.end(body);
  });
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Config } from './config.ts';
import { errorCode } from './store/disk.ts';
import { answerUnreadable, unreadable } from './unreadable.ts';

type Fetch = (request: Request, bindings: object) => Response | Promise<Response>;
export type Listening = {
  readonly server: Server;
  /** Where people come. */
  readonly url: URL;
  /** Where it listens. */
  readonly port: number;
  readonly answer: (fetch: Fetch) => void;
};

/** The port cannot be opened. `message` is the Dutch sentence for the operator. */
export class ListenRefused extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'ListenRefused';
  }
}

/** Opens the port; requests wait for `answer`. Port 0 takes a free one, which then stands in `url`. @throws ListenRefused */
export async function listen(config: Pick<Config, 'host' | 'port' | 'appUrl'>): Promise<Listening> {
  let answer: (fetch: Fetch) => void = () => undefined;
  const ready = new Promise<Fetch>((resolve) => {
    answer = resolve;
  });
  const server = await new Promise<Server>((resolve, reject) => {
    const take = getRequestListener(async (request, bindings) => (await ready)(request, bindings), {
      errorHandler: unreadable,
    });
    const opening = createServer({ ...timeouts, requireHostHeader: false }, (incoming, outgoing) => {
      void take(incoming, outgoing);
    });
    answerUnreadable(opening);
    opening.once('error', (error) => reject(refusalOf(error, config)));
    opening.listen(config.port, config.host, () => resolve(opening));
  });
  const url = new URL(config.appUrl);
  // A listening TCP server has an address with a port.
  const { port } = server.address() as AddressInfo;
  if (config.port === 0) url.port = String(port);
  return { server, url, port, answer };
}

/** Waits for answers under way; idle connections are closed at once, the rest after half of `patience` milliseconds. */
export function closed(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience / 2);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Slow senders hold a connection no longer than this; a file of 10 MB on a slow line fits. */
const timeouts = {
  headersTimeout: 8_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
} as const;

function refusalOf(error: unknown, { host, port }: Pick<Config, 'host' | 'port'>): unknown {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new ListenRefused(`Poort ${port} is al in gebruik. Stop het andere programma of geef een andere PORT.`);
    case 'EACCES':
      return new ListenRefused(`Poort ${port} mag u niet gebruiken. Geef een PORT van 1024 of hoger.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ListenRefused(`${host} is geen adres van deze computer. Geef een ander adres met HOST.`);
    default:
      return error;
  }
}

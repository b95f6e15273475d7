import dgram from 'node:dgram';
import dns from 'node:dns';
import { isIP, Socket } from 'node:net';

/** What this process tried to reach, and how to give the network back. */
export type Guarded = {
  /** '127.0.0.1:2525', how often. */
  readonly reached: ReadonlyMap<string, number>;
  /** What was refused, with the first line of code of ours that asked for it. */
  readonly refused: readonly string[];
  readonly release: () => void;
};

type Connect = Socket['connect'];

/**
 * Keeps this process from the network: a connection to a port of this machine that `mayReach` names is let through and
 * counted, anything else throws, and so does looking up a name or sending a datagram. http, https, tls and fetch all connect
 * through `Socket.connect`.
 */
export function guardNetwork(mayReach: (port: number) => boolean): Guarded {
  const reached = new Map<string, number>();
  const refused: string[] = [];
  const refuse = (what: string): never => {
    const from = new Error().stack
      ?.split('\n')
      .find((line) => /\/(src|templates|node_modules)\//.test(line))
      ?.trim();
    refused.push(`${what} ${from ?? ''}`.trim());
    throw new Error(`nothing leaves: ${what}`);
  };
  const before = {
    connect: Socket.prototype.connect,
    lookup: dns.lookup,
    resolve: dns.resolve,
    socket: dgram.createSocket,
  };
  const guarded = function (this: Socket, ...args: unknown[]) {
    const { host = 'localhost', port, path } = wanted(args);
    const end = path ?? `${host}:${port}`;
    if (path !== undefined || !isThisMachine(host) || !mayReach(port ?? 0)) return refuse(`connection to ${end}`);
    reached.set(end, (reached.get(end) ?? 0) + 1);
    return Reflect.apply(before.connect, this, args);
  };
  // it takes whatever `connect` takes
  Socket.prototype.connect = guarded as Connect;
  // an address that stands there already is looked up nowhere
  const lookUp = (...args: unknown[]) =>
    isIP(String(args[0])) === 0 ? refuse(`name ${args[0]}`) : Reflect.apply(before.lookup, dns, args);
  dns.lookup = Object.assign(lookUp, { __promisify__: before.lookup.__promisify__ });
  dns.resolve = Object.assign((name: string) => refuse(`name ${name}`), {
    __promisify__: before.resolve.__promisify__,
  });
  dgram.createSocket = () => refuse('datagram');
  return {
    reached,
    refused,
    release() {
      Socket.prototype.connect = before.connect;
      dns.lookup = before.lookup;
      dns.resolve = before.resolve;
      dgram.createSocket = before.socket;
    },
  };
}

type Wanted = { readonly host?: string; readonly port?: number; readonly path?: string };

/** `connect(options)`, `connect(port, host)`, `connect(path)`, or what `net.connect` hands on: a list of those. */
function wanted([first, second]: readonly unknown[]): Wanted {
  if (Array.isArray(first)) return wanted(first);
  if (typeof first === 'object' && first !== null) {
    const { host, port, path } = first as { host?: string; port?: number | string; path?: string };
    return { ...(host && { host }), ...(port !== undefined && { port: Number(port) }), ...(path && { path }) };
  }
  return typeof first === 'number'
    ? { port: first, ...(typeof second === 'string' && { host: second }) }
    : { path: String(first) };
}

function isThisMachine(host: string): boolean {
  return host === '127.0.0.1' || host === '::1' || host === 'localhost';
}

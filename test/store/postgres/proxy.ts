import { connect, createServer, type Socket } from 'node:net';

/** What becomes of the statement that is hit: it never arrives; or it is carried out, and nobody is told. */
export type Hit = 'before' | 'after';

/** A small proxy between a store and PostgreSQL, on which goes wrong what goes wrong on a real line. */
export type TestProxy = {
  /** The address of the database through this proxy. */
  readonly address: string;
  /** Ends every connection, and takes none from now on. */
  cut(): void;
  /** Takes everything, and gives nothing on: nobody answers and nobody hangs up. */
  swallow(): void;
  /** All is well again for new connections; those that are silent stay so. */
  restore(): void;
  /** Breaks the connection over which the n-th statement from now goes, before or after that is carried out. */
  breakAt(n: number, hit: Hit): { isHit(): boolean; lift(): void };
  close(): Promise<void>;
};

type Line = { readonly inside: Socket; readonly outside: Socket; isSilent: boolean };
type Plan = { left: number; readonly hit: Hit; isHit: boolean };

/** First bytes of a message of a client that asks something: Query and Parse. */
const asking = new Set([0x51, 0x50]);

export async function startProxy(databaseUrl: string): Promise<TestProxy> {
  const database = new URL(databaseUrl);
  const lines = new Set<Line>();
  let state: 'whole' | 'cut' | 'swallowing' = 'whole';
  let plan: Plan | undefined;
  const end = (line: Line) => {
    lines.delete(line);
    line.inside.destroy();
    line.outside.destroy();
  };
  const ask = (line: Line, bytes: Buffer) => {
    if (plan && asking.has(bytes[0] ?? 0) && --plan.left === 0) return strike(line, bytes, plan);
    line.outside.write(bytes);
  };
  const strike = (line: Line, bytes: Buffer, struck: Plan) => {
    plan = undefined;
    struck.isHit = true;
    if (struck.hit === 'before') return end(line);
    line.outside.removeAllListeners('data').once('data', () => end(line));
    line.outside.write(bytes);
  };
  const server = createServer({ allowHalfOpen: true }, (inside) => {
    if (state === 'cut') return void inside.destroy();
    const port = Number(database.port) || 5432;
    const outside = connect({ port, host: database.hostname, allowHalfOpen: true });
    const line: Line = { inside, outside, isSilent: state === 'swallowing' };
    lines.add(line);
    inside.on('data', (bytes) => line.isSilent || ask(line, bytes));
    outside.on('data', (bytes) => line.isSilent || inside.write(bytes));
    const gone = () => line.isSilent || end(line);
    for (const socket of [inside, outside]) socket.on('error', gone).on('end', gone).on('close', gone);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  const address = new URL(databaseUrl);
  address.hostname = '127.0.0.1';
  address.port = String(at && typeof at === 'object' ? at.port : 0);
  const endAll = () => {
    for (const line of [...lines]) end(line);
  };
  return {
    address: address.href,
    cut() {
      state = 'cut';
      endAll();
    },
    swallow() {
      state = 'swallowing';
      for (const line of lines) line.isSilent = true;
    },
    restore() {
      state = 'whole';
    },
    breakAt(n, hit) {
      const mine: Plan = { left: n, hit, isHit: false };
      plan = mine;
      return {
        isHit: () => mine.isHit,
        lift() {
          if (plan === mine) plan = undefined;
        },
      };
    },
    close: () =>
      new Promise((resolve) => {
        endAll();
        server.close(() => resolve());
      }),
  };
}

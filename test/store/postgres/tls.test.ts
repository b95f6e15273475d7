import { readFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { emptyHouse } from './house.ts';
import { startPostgres, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres({ isDurable: false });
});
afterAll(() => server.stop());

/** A certificate that its own key signed, for a server of this name. */
async function certificateOf(host: string) {
  const path = join(import.meta.dirname, 'certificates', host);
  return { path: `${path}.crt`, cert: await readFile(`${path}.crt`), key: await readFile(`${path}.key`) };
}

/** What speaks TLS before a PostgreSQL, as PostgreSQL itself does: it is asked for it in eight bytes, and says yes with one. */
async function sealedLine(databaseUrl: string, { cert, key }: Awaited<ReturnType<typeof certificateOf>>) {
  const { hostname, port } = new URL(databaseUrl);
  let sealed = 0;
  const before = createServer((plain) => {
    plain.on('error', () => undefined);
    plain.once('data', () => {
      plain.write('S');
      const inside = new TLSSocket(plain, { isServer: true, cert, key });
      const outside = connect(Number(port), hostname);
      inside.once('secure', () => sealed++);
      for (const socket of [inside, outside]) socket.on('error', () => plain.destroy());
      inside.pipe(outside).pipe(inside);
    });
  });
  await new Promise<void>((resolve) => before.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void before.close());
  const at = (options: string) => {
    const url = new URL(databaseUrl);
    // a TCP server has an address with a port
    url.host = `localhost:${(before.address() as AddressInfo).port}`;
    url.search = options;
    return url.href;
  };
  return { at, count: () => sealed };
}

it('a database with a certificate of the authority that is named is worked with over TLS', async () => {
  const house = await emptyHouse(server);
  const known = await certificateOf('localhost');
  const line = await sealedLine(house.databaseUrl, known);
  const store = await house.open(line.at(`sslmode=verify-full&sslrootcert=${known.path}`));
  expect(await store.counter('reference-2026')).toBe(1);
  expect(line.count()).toBeGreaterThan(1);
  await store.close();
});

it('a certificate of somebody else, or of another server, is refused in a sentence', async () => {
  const house = await emptyHouse(server);
  const known = await certificateOf('localhost');
  const stranger = await certificateOf('ergens.anders');
  const refused = async (shown: typeof known, options: string) => {
    const line = await sealedLine(house.databaseUrl, shown);
    return house.open(line.at(`sslmode=verify-full${options}`)).catch((error: Error) => error.message);
  };
  expect(await refused(known, '')).toMatch(/niet bekend \(.*Noem in DATABASE_URL wie het uitgaf/);
  expect(await refused(known, `&sslrootcert=${stranger.path}`)).toMatch(/Klopt het bestand dat achter sslrootcert/);
  expect(await refused(stranger, `&sslrootcert=${stranger.path}`)).toMatch(/CERT_ALTNAME_INVALID.*naam van de server/);
});

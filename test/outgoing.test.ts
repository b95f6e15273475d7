import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { outgoingNow } from '#src/outgoing.ts';

const opened: { destroy?: () => void; close?: () => void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) {
    one.destroy?.();
    one.close?.();
  }
});

// the system tells it on Linux alone, where the program is meant to run
it.runIf(process.platform === 'linux').each([
  ['127.0.0.1', '127.0.0.1'],
  ['::1', '0000:0000:0000:0000:0000:0000:0000:0001'],
])('a connection to %s is seen as the system has it, and not the side that let it in', async (host, address) => {
  const server = createServer();
  server.listen(0, host);
  await once(server, 'listening');
  // a server that listens on an address has one
  const { port } = server.address() as AddressInfo;
  const seen = () => outgoingNow()?.filter((one) => one.port === port);
  expect(seen()).toEqual([]);
  const [socket, [accepted]] = await (async () => {
    const arrival = once(server, 'connection');
    const client = connect(port, host);
    return [client, await arrival] as const;
  })();
  opened.push(socket, accepted, server);
  await once(socket, socket.connecting ? 'connect' : 'ready').catch(() => undefined);
  expect(seen()).toEqual([{ address, port }]);
  expect(outgoingNow()?.some((one) => one.port === socket.localPort)).toBe(false);
});

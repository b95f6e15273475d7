import { type ChildProcess, fork } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sealKeyFile } from '#src/seal-key.ts';
import { freePort } from '../store/postgres/server.ts';
import { type StoodBefore, startProxy } from './proxy.ts';
import type { ServerTold } from './server.ts';

export type HouseOptions = Pick<ServerTold, 'databaseUrl' | 'smtpUrl' | 'startAt'> & {
  /** With the key of the seal beside it; each server gets a copy, as on a machine of its own. */
  readonly keyFile: string;
  readonly proxy?: StoodBefore;
  readonly count?: number;
  /** Told what a server could not do. */
  readonly failed?: (at: number, fields: unknown) => void;
};

export type House = {
  readonly url: URL;
  /** The server is gone from one moment to the next, as when its machine loses power. */
  kill(at: number): Promise<void>;
  /** Starts it again. */
  start(at: number): Promise<void>;
  isUp(at: number): boolean;
  stop(): Promise<void>;
};

/** Several servers on one database behind a proxy, each a process of its own. */
export async function startHouse(options: HouseOptions): Promise<House> {
  const { keyFile, count = 2, failed } = options;
  const proxy = options.proxy ?? (await startProxy());
  const ports = await Promise.all(Array.from({ length: count }, freePort));
  const servers: (ChildProcess | undefined)[] = [];
  const began = Date.now();
  const start = async (at: number) => {
    const own = `${keyFile}.${at + 1}`;
    await copyFile(sealKeyFile({ keyFile }), sealKeyFile({ keyFile: own }));
    // as it is now: after a destruction the key is another one
    const source = servers.findIndex((server) => server !== undefined);
    await copyFile(source < 0 ? keyFile : `${keyFile}.${source + 1}`, own);
    const { databaseUrl, smtpUrl, startAt } = options;
    const told: ServerTold = {
      port: ports[at] ?? 0,
      appUrl: proxy.url.origin,
      databaseUrl,
      keyFile: own,
      smtpUrl,
      // all clocks show the same, also that of a server that starts again
      startAt,
      began,
    };
    servers[at] = await started(told, (fields) => failed?.(at, fields));
  };
  for (const at of ports.keys()) await start(at);
  proxy.serve(ports);
  const end = async (at: number, signal: 'SIGKILL' | 'SIGTERM') => {
    const server = servers[at];
    servers[at] = undefined;
    if (!server) return;
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await gone;
  };
  return {
    url: proxy.url,
    kill: (at) => end(at, 'SIGKILL'),
    start,
    isUp: (at) => servers[at] !== undefined,
    async stop() {
      await Promise.all(servers.map((_, at) => end(at, 'SIGTERM')));
      await proxy.close();
    },
  };
}

function started(told: ServerTold, failed: (fields: unknown) => void): Promise<ChildProcess> {
  const server = fork(join(import.meta.dirname, 'server.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, SERVER_TOLD: JSON.stringify(told) },
  });
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`a server ended with ${code}`)));
    server.on('message', (message) => {
      if (message === 'ready') resolve(server);
      else failed(message);
    });
  });
}

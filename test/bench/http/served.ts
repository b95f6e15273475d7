import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { projectFile } from '#src/project-file.ts';

/** A server in a process of its own. */
export type Served = {
  readonly what: string;
  readonly port: number;
  /** Milliseconds of a processor that it used so far; NaN where the system does not tell. */
  readonly used: () => number;
  readonly stop: () => Promise<void>;
};

/** Our program as an office runs it: the bundle, with these settings. Its log goes nowhere, as that of the peers. */
export async function serveOurs(settings: Readonly<Record<string, string>>, what = 'this program'): Promise<Served> {
  const port = await freePort();
  const env = {
    ...settings,
    APP_URL: `http://127.0.0.1:${port}`,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'post@maasgroep.nl',
  };
  const bundle = projectFile('dist/cli.js').pathname;
  return serving(spawnNode(['--enable-source-maps', bundle, 'start'], env), { what, port });
}

/** A script that listens on the port that is its first argument. */
export async function serveScript(
  script: string,
  args: (port: number) => readonly string[],
  what: string,
): Promise<Served> {
  const port = await freePort();
  return serving(spawnNode([script, ...args(port)], {}), { what, port });
}

function spawnNode(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const { PATH = '' } = process.env;
  return spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH, NODE_ENV: 'production', ...env },
  });
}

/** Waits until it listens. @throws with what it said, when it ends instead */
async function serving(child: ChildProcess, { what, port }: Pick<Served, 'what' | 'port'>): Promise<Served> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk).slice(-2000);
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) throw new Error(`${what} ended: ${said}`);
    if (await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).catch(() => undefined))
      return { what, port, stop, used: () => usedBy(child) };
    await wait(100);
  }
  await stop();
  throw new Error(`${what} does not answer: ${said}`);
}

/** Linux counts in hundredths of a second, behind the name in brackets. */
function usedBy({ pid }: ChildProcess): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  const [user, system] = readFileSync(file, 'utf8').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? [];
  return ((user ?? Number.NaN) + (system ?? Number.NaN)) * 10;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

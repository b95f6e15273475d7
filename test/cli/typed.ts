import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { vi } from 'vitest';
import { run } from '#src/cli/run.ts';

const root = new URL('../..', import.meta.url).pathname;

export type Outcome = { readonly code: number; readonly out: string; readonly err: string };

/** The command as a person types it, in a process of its own. */
export function typedApart(cwd: string, ...words: string[]): Promise<Outcome> {
  const { DATABASE_URL: _, ...env } = process.env;
  const program = ['--enable-source-maps', `${root}dist/cli.js`, ...words];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, program, { cwd, env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    );
    child.stdin?.end();
  });
}

/** The same words through the same door, in this process. */
export async function typed(...words: string[]): Promise<Outcome> {
  const written = { out: '', err: '' };
  const keep = (name: 'out' | 'err') => (text: string | Uint8Array) => {
    written[name] += String(text);
    return true;
  };
  // that of the tests is the server they make databases on
  const given = process.env.DATABASE_URL;
  delete process.env.DATABASE_URL;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep('err')),
  ];
  try {
    return { code: await run(words), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
    if (given !== undefined) process.env.DATABASE_URL = given;
  }
}

/** An installation as `init` makes it below a folder. `address` is where people would open it. */
export function installation(folder: string, address = 'http://localhost:4199', database?: string) {
  const settings = join(folder, 'trajectdossier.env');
  const dataDir = join(folder, 'data');
  const keyFile = join(folder, 'sleutels', 'sleutel');
  const answers = {
    organisatie: 'Maas groep',
    vestiging: 'Deventer',
    beheerder: 'Stef Beheer <stef@maasgroep.test>',
    adres: address,
    mailserver: 'smtp://127.0.0.1:2525',
    afzender: 'Maas groep <post@maasgroep.test>',
    data: dataDir,
    sleutel: keyFile,
    settings,
    ...(database !== undefined && { database }),
  };
  const words = ['init', ...Object.entries(answers).flatMap(([name, value]) => [`--${name}`, value])];
  return {
    settings,
    dataDir,
    keyFile,
    sealKeyFile: `${keyFile}.zegel.pem`,
    init: words,
    /** A command with these settings. */
    type: (...command: string[]) => typed(...command, '--settings', settings),
  };
}

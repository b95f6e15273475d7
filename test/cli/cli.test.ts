import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from 'citty';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findCommand, usage } from '#src/cli/program.ts';
import { readConfig } from '#src/config.ts';
import { startServer } from '#src/main.ts';
import { Browser } from '../web-browser.ts';

const root = new URL('../..', import.meta.url).pathname;

type Outcome = { readonly code: number; readonly out: string; readonly err: string };

/** The command as a person types it, in a process of its own. */
function cli(cwd: string, ...words: string[]): Promise<Outcome> {
  const program = ['--import', `${root}node_modules/tsx/dist/esm/index.mjs`, `${root}src/cli.ts`, ...words];
  const { TSX_TSCONFIG_PATH: _, ...environment } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      program,
      { cwd, env: { ...environment, TSX_TSCONFIG_PATH: `${root}tsconfig.json` } },
      (error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    );
    child.stdin?.end();
  });
}

/** The same command in this process: a new one for every line of a test would take minutes. */
async function here(folder: string, ...words: string[]): Promise<Outcome> {
  const found = await findCommand(words);
  if (!found) throw new Error(`no such command: ${words.join(' ')}`);
  const written = { out: '', err: '' };
  const keep = (name: 'out' | 'err') => (text: string | Uint8Array) => {
    written[name] += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep('err')),
  ];
  try {
    await runCommand(found.command, { rawArgs: [...found.rest, '--settings', join(folder, 'trajectdossier.env')] });
    return { code: Number(process.exitCode), ...written };
  } finally {
    process.exitCode = 0;
    for (const spy of spies) spy.mockRestore();
  }
}

const answers = [
  '--organisatie',
  'Maas groep',
  '--vestiging',
  'Deventer',
  '--beheerder',
  'Stef Beheer <stef@maasgroep.test>',
  '--adres',
  'http://localhost:4199',
  '--mailserver',
  'smtp://127.0.0.1:2525',
  '--afzender',
  'Maas groep <post@maasgroep.test>',
];

describe('the command line', () => {
  let folder: string;
  let installed: Outcome;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'td-cli-'));
    installed = await cli(folder, 'init', ...answers);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('sets up an installation with keys only the owner can read, and shows the recovery key once', async () => {
    expect(installed).toMatchObject({ code: 0, err: expect.not.stringContaining('Error') });
    expect(installed.out).toMatch(/HERSTELSLEUTEL[\s\S]*[A-Za-z0-9+/]{43}=/);
    for (const file of [
      'trajectdossier.env',
      'sleutels/trajectdossier.sleutel',
      'sleutels/trajectdossier.sleutel.zegel.pem',
    ])
      expect((await stat(join(folder, file))).mode & 0o077).toBe(0);
  });

  it('overwrites no installation and takes no example values', async () => {
    expect(await here(folder, 'init', ...answers)).toMatchObject({
      code: 2,
      err: expect.stringContaining('Er is niets veranderd'),
    });
    const example = await cli(
      folder,
      'init',
      ...answers.map((answer) => answer.replace('http://localhost:4199', 'https://dossier.example.com')),
      '--settings',
      'ander.env',
    );
    expect(example).toMatchObject({ code: 2, err: expect.stringContaining('voorbeeld') });
  });

  it('lets the first administrator in through the one-time link, on the real server', async () => {
    const environment = {
      APP_URL: 'http://localhost:4199',
      DATA_DIR: join(folder, 'data/productie'),
      KEY_FILE: join(folder, 'sleutels/trajectdossier.sleutel'),
      SMTP_URL: 'smtp://127.0.0.1:2525',
      MAIL_FROM: 'post@maasgroep.test',
      PORT: '0',
    };
    const read = readConfig(environment);
    if (!read.ok) throw new Error('these settings are right');
    const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const running = await startServer(read.config, { log: quiet });
    try {
      const link = /\/welkom\/\S+/.exec(installed.out)?.[0] ?? '';
      const browser = new Browser((request) => fetch(request), running.url);
      expect((await browser.get(link)).text).toContain('Welkom, Stef Beheer');
      expect((await browser.post(link, { nieuw: 'vier blauwe fietsen zingen', geheimhouding: 'ja' })).location).toBe(
        '/mijn-werk',
      );
      expect((await browser.get('/account')).text).toContain('Stef Beheer');
      // a second process, since the lock is between processes
      expect(await cli(folder, 'verify')).toMatchObject({ code: 1, err: expect.stringMatching(/\S/) });
    } finally {
      await running.stop();
    }
  });

  it('adds and resets accounts, refuses unknown roles and addresses', async () => {
    const added = await here(
      folder,
      'user',
      'add',
      '--naam',
      'Sanne Verzonnen',
      '--mail',
      'sanne@maasgroep.test',
      '--rol',
      'coach',
    );
    expect(added).toMatchObject({ code: 0, out: expect.stringMatching(/http:\/\/localhost:4199\/welkom\/[\w-]{43}/) });
    expect(await here(folder, 'user', 'add', '--naam', 'Nog Eens', '--mail', 'Sanne@maasgroep.test')).toMatchObject({
      code: 1,
    });
    expect(
      await here(folder, 'user', 'add', '--naam', 'Baas', '--mail', 'baas@maasgroep.test', '--rol', 'koning'),
    ).toMatchObject({ code: 2 });
    expect(await here(folder, 'user', 'reset', '--mail', 'sanne@maasgroep.test')).toMatchObject({
      code: 0,
      out: expect.stringContaining('/welkom/'),
    });
    expect(await here(folder, 'user', 'reset', '--mail', 'niemand@maasgroep.test')).toMatchObject({ code: 2 });
  });

  it('verifies, backs up and restores', async () => {
    expect(await here(folder, 'verify', '--data', '--json')).toMatchObject({
      code: 0,
      out: expect.stringContaining('"sound": true'),
    });
    expect(await here(folder, 'backup', join(folder, 'kopie.tdb'))).toMatchObject({
      code: 0,
      out: expect.stringContaining('teruggelezen'),
    });
    expect(await here(folder, 'backup', join(folder, 'kopie.tdb'))).toMatchObject({ code: 1 });
    expect(await here(folder, 'restore', join(folder, 'kopie.tdb'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('niet leeg'),
    });
  });

  it('answers Dutch and 2 to what it does not know, and lists what there is', async () => {
    expect(await cli(folder, 'bestaat')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Deze opdracht is er niet'),
    });
    expect(await usage()).toContain('init');
  });
});

import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '#src/config.ts';
import { firstSecrecyText } from '#src/domain/secrecy.ts';
import type { Instant } from '#src/domain/time.ts';
import { startServer } from '#src/main.ts';
import { codeOf } from '#test/authenticator.ts';
import { quickPasswords } from '../harness.ts';
import { Browser } from '../web-browser.ts';
import { installation, type Outcome, typed, typedApart } from './typed.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('the command line', () => {
  let folder: string;
  let place: ReturnType<typeof installation>;
  let installed: Outcome;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'td-cli-'));
    place = installation(folder);
    installed = await typedApart(folder, ...place.init);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('sets up an installation with keys only the owner can read, and shows the recovery key once', async () => {
    expect(installed).toMatchObject({ code: 0, err: expect.not.stringContaining('Error') });
    expect(installed.out).toMatch(/HERSTELSLEUTEL[\s\S]*[A-Za-z0-9+/]{43}=/);
    for (const file of [place.settings, place.keyFile, place.sealKeyFile])
      expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('writes down where it listens: on this machine, at the port of the address', async () => {
    const settings = parseEnv(await readFile(place.settings, 'utf8'));
    expect(settings).toMatchObject({ APP_URL: 'http://localhost:4199', PORT: '4199', HOST: '127.0.0.1' });
  });

  it('overwrites no installation and takes no example values', async () => {
    expect(await typed(...place.init)).toMatchObject({
      code: 2,
      err: expect.stringContaining('Er is niets veranderd'),
    });
    const elsewhere = (address: string) => typed(...installation(join(folder, 'ander'), address).init);
    expect(await elsewhere('https://dossier.example.com')).toMatchObject({
      code: 2,
      err: expect.stringContaining('voorbeeld'),
    });
    expect(await elsewhere('http://localhost')).toMatchObject({ code: 2, err: expect.stringContaining('poort') });
  });

  it('lets the first administrator in through the one-time link; meanwhile other processes are told to wait', async () => {
    const read = readConfig({ ...parseEnv(await readFile(place.settings, 'utf8')), PORT: '0' });
    if (!read.ok) throw new Error('these settings are right');
    const running = await startServer(read.config, { log: quiet, passwords: quickPasswords });
    try {
      const link = /\/welkom\/\S+/.exec(installed.out)?.[0] ?? '';
      const browser = new Browser((request) => fetch(request), running.url);
      expect((await browser.get(link)).text).toContain('Welkom, Stef Beheer');
      expect(
        (
          await browser.post(link, {
            nieuw: 'vier blauwe fietsen zingen',
            geheimhouding: 'ja',
            tekst: firstSecrecyText.sha256,
          })
        ).location,
      ).toBe('/mijn-werk');
      const first = await browser.open('/account');
      expect(first.text).toContain('Stef Beheer');
      expect(first.text).toContain('Zet eerst uw tweede stap aan');
      await browser.post('/account/tweede-stap/beginnen');
      const key = /class="code">([A-Z2-7 ]+)</.exec((await browser.get('/account/tweede-stap')).text)?.[1] ?? '';
      // toISOString always ends in Z, which is all the type says
      const code = codeOf(key.replaceAll(' ', ''), new Date().toISOString() as Instant);
      expect((await browser.post('/account/tweede-stap/aanzetten', { code })).text).toContain('Uw herstelcodes');
      // a second process, since the lock is between processes
      const refused = await typedApart(folder, 'user', 'reset', '--mail', 'stef@maasgroep.test');
      expect(refused).toMatchObject({ code: 1, out: '' });
      expect(refused.err).toMatch(/al in gebruik[\s\S]*Stop dat programma, doe dit opnieuw[\s\S]*pagina Medewerkers/);
    } finally {
      await running.stop();
    }
  });

  it('says in Dutch that its port is taken, and leaves the data free', async () => {
    const read = readConfig({ ...parseEnv(await readFile(place.settings, 'utf8')), PORT: '0' });
    if (!read.ok) throw new Error('these settings are right');
    const other = await startServer(read.config, { log: quiet });
    const { port } = other.url;
    await other.stop();
    const { createServer } = await import('node:http');
    const holder = createServer().listen(Number(port), '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const config = { ...read.config, port: Number(port) };
    await expect(startServer(config, { log: quiet })).rejects.toThrow(`Poort ${port} is al in gebruik`);
    await new Promise((resolve) => holder.close(resolve));
    expect(await place.type('verify')).toMatchObject({ code: 0 });
  });

  it('adds and resets accounts, refuses unknown roles and addresses', async () => {
    const add = (...words: string[]) => place.type('user', 'add', ...words);
    const added = await add('--naam', 'Sanne Verzonnen', '--mail', 'sanne@maasgroep.test', '--rol', 'administratie');
    expect(added).toMatchObject({ code: 0, out: expect.stringMatching(/http:\/\/localhost:4199\/welkom\/[\w-]{43}/) });
    expect(await add('--naam', 'Nog Eens', '--mail', 'Sanne@maasgroep.test')).toMatchObject({ code: 1 });
    expect(await add('--naam', 'Baas', '--mail', 'baas@maasgroep.test', '--rol', 'koning')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Kies met --rol uit: re-integratiecoach'),
    });
    expect(await place.type('user', 'reset', '--mail', 'sanne@maasgroep.test')).toMatchObject({
      code: 0,
      out: expect.stringContaining('/welkom/'),
    });
    expect(await place.type('user', 'reset', '--mail', 'niemand@maasgroep.test')).toMatchObject({ code: 2 });
  });

  it('takes a second factor away with a lost telephone, and only when told to', async () => {
    const reset = async (...words: string[]) =>
      (await place.type('user', 'reset', '--mail', 'stef@maasgroep.test', ...words)).out;
    const isOff = expect.stringContaining('De tweede stap bij het inloggen staat uit');
    expect(await reset()).not.toEqual(isOff);
    expect(await reset('--telefoonkwijt')).toEqual(isOff);
    expect(await reset('--telefoonkwijt')).not.toEqual(isOff);
  });

  it('verifies, backs up and restores', async () => {
    const copy = join(folder, 'kopie.tdb');
    const verified = await place.type('verify', '--data', '--json');
    expect(JSON.parse(verified.out)).toMatchObject({ sound: true, findings: [] });
    expect((await place.type('verify', '--data')).out).toContain('alles is heel');
    const quick = (await place.type('verify')).out;
    expect(quick).toContain('Niet gecontroleerd: of elke bijlage er is');
    expect(quick).not.toContain('alles is heel');
    expect(await place.type('backup', copy)).toMatchObject({
      code: 0,
      out: expect.stringContaining('teruggelezen'),
    });
    expect(await place.type('backup', copy)).toMatchObject({ code: 1 });
    expect(await place.type('restore', copy)).toMatchObject({ code: 1, err: expect.stringContaining('niet leeg') });
  });

  it('names what a restore leaves out, and does not end in 0', async () => {
    const copy = join(folder, 'tweede.tdb');
    expect(await place.type('backup', copy)).toMatchObject({ code: 0 });
    const line = join(`${place.keyFile}.keystore`, 'or.keys');
    await writeFile(line, (await readFile(line, 'latin1')).replace('K1', 'K?'), 'latin1');
    await rename(place.dataDir, `${place.dataDir}-oud`);
    expect(await place.type('restore', copy)).toMatchObject({
      code: 1,
      out: expect.stringContaining('Vernietigd gebleven: 0'),
      err: expect.stringContaining('Niet teruggezet: organisation. De sleutel daarvan in de sleutelmap is beschadigd'),
    });
  });
});

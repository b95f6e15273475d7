import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { castOrganisation } from '#src/demo/cast.ts';
import { demoPassword, logInLines } from '#src/demo/log-ins.ts';
import type { MailServer } from '#src/demo/mail-server.ts';
import { demoStyles } from '#src/demo/pages/demo-page.tsx';
import { mailboxRoutes } from '#src/demo/pages/mailbox-routes.tsx';
import { demoPaths, demoPatterns } from '#src/demo/pages/paths.ts';
import { type Demo, startDemo } from '#src/demo/start.ts';
import { errorCode } from '#src/store/disk.ts';
import { route } from '#src/web/route.ts';
import { startHarness } from '../harness.ts';
import { startPostgres } from '../store/postgres/server.ts';
import { type House, startHouse } from './house.ts';
import { type Own, startProxy } from './proxy.ts';

/** What ends again, the last first, also when a step fails. */
const endings: (() => Promise<unknown>)[] = [];
const say = (line = '') => process.stdout.write(`${line}\n`);

/**
 * The demo on PostgreSQL with two servers behind a proxy, one of which can be killed while somebody works:
 * `npm run demo:servers`. The database is one of npm, or that of DATABASE_URL.
 */
async function run(): Promise<void> {
  const port = Number(process.env.PORT || 3000);
  let mail: Own = () => undefined;
  // before a minute was spent on the rest
  const proxy = await startProxy(port, (request) => mail(request)).catch((error: unknown) => {
    if (errorCode(error) !== 'EADDRINUSE') throw error;
  });
  if (!proxy) {
    say(`Poort ${port} is al in gebruik. Kies een andere: PORT=${port + 1} npm run demo:servers`);
    process.exitCode = 1;
    return;
  }
  endings.push(proxy.close);
  const folder = await mkdtemp(join(tmpdir(), 'trajectdossier-servers-'));
  endings.push(() => rm(folder, { recursive: true, force: true }));
  const postgres = await startPostgres();
  endings.push(postgres.stop);
  const databaseUrl = await postgres.create();
  say('De demo wordt gevuld.');
  const started = await startDemo({ port: 0, folder });
  if (!started.ok) throw new Error(started.message);
  const { demo } = started;
  endings.push(demo.stop);
  await demo.running.stop();
  say('migrate --from DATA_DIR --to DATABASE_URL');
  await migrate(demo, databaseUrl);
  const { mailServer } = demo;
  mail = await mailbox(mailServer);
  const house = await startHouse({
    proxy,
    databaseUrl,
    keyFile: demo.folder.keyFile,
    smtpUrl: mailServer.url,
    startAt: demo.clock.now(),
    failed: (at, fields) => say(`Server ${at + 1}: ${JSON.stringify(fields)}`),
  });
  endings.push(house.stop);
  say();
  say(`Programma   ${house.url.href}`);
  say(`Postvak     ${new URL(demoPaths.mailbox(), house.url).href}`);
  say();
  say(`Log in met een van deze adressen en het wachtwoord ${demoPassword}`);
  for (const line of logInLines(castOrganisation)) say(line);
  say();
  await follow(house);
}

/** Until somebody types stop, or presses Ctrl-C. */
async function follow(house: House): Promise<void> {
  const words = () => [0, 1].map((at) => `server ${at + 1} ${house.isUp(at) ? 'draait' : 'is uit'}`).join(', ');
  say('Typ 1 of 2 en Enter: die server valt uit alsof de stekker eruit gaat, of start weer. Typ stop om te stoppen.');
  say(words());
  const lines = createInterface({ input: process.stdin });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => lines.close());
  for await (const typed of lines) {
    if (typed.trim() === 'stop') break;
    const at = Number(typed) - 1;
    if (at !== 0 && at !== 1) continue;
    await (house.isUp(at) ? house.kill(at) : house.start(at));
    say(words());
  }
  // a pipe that nobody closes would keep this alive
  process.stdin.destroy();
}

/** As an operator does it. */
async function migrate({ folder: { dataDir, keyFile }, mailServer, url }: Demo, databaseUrl: string): Promise<void> {
  const cli = join(import.meta.dirname, '../../dist/cli.js');
  const settings = { APP_URL: url.origin, DATA_DIR: dataDir, DATABASE_URL: databaseUrl, KEY_FILE: keyFile };
  const mail = { SMTP_URL: mailServer.url, MAIL_FROM: 'Maas groep <dossier@maasgroep.demo>' };
  const moving = spawn(process.execPath, [cli, 'migrate', '--from', 'DATA_DIR', '--to', 'DATABASE_URL'], {
    env: { ...process.env, ...settings, ...mail },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise((resolve) => moving.once('exit', resolve));
  if (code !== 0) throw new Error(`migrate ended with ${code}`);
}

/** The pages with the mail, which no server of the house has. */
async function mailbox(mailServer: MailServer): Promise<Own> {
  const styles = () => new Response(demoStyles, { headers: { 'content-type': 'text/css; charset=utf-8' } });
  const { app } = await startHarness({
    organisation: castOrganisation,
    routes: [
      route({ method: 'GET', path: demoPatterns.styles, access: 'public', handler: styles }),
      ...mailboxRoutes(mailServer),
    ],
  });
  return (request: Request) =>
    new URL(request.url).pathname.startsWith('/demo/') ? Promise.resolve(app.request(request)) : undefined;
}

try {
  await run();
} finally {
  for (const end of endings.reverse()) await end();
}

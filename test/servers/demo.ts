import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { castOrganisation } from '#src/demo/cast.ts';
import { demoPassword, logInLines } from '#src/demo/log-ins.ts';
import type { MailServer } from '#src/demo/mail-server.ts';
import { demoStyles } from '#src/demo/pages/demo-page.tsx';
import { mailboxRoutes } from '#src/demo/pages/mailbox-routes.tsx';
import { demoPaths, demoPatterns } from '#src/demo/pages/paths.ts';
import { startDemo } from '#src/demo/start.ts';
import { route } from '#src/web/route.ts';
import { startHarness } from '../harness.ts';
import { startPostgres } from '../store/postgres/server.ts';
import { startHouse } from './house.ts';
import { startProxy } from './proxy.ts';

/**
 * The demo on PostgreSQL with two servers behind a proxy, one of which can be killed while somebody works:
 * `npm run demo:servers`. The database is one of npm, or that of DATABASE_URL.
 */
async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'trajectdossier-servers-'));
  const say = (line = '') => process.stdout.write(`${line}\n`);
  say('De demo wordt gevuld en naar PostgreSQL overgezet. Dat duurt een minuut of twee.');
  const postgres = await startPostgres();
  const databaseUrl = await postgres.create();
  const started = await startDemo({ port: 0, folder });
  if (!started.ok) throw new Error(started.message);
  const { demo } = started;
  const { dataDir, keyFile } = demo.folder;
  const { mailServer, stop } = demo;
  await demo.running.stop();
  await migrate({ dataDir, keyFile, databaseUrl });
  const proxy = await startProxy(Number(process.env.PORT || 3000), await mailbox(mailServer));
  const house = await startHouse({
    proxy,
    databaseUrl,
    keyFile,
    smtpUrl: mailServer.url,
    startAt: demo.clock.now(),
    failed: (at, fields) => say(`Server ${at + 1}: ${JSON.stringify(fields)}`),
  });
  const words = () => [0, 1].map((at) => `server ${at + 1} ${house.isUp(at) ? 'draait' : 'is uit'}`).join(', ');
  say(`Programma   ${house.url.href}`);
  say(`Postvak     ${new URL(demoPaths.mailbox(), house.url).href}`);
  say();
  say(`Log in met een van deze adressen en het wachtwoord ${demoPassword}`);
  for (const line of logInLines(castOrganisation)) say(line);
  say();
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
  await house.stop();
  await stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

type Moved = { readonly dataDir: string; readonly keyFile: string; readonly databaseUrl: string };

/** As an operator does it. */
async function migrate({ dataDir, keyFile, databaseUrl }: Moved): Promise<void> {
  const cli = join(import.meta.dirname, '../../dist/cli.js');
  const env = { ...process.env, KEY_FILE: keyFile };
  await promisify(execFile)(process.execPath, [cli, 'migrate', '--from', dataDir, '--to', databaseUrl], { env });
}

/** The pages with the mail, which no server of the house has. */
async function mailbox(mailServer: MailServer) {
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

await run();

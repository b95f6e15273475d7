import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import type { Config } from '#src/config.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { Instant } from '#src/domain/time.ts';
import { structuredLog } from '#src/log.ts';
import { newSigningKey, type Signer } from '#src/mail/signer.ts';
import { type Running, render, startServer } from '#src/main.ts';
import { readSigner, sealKeyFile } from '#src/seal-key.ts';
import { realDisk } from '#src/store/disk.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { makePasswords } from '#src/web/login/passwords.ts';
import type { Log } from '#src/web/visit.ts';
import { castOrganisation } from './cast.ts';
import { type DemoClock, demoClock } from './clock.ts';
import { claimFolder, type DemoFolder } from './folder.ts';
import { isUndeliverable, undeliverable } from './hasty-post.ts';
import { keepMail, putBack } from './kept-mail.ts';
import { withPasswords } from './log-ins.ts';
import { type MailServer, startMailServer } from './mail-server.ts';
import { makeNightly } from './nightly.ts';
import { footnote } from './pages/footnote.tsx';
import { demoRoutes } from './pages/routes.ts';
import { seedDemo } from './seed.ts';
import { createTraveller, type Traveller } from './travel.ts';
import { openWorld, sender } from './world.ts';

export type DemoOptions = {
  /** 0 takes a free one. */
  readonly port: number;
  /** Kept and opened again next time; without it a temporary folder that goes when the demo stops. */
  readonly folder?: string;
  /** Told one line at a time while the folder is filled. */
  readonly tell?: (line: string) => void;
  /** Ends a demo that is still being filled, and leaves nothing of a temporary one. */
  readonly signal?: AbortSignal;
};

export type Demo = {
  readonly url: URL;
  readonly folder: DemoFolder;
  readonly clock: DemoClock;
  readonly traveller: Traveller;
  readonly mailServer: MailServer;
  readonly running: Running;
  readonly organisation: Organisation;
  /** Keeps a named folder, removes a temporary one. */
  readonly stop: () => Promise<void>;
};

/** A refusal is a Dutch sentence; nothing was changed then. */
export type DemoStarted = { readonly ok: true; readonly demo: Demo } | { readonly ok: false; readonly message: string };

/** Monday 23 November 2026, nine o'clock in Amsterdam. */
export const demoStart: Instant = '2026-11-23T08:00:00.000Z';
/** Cheap on purpose: the password stands on the screen. */
const passwords = makePasswords(12);

/**
 * The program with invented people, in a folder of its own, with its own mail server and a clock that can be moved.
 * A folder that was filled before is opened as it was left.
 *
 * @throws StoreRefused when another demo has this folder open; the reason of `signal` when that ended it.
 */
export async function startDemo(options: DemoOptions): Promise<DemoStarted> {
  const { port, folder: wanted, tell, signal } = options;
  const held = await holdPort(port);
  if (!held)
    return {
      ok: false,
      message: `Poort ${port} is al in gebruik. Kies een andere: npm run demo -- --poort ${port + 1}`,
    };
  try {
    const claimed = await claimFolder(wanted);
    if (!claimed.ok) return claimed;
    const hear = (line: string) => {
      signal?.throwIfAborted();
      tell?.(line);
    };
    return { ok: true, demo: await openDemo(claimed.folder, held, hear) };
  } finally {
    await held.release();
  }
}

async function openDemo(folder: DemoFolder, held: HeldPort, tell: (line: string) => void): Promise<Demo> {
  const mailServer = await startMailServer(0, refusesUndeliverable);
  try {
    return await openWith(folder, { held, tell, mailServer });
  } catch (error) {
    await mailServer.close();
    await folder.removeIfTemporary();
    throw error;
  }
}

type Parts = {
  readonly held: HeldPort;
  readonly tell: (line: string) => void;
  readonly mailServer: MailServer;
};

async function openWith(folder: DemoFolder, { held, tell, mailServer }: Parts): Promise<Demo> {
  const organisation = await withPasswords(castOrganisation, passwords);
  const { dataDir, keyFile, leftAt } = folder;
  const appUrl = new URL(`http://127.0.0.1:${held.port}`);
  const clock = demoClock(leftAt ?? demoStart);
  const signer = leftAt === undefined ? await makeKeys(keyFile) : await readSigner(sealKeyFile({ keyFile }));
  if (leftAt === undefined) {
    const world = { dataDir, keyFile, organisation, signer, clock, mailServer, render, appUrl: appUrl.origin };
    await fill(world, tell);
    clock.set(demoStart);
    await folder.leave(demoStart);
  } else await putBack(folder.mailDir, mailServer);

  // The pages need the server they stand on, and the server needs its pages.
  const server: { running?: Running } = {};
  const traveller = createTraveller({
    clock,
    runTick: async () => (await server.running?.schedule.runNow()) ?? 0,
    post: async () => server.running?.outbox.idle(),
    arrived: () => mailServer.arrivals().at(-1)?.number ?? 0,
    async afterwards() {
      if (server.running) await makeNightly(server.running, folder);
      await folder.leave(clock.now());
    },
  });
  const config: Config = {
    host: '127.0.0.1',
    port: held.port,
    appUrl,
    dataDir,
    keyFile,
    smtpUrl: mailServer.url,
    sender,
  };
  await held.release();
  const running = await startServer(config, {
    clock,
    organisation,
    signer,
    log: onlyFailures(),
    routes: demoRoutes({ clock, mailServer, traveller }),
    footnote,
    passwords,
  });
  server.running = running;
  if (leftAt === undefined) await makeNightly(running, folder);
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await running.stop();
    if (!folder.temporary) await keepMail(folder.mailDir, mailServer);
    await mailServer.close();
    await folder.leave(clock.now());
    await folder.removeIfTemporary();
  };
  const parts = { folder, clock, traveller, mailServer, running, organisation };
  return { url: running.url, ...parts, stop: () => (stopping ??= stop()) };
}

/** Keys beside the data, never in them, as `init` makes them. */
async function makeKeys(keyFile: string): Promise<Signer> {
  await mkdir(dirname(keyFile), { recursive: true, mode: 0o700 });
  await createKeyFile(realDisk, keyFile);
  await writeFile(sealKeyFile({ keyFile }), newSigningKey(), { mode: 0o600, flag: 'wx' });
  return readSigner(sealKeyFile({ keyFile }));
}

async function fill(options: Parameters<typeof openWorld>[0], tell: (line: string) => void): Promise<void> {
  const world = await openWorld(options);
  try {
    await seedDemo(world, tell);
  } finally {
    await world.close();
  }
}

const refusesUndeliverable: Parameters<typeof startMailServer>[1] = {
  onRcptTo({ address }, _session, done) {
    if (!isUndeliverable(address)) return done();
    done(Object.assign(new Error(undeliverable), { responseCode: 550 }));
  },
};

/** The terminal is for the log-ins; what goes wrong is told all the same. */
function onlyFailures(): Log {
  const log = structuredLog();
  // called as its own method: taken apart it ends the demo at the first failure
  return { info: () => undefined, warn: () => undefined, error: (fields, message) => log.error(fields, message) };
}

type HeldPort = { readonly port: number; readonly release: () => Promise<void> };

/** Keeps a port while the folder is filled, since links in the first mails name it. Undefined: it is taken. */
async function holdPort(wanted: number): Promise<HeldPort | undefined> {
  const server = createServer((socket) => socket.destroy());
  const opened = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(wanted, '127.0.0.1', () => resolve(true));
  });
  if (!opened) return undefined;
  // A listening TCP server has an address with a port.
  const { port } = server.address() as AddressInfo;
  let releasing: Promise<void> | undefined;
  const release = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { port, release: () => (releasing ??= release()) };
}

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import pino from 'pino';
import { createGuard } from '#src/commands/sponsor/guard.ts';
import { renderDocx } from '#src/documents/docx/render.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import type { Renderer } from '#src/documents/render.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { summarise } from '#src/domain/summarise.ts';
import type { Clock, Instant, Random } from '#src/domain/time.ts';
import type { JobLine } from '#src/jobs/log.ts';
import { createOutbox, type Outbox } from '#src/jobs/outbox.ts';
import { runSchedule, type Schedule } from '#src/jobs/schedule.ts';
import { type Signer, signerOf } from '#src/mail/signer.ts';
import { createTransport, isLoopback } from '#src/mail/transport.ts';
import { type LowdbStore, openLowdbStore } from '#src/store/lowdb/open.ts';
import { createApp } from '#src/web/app.tsx';
import { loadAssets } from '#src/web/assets.ts';
import { routes as houseRoutes } from '#src/web/features.ts';
import { makePasswords } from '#src/web/login/passwords.ts';
import { makeThrottle } from '#src/web/login/throttle.ts';
import type { Route } from '#src/web/route.ts';
import type { Log, WebDeps } from '#src/web/visit.ts';
import type { Config } from './config.ts';

/** What the demo and the tests replace; production replaces nothing. */
export type Overrides = {
  readonly clock?: Clock;
  /** Seed of an empty data folder. */
  readonly organisation?: Organisation;
  readonly signer?: Signer;
  readonly log?: Log;
  /** More pages, such as the demo's mailbox. */
  readonly routes?: readonly Route[];
  readonly footnote?: WebDeps['footnote'];
  /** Cheaper password hashes, for many log-ins in one run. */
  readonly passwords?: WebDeps['passwords'];
};

export type Running = {
  readonly url: URL;
  readonly store: LowdbStore;
  readonly deps: WebDeps;
  readonly outbox: Outbox;
  readonly schedule: Schedule;
  /** Answers what was asked, starts nothing more, closes the store; within ten seconds. */
  readonly stop: () => Promise<void>;
};

export const version = '0.1.0';
const patience = 5_000;

/**
 * The composition root: store, mail, jobs, pages, server, in that order. Nothing else in the house acts on import.
 *
 * @throws StoreRefused when the data folder cannot be opened; its message is a Dutch sentence for the operator.
 */
export async function startServer(config: Config, overrides: Overrides = {}): Promise<Running> {
  const log = overrides.log ?? structuredLog();
  const signer = overrides.signer ?? (await readSigner(sealKeyFile(config)));
  const { organisation } = overrides;
  const store = await openLowdbStore({ dataDir: config.dataDir, keyFile: config.keyFile, summarise, organisation });
  const { server, url, answer } = await listen(config);
  const transport = createTransport({ url: config.smtpUrl });
  const core = { store, clock: overrides.clock ?? realClock, random, signer, mailQueued: () => outbox.poke() };
  const jobLog = (line: JobLine) => log[line.level]({ ...line }, 'job');
  const outbox = createOutbox(
    { ...core, transport, render, sender: config.sender, appUrl: url.origin },
    { log: jobLog },
  );
  const deps: WebDeps = {
    ...core,
    appUrl: url,
    log,
    render,
    assets: loadAssets(),
    passwords: overrides.passwords ?? makePasswords(),
    throttle: makeThrottle(),
    guard: createGuard(),
    version,
    ...(overrides.footnote ? { footnote: overrides.footnote } : {}),
    trouble: () => ([...store.dossiers.quarantined()].length > 0 ? ['gegevens'] : []),
  };
  answer(createApp(deps, [...houseRoutes, ...(overrides.routes ?? [])]).fetch);
  const schedule = runSchedule(core, outbox, jobLog);
  log.info({ port: url.port, version, node: process.version }, 'started');

  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await closed(server);
    await schedule.stop();
    await outbox.stop(patience);
    await store.close();
    log.info({}, 'stopped');
  };
  return { url, store, deps, outbox, schedule, stop: () => (stopping ??= stop()) };
}

/** The key that seals decisions stands beside the master key, outside the data folder. */
export function sealKeyFile(config: Pick<Config, 'keyFile'>): string {
  return `${config.keyFile}.zegel.pem`;
}

export async function readSigner(file: string): Promise<Signer> {
  return signerOf(await readFile(file, 'utf8'));
}

/** The only real sources of time and chance. */
export const realClock: Clock = {
  // toISOString always ends in Z, which is all the type says.
  now: () => new Date().toISOString() as Instant,
  today: () => dayOf(realClock.now()),
};
export const random: Random = { bytes: (size) => randomBytes(size) };

/** Both engines, one model. */
export const render: Renderer = async (model, fingerprint) => {
  const [pdf, docx] = await Promise.all([renderPdf(model, fingerprint), renderDocx(model, fingerprint)]);
  return { pdf, docx };
};

/** One JSON line each on stdout. Only ids go in; redaction is the second lock on that door (R4). */
export function structuredLog(): Log {
  const personal = ['name', 'email', 'phone', 'bsn', 'password', 'address', 'text', 'raw', 'cookie', 'authorization'];
  return pino({ base: null, redact: { paths: personal.flatMap((key) => [key, `*.${key}`]), censor: '[weggelaten]' } });
}

type Fetch = ReturnType<typeof createApp>['fetch'];
type Listening = { readonly server: Server; readonly url: URL; readonly answer: (fetch: Fetch) => void };

/** Opens the port; requests wait for `answer`. Port 0 takes a free one, which then stands in `url`. */
async function listen(config: Config): Promise<Listening> {
  let answer: (fetch: Fetch) => void = () => undefined;
  const ready = new Promise<Fetch>((resolve) => {
    answer = resolve;
  });
  const hostname = isLoopback(config.appUrl.hostname) ? config.appUrl.hostname.replace(/^\[|\]$/g, '') : undefined;
  const server = await new Promise<Server>((resolve, reject) => {
    const opening = serve(
      {
        fetch: async (request, bindings) => (await ready)(request, bindings),
        port: config.port,
        ...(hostname ? { hostname } : {}),
        serverOptions: timeouts,
      },
      // Without TLS options the library makes a plain http server.
      () => resolve(opening as Server),
    );
    opening.once('error', reject);
  });
  const url = new URL(config.appUrl);
  // A listening TCP server has an address with a port.
  if (config.port === 0) url.port = String((server.address() as AddressInfo).port);
  return { server, url, answer };
}

/** Slow senders hold a connection no longer than this; a file of 10 MB on a slow line fits. */
const timeouts = {
  headersTimeout: 8_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
} as const;

/** Waits for answers under way; idle connections are closed at once, the rest after `patience`. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience / 2);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

import { usualCodeLimits } from '#src/commands/sponsor/guard.ts';
import { checkStyleFiles } from '#src/documents/check-style-files.ts';
import { renderDocx } from '#src/documents/docx/render.ts';
import { makePreparing } from '#src/documents/letterhead/apart.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import type { Renderer } from '#src/documents/render.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { summarise } from '#src/domain/summarise.ts';
import type { Clock } from '#src/domain/time.ts';
import { type Caretaker, createCaretaker } from '#src/jobs/caretaker.ts';
import type { JobLine } from '#src/jobs/log.ts';
import { createOutbox, type Outbox } from '#src/jobs/outbox.ts';
import { runSchedule, type Schedule } from '#src/jobs/schedule.ts';
import { sweepLetterheads } from '#src/jobs/sweep.ts';
import type { Signer } from '#src/mail/signer.ts';
import { createTransport } from '#src/mail/transport.ts';
import type { KeptStore } from '#src/store/kept.ts';
import { openStore } from '#src/store/open.ts';
import { standingStill } from '#src/store/standstill.ts';
import { createApp } from '#src/web/app.tsx';
import { usualAskLimits } from '#src/web/ask/limits.ts';
import { loadAssets } from '#src/web/assets.ts';
import { routes as houseRoutes } from '#src/web/features.ts';
import { makePasswords } from '#src/web/login/passwords.ts';
import type { Route } from '#src/web/route.ts';
import type { Log, WebDeps } from '#src/web/visit.ts';
import type { Config } from './config.ts';
import { houseInspector } from './house-inspector.ts';
import { readInstallation } from './installation.ts';
import { takeLaidLetterhead } from './laid-letterhead.ts';
import { closed, listen } from './listen.ts';
import { structuredLog } from './log.ts';
import { readSigner, sealKeyFile } from './seal-key.ts';
import { random, realClock } from './sources.ts';

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
  readonly store: KeptStore;
  readonly deps: WebDeps;
  readonly outbox: Outbox;
  readonly schedule: Schedule;
  readonly caretaker: Caretaker;
  /** Answers what was asked, starts nothing more, closes the store; within ten seconds. */
  readonly stop: () => Promise<void>;
};

export const version = '0.1.0';
const patience = 5_000;

/**
 * The composition root: store, mail, jobs, pages, server, in that order. Nothing else in the house acts on import.
 *
 * @throws HouseStyleWrong when a font or the logo cannot be used, StoreRefused when the data or a key cannot be opened,
 * ListenRefused when the port cannot: each message is a Dutch sentence for the operator.
 */
export async function startServer(config: Config, overrides: Overrides = {}): Promise<Running> {
  const log = overrides.log ?? structuredLog();
  const signer = overrides.signer ?? (await readSigner(sealKeyFile(config)));
  checkStyleFiles();
  const { organisation } = overrides;
  const store = await openStore({ ...config, summarise, organisation });
  const { server, url, port, answer } = await listen(config).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const transport = createTransport({ url: config.smtpUrl });
  const core = { store, clock: overrides.clock ?? realClock, random, signer, mailQueued: () => outbox.poke() };
  const jobLog = (line: JobLine) => log[line.level]({ ...line }, 'job');
  const outbox = createOutbox(
    { ...core, transport, render, sender: config.sender, appUrl: url.origin },
    { log: jobLog },
  );
  const passwords = overrides.passwords ?? makePasswords();
  const deps: WebDeps = {
    ...core,
    // jobs end what they began; whoever comes through a page stands still at once
    store: standingStill(store, core.clock.now),
    appUrl: url,
    log,
    render,
    prepareLetterhead: makePreparing(),
    assets: loadAssets(),
    passwords,
    askLimits: usualAskLimits,
    codeLimits: usualCodeLimits,
    version,
    ...(overrides.footnote ? { footnote: overrides.footnote } : {}),
    trouble: () => [
      ...([store.dossiers, store.letterheads].some((kept) => [...kept.quarantined()].length > 0) ? ['gegevens'] : []),
      ...(store.accessLog.isBehind() ? ['toegangslog'] : []),
      ...(store.destroyed.trouble().changed.length > 0 ? ['vernietigingsregister'] : []),
    ],
    installation: () => readInstallation(config),
  };
  await mendRegister(store, log);
  await sweepLetterheads(core, jobLog);
  await takeLaidLetterhead(deps);
  answer(createApp(deps, [...houseRoutes, ...(overrides.routes ?? [])]).fetch);
  const schedule = runSchedule(core, outbox, jobLog);
  const inspector = houseInspector({
    ...core,
    store,
    dataDir: config.databaseUrl === undefined ? config.dataDir : undefined,
    isLight: passwords.isLight,
  });
  const caretaker = createCaretaker(core, inspector, jobLog);
  log.info({ host: config.host, port, version, node: process.version }, 'started');

  let stopping: Promise<void> | undefined;
  const stop = async () => {
    // beside each other: one after the other they may take longer than a service is given
    await Promise.all([closed(server, patience), schedule.stop(), caretaker.stop(), outbox.stop(patience)]);
    await store.close();
    log.info({}, 'stopped');
  };
  return { url, store, deps, outbox, schedule, caretaker, stop: () => (stopping ??= stop()) };
}

/** Half a line at the end of the register is taken off; a line that was changed is only told. */
async function mendRegister({ destroyed }: KeptStore, log: Log): Promise<void> {
  const { torn, changed } = destroyed.trouble();
  if (torn) await destroyed.append([]);
  if (torn) log.warn({}, 'register.mended');
  if (changed.length > 0) log.error({ lines: changed }, 'register.changed');
}

/** Both engines, one model. */
export const render: Renderer = async (model, fingerprint, letterhead) => {
  const [pdf, docx] = await Promise.all([
    renderPdf(model, fingerprint, letterhead),
    renderDocx(model, fingerprint, letterhead),
  ]);
  return { pdf, docx };
};

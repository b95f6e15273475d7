import { randomBytes } from 'node:crypto';
import { usualCodeLimits } from '#src/commands/sponsor/guard.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { Organisation, User } from '#src/domain/organisation.ts';
import type { Clock, Instant } from '#src/domain/time.ts';
import { newSigningKey, signerOf } from '#src/mail/signer.ts';
import type { Store } from '#src/store/port.ts';
import { createApp } from '#src/web/app.tsx';
import { usualAskLimits } from '#src/web/ask/limits.ts';
import { loadAssets } from '#src/web/assets.ts';
import { routes as allRoutes } from '#src/web/features.ts';
import { makePasswords } from '#src/web/login/passwords.ts';
import type { Route } from '#src/web/route.ts';
import type { Installation } from '#src/web/self-test/installation.ts';
import { hashSecret, newSecret } from '#src/web/session.ts';
import type { WebDeps } from '#src/web/visit.ts';
import { openAnyStore } from './any-store.ts';
import { makeOffice, type Office } from './office.ts';
import { Browser } from './web-browser.ts';

export type MovableClock = Clock & {
  readonly set: (instant: Instant) => void;
  readonly advance: (minutes: number) => void;
};
export type LogLine = { readonly level: string; readonly message: string } & Readonly<Record<string, unknown>>;

export type Harness = {
  readonly app: ReturnType<typeof createApp>;
  readonly deps: WebDeps;
  readonly store: Store;
  readonly clock: MovableClock;
  /** The people of test/office.ts; with `organisation` given, see that instead. */
  readonly office: Office;
  /** Every structured log line so far. */
  readonly log: readonly LogLine[];
  /** A browser without cookies. */
  readonly anonymous: () => Browser;
  /** A browser with a running session of this user. */
  readonly as: (user: User) => Promise<Browser>;
};

export type HarnessOptions = {
  readonly organisation?: Organisation;
  readonly routes?: readonly Route[];
  readonly startAt?: Instant;
  readonly deps?: Partial<WebDeps>;
  /** Instead of the plain store that the tests run on. */
  readonly openStore?: (organisation: Organisation) => Promise<Store>;
};

export const housePassword = 'vier blauwe fietsen zingen';
/** Cheap on purpose (2^10): tests make many; login.test.ts measures the real cost apart. */
export const quickPasswords = makePasswords(10);
const assets = loadAssets();
const signer = signerOf(newSigningKey());

/** A machine on which nothing asks for attention. */
export const soundInstallation: Installation = {
  relay: { host: 'mail.voorbeeld.example', port: 587, isLocal: false },
  outgoing: [],
  listensOn: '127.0.0.1',
  keys: [{ name: 'master', isSafe: true }],
  space: { free: 50 * 1024 ** 3, size: 100 * 1024 ** 3 },
  nodeVersion: '24.1.0',
};

/** The whole web side without a server: real store, real routes, real forms, a clock that only moves when told. */
export async function startHarness(options: HarnessOptions = {}): Promise<Harness> {
  const passwordHash = await hashOf(housePassword);
  const office = makeOffice(passwordHash);
  const organisation = withPasswords(options.organisation ?? office.organisation, passwordHash);
  const store = await (options.openStore ?? openAnyStore)(organisation);
  const clock = movableClock(options.startAt ?? '2026-11-23T08:00:00.000Z');
  const log: LogLine[] = [];
  const write = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) =>
    void log.push({ ...fields, level, message });
  const deps: WebDeps = {
    store,
    clock,
    random: { bytes: (size) => randomBytes(size) },
    signer,
    mailQueued: () => undefined,
    appUrl: new URL('https://dossier.voorbeeld.example'),
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    render: () => Promise.reject(new Error('this harness renders nothing: give deps.render')),
    prepareLetterhead: () =>
      Promise.reject(new Error('this harness reads no briefpapier: give deps.prepareLetterhead')),
    assets,
    passwords: quickPasswords,
    askLimits: usualAskLimits,
    codeLimits: usualCodeLimits,
    version: '0.0.0',
    trouble: () => [],
    installation: () => Promise.resolve(soundInstallation),
    ...options.deps,
  };
  const app = createApp(deps, options.routes ?? allRoutes);
  const anonymous = () => new Browser((request) => Promise.resolve(app.request(request)), deps.appUrl);
  return {
    app,
    deps,
    store,
    clock,
    office,
    log,
    anonymous,
    async as(user) {
      const secret = newSecret(deps.random.bytes);
      const csrf = newSecret(deps.random.bytes);
      await store.sessions.create({
        hash: hashSecret(secret),
        userId: user.id,
        createdAt: clock.now(),
        seenAt: clock.now(),
        csrf,
        provedAt: clock.now(),
        browser: 'Firefox op Windows',
      });
      const browser = anonymous();
      browser.setCookie('__Host-sessie', secret);
      browser.csrf = csrf;
      return browser;
    },
  };
}

/** Everybody without a password gets the house password, so that the people of a cast can log in. */
function withPasswords(organisation: Organisation, passwordHash: string): Organisation {
  return { ...organisation, users: organisation.users.map((user) => ({ passwordHash, ...user })) };
}

async function hashOf(password: string): Promise<string> {
  return quickPasswords.hash(password);
}

export function movableClock(start: Instant): MovableClock {
  let now: Instant = start;
  return {
    now: () => now,
    today: () => dayOf(now),
    set(instant) {
      now = instant;
    },
    advance(minutes) {
      // toISOString always ends in Z, which is all the type says.
      now = new Date(Date.parse(now) + minutes * 60_000).toISOString() as Instant;
    },
  };
}

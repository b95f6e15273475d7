import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { mailState } from '#src/commands/mail/state.ts';
import { dossierIdOf } from '#src/commands/registration/register-assignment.ts';
import { startMailServer } from '#src/demo/mail-server.ts';
import type { User } from '#src/domain/organisation.ts';
import { summarise } from '#src/domain/summarise.ts';
import { newSigningKey } from '#src/mail/signer.ts';
import { sealKeyFile } from '#src/seal-key.ts';
import { random } from '#src/sources.ts';
import { realDisk } from '#src/store/disk.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { openPostgresStore } from '#src/store/postgres/open.ts';
import { locks } from '#src/store/postgres/schema.ts';
import { cookieNames, hashSecret, newSecret } from '#src/web/session.ts';
import { castOrganisation, users } from '../builders/cast.ts';
import { startPostgres, type TestServer } from '../store/postgres/server.ts';
import { address, allPages, pageKeys } from '../web/registration-answers.ts';
import { Browser } from '../web-browser.ts';
import { startHouse } from './house.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const startAt = '2026-11-23T08:00:00.000Z';
/** Whoever has no password is sent to the log-in page. */
const organisation = {
  ...castOrganisation,
  users: castOrganisation.users.map((user) => ({ passwordHash: '-', ...user })),
};

/** Two servers behind a proxy, a relay that takes its time, and this test as a third that only looks. */
async function open() {
  const folder = await mkdtemp(join(tmpdir(), 'trajectdossier-servers-'));
  const keyFile = join(folder, 'key');
  await createKeyFile(realDisk, keyFile);
  await writeFile(sealKeyFile({ keyFile }), newSigningKey(), { mode: 0o600 });
  const databaseUrl = await server.create();
  const store = await openPostgresStore({ databaseUrl, keyFile, summarise, organisation });
  const relay = await startMailServer(0, {
    onMailFrom: (_address, _session, done) => void setTimeout(done, 150),
  });
  const failures: unknown[] = [];
  const house = await startHouse({
    databaseUrl,
    keyFile,
    smtpUrl: relay.url,
    startAt,
    failed: (_, fields) => failures.push(fields),
  });
  onTestFinished(async () => {
    await house.stop();
    await Promise.all([store.close(), relay.close()]);
    await rm(folder, { recursive: true, force: true });
  });
  const as = async (user: User) => {
    const secret = newSecret(random.bytes);
    const csrf = newSecret(random.bytes);
    const at = startAt;
    await store.sessions.create({
      hash: hashSecret(secret),
      userId: user.id,
      createdAt: at,
      seenAt: at,
      csrf,
      provedAt: at,
      browser: 'Firefox op Windows',
    });
    const browser = new Browser((request) => fetch(request), house.url);
    browser.setCookie(cookieNames(house.url).session, secret);
    browser.csrf = csrf;
    return browser;
  };
  return { house, store, relay, as, databaseUrl, failures };
}

/** The process of the database that has the lock of the daily work. */
async function onDuty(databaseUrl: string): Promise<number | undefined> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_locks join pg_database on pg_database.oid = pg_locks.database
     where locktype = 'advisory' and granted and objid = $1 and datname = current_database()`,
    [locks.scheduler],
  );
  await client.end();
  return rows[0]?.pid;
}

async function within<T>(milliseconds: number, look: () => Promise<T | undefined>): Promise<T> {
  const began = performance.now();
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() - began > milliseconds) throw new Error(`not within ${milliseconds} ms`);
    await delay(100);
  }
}

it('a server that is killed while people work loses nothing and sends nothing twice', {
  timeout: 180_000,
}, async () => {
  const { house, store, relay, as, databaseUrl, failures } = await open();
  const clerk = await as(users.fatma);
  const before = await within(15_000, () => onDuty(databaseUrl));
  const acknowledged: string[] = [];
  let number = 0;
  /** One order after the other, each again until it is taken, as somebody does who is told that it went wrong. */
  const register = async (until: () => boolean) => {
    while (!until()) {
      const key = String(++number).padStart(26, '0');
      const fields = {
        ...allPages,
        orderNumber: `Opdracht ${number}`,
        bsn: '',
        _sleutel: key,
        _gezien: pageKeys.join('.'),
        _pagina: 'check',
      };
      const answer = await clerk.post(address, fields);
      // the proxy tells that nobody knows what became of it
      const { location } = answer.status === 502 ? await clerk.post(address, fields) : answer;
      expect(location).toBe(`/dossiers/${dossierIdOf(users.fatma.id, key)}`);
      acknowledged.push(key);
    }
  };
  await register(() => acknowledged.length >= 4);
  let isOver = false;
  const working = register(() => isOver && acknowledged.length >= 12);
  await delay(300);
  await house.kill(0);
  await within(15_000, async () => {
    const pid = await onDuty(databaseUrl);
    return pid !== undefined && pid !== before ? pid : undefined;
  });
  isOver = true;
  await working;
  await store.fresh();
  const ids = acknowledged.map((key) => dossierIdOf(users.fatma.id, key));
  expect(ids.filter((id) => !store.dossiers.summary(id))).toEqual([]);
  const mails = await within(30_000, async () => {
    await store.fresh();
    const loaded = await Promise.all(ids.map((id) => store.dossiers.load(id)));
    const all = loaded.flatMap((one) => one?.value.messages ?? []);
    return all.some((mail) => ['queued', 'sending'].includes(mailState(mail))) ? undefined : all;
  });
  const arrived = relay.arrivals().map(({ raw }) => /^Message-ID: (.*)$/im.exec(Buffer.from(raw).toString())?.[1]);
  expect(new Set(arrived).size).toBe(arrived.length);
  const states = mails.map(mailState);
  const accepted = states.filter((state) => state === 'accepted').length;
  // of those that were on the line of the server that died nobody knows, and nobody sends them again by himself
  const unknown = states.filter((state) => state === 'unknown').length;
  expect(accepted + unknown).toBe(mails.length);
  expect(arrived.length).toBeGreaterThanOrEqual(accepted);
  expect(arrived.length).toBeLessThanOrEqual(mails.length);
  expect(unknown).toBeLessThanOrEqual(4);
  expect(failures).toEqual([]);
});

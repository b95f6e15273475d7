import dns from 'node:dns';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { users } from '#src/demo/cast.ts';
import { demoPassword } from '#src/demo/log-ins.ts';
import { type Demo, startDemo } from '#src/demo/start.ts';
import { addDays } from '#src/domain/calendar.ts';
import { createApp } from '#src/web/app.tsx';
import { routes } from '#src/web/features.ts';
import { type Guarded, guardNetwork } from '../guarded-network.ts';
import { Browser } from '../web-browser.ts';

let home: string;
let demo: Demo;
let network: Guarded;
/** Of the only server that mail may go to. */
let relay = 0;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'nothing-leaves-'));
  network = guardNetwork((port) => port === relay);
  const started = await startDemo({ port: 0, folder: join(home, 'demo') });
  if (!started.ok) throw new Error(started.message);
  demo = started.demo;
  relay = Number(new URL(demo.mailServer.url).port);
}, 240_000);

afterAll(async () => {
  await demo.stop();
  network.release();
  await rm(home, { recursive: true, force: true });
});

/** What was kept in but to the relay, which the demo mails to before this test knows its port. */
const elsewhere = () => network.refused.filter((one) => !one.startsWith(`connection to 127.0.0.1:${relay} `));

/** In memory, since a visitor who connects would be a connection too. */
async function signedIn(email: string): Promise<Browser> {
  const app = createApp(demo.running.deps);
  const browser = new Browser((request) => Promise.resolve(app.request(request)), demo.url);
  expect((await browser.post('/inloggen', { email, wachtwoord: demoPassword, naar: '' })).status).toBe(303);
  return browser;
}

/** Every page with a dossier, a case, a branch and so on that really are there. */
async function addresses(): Promise<string[]> {
  const { dossiers, cases, organisation, invoiceLists } = demo.running.store;
  const all = await Promise.all([...dossiers.ids()].map((id) => dossiers.load(id)));
  const dossier = all.map((one) => one?.value).find((one) => (one?.documents.length ?? 0) > 1);
  const house = organisation.read().value;
  const given: Readonly<Record<string, string | undefined>> = {
    dossier: dossier?.id,
    document: dossier?.documents[0]?.id,
    message: dossier?.messages[0]?.id,
    format: 'pdf',
    kind: 'trajectplan',
    case: [...cases.ids()][0],
    branch: house.branches[0]?.id,
    sponsor: house.sponsors[0]?.id,
    user: house.users[0]?.id,
    number: invoiceLists.page({ limit: 1 }).rows[0]?.number,
  };
  const gets = routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  return [...new Set(gets.map((path) => path.replace(/:(\w+)/g, (_, name: string) => given[name] ?? 'x')))];
}

describe('with no network but the mail relay of this machine', () => {
  it('the whole demo fills itself, and reaches nothing for it', () => {
    const others = [...network.reached.keys()].filter((one) => one !== `127.0.0.1:${relay}`);
    expect([elsewhere(), others]).toEqual([[], []]);
    expect(demo.mailServer.arrivals().length).toBeGreaterThan(30);
  });

  it('every page answers everybody, documents are made, and two months pass with their reminders', async () => {
    const before = demo.mailServer.arrivals().length;
    let made = 0;
    for (const { email } of [users.sanne, users.fatma, users.hugo, users.ans, users.kees, users.stef]) {
      const browser = await signedIn(email);
      for (const address of await addresses()) {
        const { status, bytes } = await browser.get(address);
        expect(status, address).toBeLessThan(500);
        if (Buffer.from(bytes.subarray(0, 4)).toString() === '%PDF') made += 1;
      }
    }
    await demo.traveller.travel(addDays(demo.clock.today(), 60));
    expect(made).toBeGreaterThan(0);
    expect(demo.mailServer.arrivals().length).toBeGreaterThan(before);
    expect(elsewhere()).toEqual([]);
    expect([...network.reached.keys()]).toEqual([`127.0.0.1:${relay}`]);
  }, 240_000);

  it('anything else is seen: a connection, a page that is fetched, a name that is looked up', async () => {
    const from = network.refused.length;
    expect(() => connect(1, '127.0.0.1')).toThrow('nothing leaves');
    await expect(fetch(demo.url)).rejects.toThrow();
    await expect(fetch('http://voorbeeld.example/')).rejects.toThrow();
    expect(() => dns.lookup('voorbeeld.example', () => undefined)).toThrow('nothing leaves');
    expect(network.refused.slice(from).map((one) => one.split(' ')[0])).toEqual([
      'connection',
      'connection',
      'connection',
      'name',
    ]);
  });
});

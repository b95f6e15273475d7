import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { runMaintenance } from '#src/commands/maintenance/run-maintenance.ts';
import { codeWait, countWrongCode } from '#src/commands/sponsor/guard.ts';
import type { ItemId } from '#src/domain/ids.ts';
import type { Organisation, User } from '#src/domain/organisation.ts';
import { summarise } from '#src/domain/summarise.ts';
import { realDisk } from '#src/store/disk.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { openPostgresStore } from '#src/store/postgres/open.ts';
import { codeOf } from '#test/authenticator.ts';
import { startPostgres, type TestServer } from '#test/store/postgres/server.ts';
import { idOf } from '#test/store/sample-dossier.ts';
import { housePassword, startHarness } from '../harness.ts';
import { Browser } from '../web-browser.ts';
import { typed as answers, hiddenIn, keyIn } from './ask/road.ts';
import { dayParts } from './day-parts.ts';

let database: TestServer;
beforeAll(async () => {
  database = await startPostgres();
});
afterAll(() => database.stop());

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
/** Which server gets a request. */
const [first, second] = [{ 'x-server': '0' }, { 'x-server': '1' }];

/** Two servers of one house and one clock, and browsers whose every request says which of them gets it. */
async function openHouse() {
  const folder = await mkdtemp(join(tmpdir(), 'trajectdossier-key-'));
  const keyFile = join(folder, 'key');
  await createKeyFile(realDisk, keyFile);
  const databaseUrl = await database.create();
  const openStore = (organisation: Organisation) =>
    openPostgresStore({ databaseUrl, keyFile, summarise, organisation });
  const one = await startHarness({ openStore });
  const other = await startHarness({ openStore, deps: { clock: one.clock } });
  onTestFinished(async () => {
    await Promise.all([one.store.close(), other.store.close()]);
    await rm(folder, { recursive: true, force: true });
  });
  const anonymous = () =>
    new Browser(async (request) => {
      const { app, store } = request.headers.get('x-server') === '1' ? other : one;
      await store.fresh();
      return app.request(request);
    }, one.deps.appUrl);
  const as = async (user: User) => {
    const known = await one.as(user);
    const browser = anonymous();
    browser.setCookie('__Host-sessie', known.cookie('__Host-sessie') ?? '');
    browser.csrf = known.csrf;
    return browser;
  };
  const userNow = async ({ id }: User) => {
    await one.store.fresh();
    return one.store.organisation.read().value.users.find((user) => user.id === id);
  };
  return { one, other, clock: one.clock, office: one.office, anonymous, as, userNow };
}

async function withFactors() {
  const house = await openHouse();
  const { value, revision } = house.one.store.organisation.read();
  const secondFactor = { secret, since: house.clock.now(), lastStep: 0, recovery: [] };
  const users = value.users.map((user) => ({ ...user, secondFactor }));
  await house.one.store.organisation.save(revision, { ...value, users });
  return house;
}

const linkIn = (text: string) => /\/welkom\/[\w-]+/.exec(text)?.[0];

describe('guesses on two servers', () => {
  it('at a password count as many as they are, also at the same moment', async () => {
    const { anonymous, office } = await openHouse();
    const guesses = Array.from({ length: 10 }, async (_, at) => {
      const browser = anonymous();
      const fields = { email: office.coach.email, wachtwoord: `gok ${at}`, naar: '' };
      return (await browser.post('/inloggen', fields, at % 2 === 0 ? first : second)).status;
    });
    const statuses = await Promise.all(guesses);
    expect(statuses.toSorted()).toEqual([...Array(5).fill(422), ...Array(5).fill(429)]);
    const right = { email: office.coach.email, wachtwoord: housePassword, naar: '' };
    for (const server of [first, second]) expect((await anonymous().post('/inloggen', right, server)).status).toBe(429);
  });

  it('at the code of a link count as many as they are', async () => {
    const { one, other } = await openHouse();
    const link = idOf<ItemId>('link');
    await Promise.all(
      Array.from({ length: 12 }, () => [one, other].map(({ deps }) => countWrongCode(deps, link))).flat(),
    );
    expect([await codeWait(one.deps, link), await codeWait(other.deps, link)]).toEqual([0, 0]);
    await countWrongCode(one.deps, link);
    expect([await codeWait(one.deps, link), await codeWait(other.deps, link)]).toEqual([3600, 3600]);
  });
});

it('maintenance that began on one server holds what is written on the other, until it is over', async () => {
  const { one, as, clock, office } = await openHouse();
  await runMaintenance(one.deps, clock.today());
  await one.store.knownDay.rememberTick(clock.today());
  const { id } = one.store.maintenanceLists.open(office.here.id)[0] ?? { id: '' };
  const step = (name: string) => `/onderhoud/${id}/stap/${name}`;
  const hours = { ...dayParts('day', clock.today()), from: '18.00', minutes: '60', work: 'Een nieuwe versie.' };
  expect((await (await as(office.systemAdmin)).post(step('aankondigen'), hours, first)).status).toBe(303);
  expect((await (await as(office.branchManager)).post(step('toezicht'), {}, second)).status).toBe(303);
  clock.set(`${clock.today()}T17:00:00.000Z`);
  await one.store.knownDay.rememberBackup(clock.now());
  const [admin, clerk] = [await as(office.systemAdmin), await as(office.clerk)];
  const typed = { what: 'Een tekst die blijft' };
  expect((await clerk.post('/datalekken/nieuw', typed, second)).status).toBe(422);
  expect((await admin.post(step('begin'), {}, first)).status).toBe(303);
  const held = await clerk.post('/datalekken/nieuw', typed, second);
  expect(held.status).toBe(503);
  expect(hiddenIn(held)).toMatchObject(typed);
  clock.advance(20);
  expect((await admin.post(step('klaar'), {}, second)).status).toBe(303);
  expect((await clerk.post('/datalekken/nieuw', typed, first)).status).toBe(422);
});

describe('what one server began and the other goes on with', () => {
  it('is a log-in: the password on one, the code on the other, and the text that waited comes along', async () => {
    const { anonymous, as, office, clock } = await withFactors();
    const { email } = office.coach;
    const browser = await as(office.coach);
    clock.advance(31);
    const ended = await browser.post('/account/weergave', { weergave: 'donker' }, second);
    expect(ended.status).toBe(401);
    const halfway = await browser.post('/inloggen', { ...hiddenIn(ended), email, wachtwoord: housePassword }, first);
    expect(halfway.location).toBe('/inloggen/code');
    expect((await browser.get('/inloggen/code', second)).text).toContain('Uw wachtwoord klopt');
    expect((await anonymous().get('/inloggen/code', second)).location).toBe('/inloggen');
    const wrong = await browser.post('/inloggen/code', { code: '000000' }, first);
    expect(wrong.status).toBe(422);
    const entered = await browser.post('/inloggen/code', { code: codeOf(secret, clock.now()) }, second);
    expect(entered.text).toContain('U bent weer ingelogd');
    expect(hiddenIn(entered)).toMatchObject({ weergave: 'donker' });
    expect((await browser.post('/account/weergave', hiddenIn(entered), first)).status).toBe(303);
  });

  it('is the public form: its key, and the answers from page to page', async () => {
    const { anonymous, clock, other } = await openHouse();
    const browser = anonymous();
    const form = await browser.get('/verzoek/inzien/gegevens', first);
    clock.advance(1);
    const filled = await browser.post('/verzoek/inzien/gegevens', { ...answers, _key: keyIn(form) }, second);
    expect(filled).toMatchObject({ status: 303, location: '/verzoek/inzien/controleren' });
    const check = await browser.get('/verzoek/inzien/controleren', first);
    expect(check.text).toContain('J.M. van der Proef');
    const sent = await browser.post('/verzoek/inzien/controleren', hiddenIn(check), second);
    expect(sent).toMatchObject({ status: 303, location: '/verzoek/ontvangen' });
    expect(other.store.cases.count()).toBe(1);
  });
});

describe('pressing twice, each time on another server', () => {
  it.each(['a code', 'the password'])('does once what %s proves, and says so', async (proof) => {
    const { as, office, clock, userNow, anonymous } = await (proof === 'a code' ? withFactors() : openHouse());
    const { branchManager, coach } = office;
    const browser = await as(branchManager);
    clock.advance(16);
    const ditBenIk = proof === 'a code' ? codeOf(secret, clock.now()) : housePassword;
    const press = (server: typeof first | typeof second) =>
      browser.post(`/medewerkers/${coach.id}/link`, { ditBenIk }, server);
    const both = [...(await Promise.all([press(first), press(second)])), await press(first), await press(second)];
    const links = both.flatMap(({ text }) => linkIn(text) ?? []);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 200, 409, 409]);
    expect(new Set(links).size).toBe(1);
    expect(both.find(({ status }) => status === 409)?.text).toContain('Dit is al verstuurd');
    expect((await userNow(coach))?.links).toHaveLength(1);
    expect((await anonymous().get(links[0] ?? '', second)).status).toBe(200);
  });

  it('is one log-in, and both presses lead in', async () => {
    const { anonymous, office, clock, one } = await withFactors();
    const { email, id } = office.coach;
    const browser = anonymous();
    await browser.post('/inloggen', { email, wachtwoord: housePassword, naar: '' }, first);
    const code = codeOf(secret, clock.now());
    const both = await Promise.all([first, second].map((server) => browser.post('/inloggen/code', { code }, server)));
    expect(both.map(({ location }) => location)).toEqual(['/mijn-werk', '/mijn-werk']);
    expect((await browser.get('/mijn-werk', second)).status).toBe(200);
    await one.store.fresh();
    expect(one.store.sessions.ofUser(id)).toHaveLength(1);
  });

  it('tries again what went wrong', async () => {
    const { as, office, clock } = await withFactors();
    const browser = await as(office.branchManager);
    clock.advance(16);
    const at = `/medewerkers/${office.coach.id}/link`;
    for (const server of [first, second])
      expect((await browser.post(at, { ditBenIk: '000000' }, server)).status).toBe(422);
    const answer = await browser.post(at, { ditBenIk: codeOf(secret, clock.now()) }, second);
    expect(linkIn(answer.text)).toBeDefined();
  });
});

it('of two log-ins that use one code at the same moment, each on another server, one goes on', async () => {
  const { as, office, clock, userNow } = await withFactors();
  const { branchManager, coach } = office;
  const both = [await as(branchManager), await as(branchManager)];
  clock.advance(16);
  const ditBenIk = codeOf(secret, clock.now());
  const answers = await Promise.all(
    both.map((browser, at) => browser.post(`/medewerkers/${coach.id}/link`, { ditBenIk }, at === 0 ? first : second)),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  expect(answers.find(({ status }) => status === 422)?.text).toContain('Deze code is al gebruikt');
  expect((await userNow(coach))?.links).toHaveLength(1);
});

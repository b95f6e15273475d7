import { describe, expect, it } from 'vitest';
import type { User } from '#src/domain/organisation.ts';
import { codeOf } from '#test/authenticator.ts';
import { type Harness, housePassword, startHarness } from '../harness.ts';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

async function withFactors(): Promise<Harness> {
  const harness = await startHarness();
  const { value, revision } = harness.store.organisation.read();
  const secondFactor = { secret, since: harness.clock.now(), lastStep: 0, recovery: [] };
  const users = value.users.map((user) => ({ ...user, secondFactor }));
  await harness.store.organisation.save(revision, { ...value, users });
  return harness;
}

const linkIn = (text: string) => /\/welkom\/[\w-]+/.exec(text)?.[0];
const linksOf = ({ store }: Harness, { id }: User) =>
  store.organisation.read().value.users.find((user) => user.id === id)?.links?.length;

describe('pressing "Ga verder" twice with one code', () => {
  it('does it once and shows the same link twice, at once or one after the other', async () => {
    const harness = await withFactors();
    const { branchManager, coach } = harness.office;
    const browser = await harness.as(branchManager);
    harness.clock.advance(16);
    const ditBenIk = codeOf(secret, harness.clock.now());
    const press = () => browser.post(`/medewerkers/${coach.id}/link`, { ditBenIk });
    const answers = [...(await Promise.all([press(), press()])), await press()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [link] = answers.map(({ text }) => linkIn(text));
    expect(link).toBeDefined();
    expect(answers.map(({ text }) => linkIn(text))).toEqual([link, link, link]);
    expect(linksOf(harness, coach)).toBe(1);
    expect((await harness.anonymous().get(link ?? '')).status).toBe(200);
  });

  it('leads on twice to where one was going', async () => {
    const harness = await withFactors();
    const browser = await harness.as(harness.office.branchManager);
    harness.clock.advance(16);
    const ditBenIk = codeOf(secret, harness.clock.now());
    const press = () => browser.post('/bevestigen', { naar: '/medewerkers/nieuw', ditBenIk });
    for (const { location } of await Promise.all([press(), press()])) expect(location).toBe('/medewerkers/nieuw');
  });

  it('is another form when something else was typed, and a new one after a minute', async () => {
    const harness = await withFactors();
    const { branchManager, coach } = harness.office;
    const browser = await harness.as(branchManager);
    harness.clock.advance(16);
    const at = `/medewerkers/${coach.id}/link`;
    const ditBenIk = codeOf(secret, harness.clock.now());
    const first = linkIn((await browser.post(at, { ditBenIk })).text);
    const other = linkIn((await browser.post(at, { ditBenIk, tweedeStap: 'uit' })).text);
    harness.clock.advance(1);
    const later = linkIn((await browser.post(at, { ditBenIk })).text);
    expect(new Set([first, other, later]).size).toBe(3);
    expect(linksOf(harness, coach)).toBe(3);
  });

  it('tries again what went wrong, and gives nothing to another log-in', async () => {
    const harness = await withFactors();
    const { branchManager, coach } = harness.office;
    const [browser, elsewhere] = [await harness.as(branchManager), await harness.as(branchManager)];
    harness.clock.advance(16);
    const at = `/medewerkers/${coach.id}/link`;
    expect((await browser.post(at, { ditBenIk: '000000' })).status).toBe(422);
    const ditBenIk = codeOf(secret, harness.clock.now());
    expect(linkIn((await browser.post(at, { ditBenIk })).text)).toBeDefined();
    const used = await elsewhere.post(at, { ditBenIk });
    expect([used.status, linkIn(used.text)]).toEqual([422, undefined]);
  });
});

it('is in when "Log in" was pressed twice with one code, by one log-in, and nobody else is', async () => {
  const harness = await withFactors();
  const { email, id } = harness.office.coach;
  const [browser, other] = [harness.anonymous(), harness.anonymous()];
  for (const one of [browser, other]) await one.post('/inloggen', { email, wachtwoord: housePassword, naar: '' });
  const code = codeOf(secret, harness.clock.now());
  const press = () => browser.post('/inloggen/code', { code });
  const both = await Promise.all([press(), press()]);
  expect(both.map(({ location }) => location)).toEqual(['/mijn-werk', '/mijn-werk']);
  expect((await browser.get('/mijn-werk')).status).toBe(200);
  expect(harness.store.sessions.ofUser(id)).toHaveLength(1);
  expect((await other.post('/inloggen/code', { code })).status).toBe(422);
});

it('does once what a password proves, too', async () => {
  const harness = await startHarness();
  const { branchManager, coach } = harness.office;
  const browser = await harness.as(branchManager);
  harness.clock.advance(16);
  const press = () => browser.post(`/medewerkers/${coach.id}/link`, { ditBenIk: housePassword });
  const [one, other] = await Promise.all([press(), press()]);
  expect(linkIn(one?.text ?? '')).toBe(linkIn(other?.text ?? ''));
  expect(linksOf(harness, coach)).toBe(1);
});

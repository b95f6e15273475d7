import { expect, it } from 'vitest';
import { type Harness, housePassword, startHarness } from '../harness.ts';
import type { Browser } from '../web-browser.ts';
import { htmlProblems } from './html.ts';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0';
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1';

async function logIn(harness: Harness, userAgent: string, email = harness.office.coach.email): Promise<Browser> {
  const browser = harness.anonymous();
  await browser.post('/inloggen', { email, wachtwoord: housePassword, naar: '' }, { 'user-agent': userAgent });
  return browser;
}

/** Two log-ins of one coach, an hour apart, and one of somebody else. */
async function twoPlaces() {
  const harness = await startHarness();
  const other = await logIn(harness, firefox, harness.office.clerk.email);
  const there = await logIn(harness, iphone);
  harness.clock.advance(20);
  const here = await logIn(harness, firefox);
  const shown = await here.get('/account');
  const hashes = [...shown.text.matchAll(/name="sessie" value="([0-9a-f]{64})"/g)].map(([, hash]) => hash ?? '');
  return { harness, here, there, other, shown, hashes };
}

const isIn = async (browser: Browser) => (await browser.get('/account')).status === 200;

it('shows the owner where the account is logged in: since when, last seen, on what', async () => {
  const { shown, hashes } = await twoPlaces();
  expect(await htmlProblems(shown.text)).toEqual([]);
  expect(hashes).toHaveLength(2);
  for (const words of ['Firefox op Windows', 'Safari op een iPhone', 'Nu, hier', '9.00 uur', '9.20 uur'])
    expect(shown.text).toContain(words);
  expect(shown.text).not.toMatch(/15E148|140\.0|18_0/);
});

it('ends one of them, and no other', async () => {
  const { here, there, other, hashes } = await twoPlaces();
  expect((await here.post('/account/uitloggen', { sessie: hashes[1] ?? '' })).location).toBe(
    '/account?bewaard=uitgelogd',
  );
  expect([await isIn(here), await isIn(there), await isIn(other)]).toEqual([true, false, true]);
});

it('ends the own one as logging out does', async () => {
  const { here, there, hashes } = await twoPlaces();
  expect((await here.post('/account/uitloggen', { sessie: hashes[0] ?? '' })).location).toBe('/inloggen');
  expect(here.cookie('__Host-sessie')).toBeUndefined();
  expect(await isIn(there)).toBe(true);
});

it('ends all of the owner at once, here too, and nobody else’s', async () => {
  const { here, there, other } = await twoPlaces();
  expect((await here.post('/account/uitloggen')).location).toBe('/inloggen');
  expect([await isIn(here), await isIn(there), await isIn(other)]).toEqual([false, false, true]);
});

it('ends nothing of somebody else, whatever is posted', async () => {
  const { here, there, other, hashes } = await twoPlaces();
  await other.get('/account');
  for (const sessie of [...hashes, 'iets', '0'.repeat(64)])
    expect((await other.post('/account/uitloggen', { sessie })).location).toBe('/account?bewaard=uitgelogd');
  expect([await isIn(here), await isIn(there), await isIn(other)]).toEqual([true, true, true]);
});

it('shows no log-in that ended by itself', async () => {
  const { harness, here } = await twoPlaces();
  harness.clock.advance(15);
  const shown = await here.get('/account');
  expect(shown.text).not.toContain('Safari op een iPhone');
});

import { describe, expect, it } from 'vitest';
import { askWait } from '#src/web/ask/limits.ts';
import { startHarness } from '#test/harness.ts';
import { casesOf, codeIn, keyIn, startRoad, typed } from './road.ts';

describe('the public form', () => {
  it('gives a program that fills in the hidden field a receipt, and keeps nothing', async () => {
    const road = await startRoad();
    const receipt = await road.walk('inzien', { ...typed, _website: 'https://koop.example' });
    expect(receipt.status).toBe(200);
    expect(codeIn(receipt)).toMatch(/^MG(-[0-9A-Z]{4}){5}$/);
    expect(receipt.text).toContain('Uiterlijk 23 december 2026');
    expect(await casesOf(road.harness)).toEqual([]);
  });

  it('comes back once, with everything typed, when it was sent sooner than anybody types', async () => {
    const { browser, harness } = await startRoad();
    const key = keyIn(await browser.get('/verzoek/inzien/gegevens'));
    const early = await browser.post('/verzoek/inzien/gegevens', { ...typed, _key: key });
    expect(early.status).toBe(422);
    expect(early.text).toContain('Dat ging heel snel');
    expect(early.text).toContain('value="J.M. van der Proef"');
    expect(keyIn(early)).toBe(key);
    harness.clock.advance(1);
    expect((await browser.post('/verzoek/inzien/gegevens', { ...typed, _key: key })).status).toBe(303);
  });

  it.each(['', 'x', 'k'.repeat(53)])('takes no key of somebody else: %s', async (key) => {
    const { browser } = await startRoad();
    const answer = await browser.post('/verzoek/inzien/gegevens', { ...typed, _key: key });
    expect(answer.status).toBe(422);
    expect(keyIn(answer)).toMatch(/^[\w-]{53}$/);
    expect((await browser.post('/verzoek/inzien/controleren', { ...typed, _key: key })).status).toBe(422);
  });

  it('takes a key for half a day', async () => {
    const { browser, harness } = await startRoad();
    const key = keyIn(await browser.get('/verzoek/inzien/gegevens'));
    harness.clock.advance(12 * 60);
    expect((await browser.post('/verzoek/inzien/gegevens', { ...typed, _key: key })).status).toBe(303);
    harness.clock.advance(1);
    expect((await browser.post('/verzoek/inzien/gegevens', { ...typed, _key: key })).status).toBe(422);
  });

  it('asks to wait after ten requests of an hour from one address, keeps what was typed, and says what else one may do', async () => {
    const road = await startRoad();
    for (let count = 0; count < 10; count++) await road.walk('inzien');
    await road.fill('inzien');
    const tooMany = await road.browser.post('/verzoek/inzien/controleren', typed);
    expect(tooMany.status).toBe(429);
    for (const words of ['Bel dan, schrijf ons', 'Probeer het over 50 minuten opnieuw', 'value="J.M. van der Proef"'])
      expect(tooMany.text).toContain(words);
    expect(road.harness.store.cases.count()).toBe(10);
    road.harness.clock.advance(60);
    await road.walk('inzien');
    expect(road.harness.store.cases.count()).toBe(11);
  });

  it('counts each address by itself, and everybody together', async () => {
    const { browser, harness } = await startRoad();
    const look = (address: string) =>
      browser.post('/verzoek/inzien/gegevens', {}, { 'x-forwarded-for': address }).then(({ status }) => status);
    // without a socket the address is 'local': all of these are one
    for (let count = 0; count < 60; count++) expect(await look('10.0.0.1')).toBe(422);
    expect(await look('10.0.0.2')).toBe(429);
    const wait = (address: string) => askWait({ deps: harness.deps, address, now: harness.clock.now() }, 'typed');
    expect(await wait('local')).toBeGreaterThan(3000);
    expect(await wait('192.0.2.1')).toBe(0);
    for (let count = 0; count < 939; count++) expect(await wait(`192.0.2.${count}`)).toBe(0);
    expect(await wait('198.51.100.1')).toBeGreaterThan(0);
    expect(await wait('2001:db8:1:2:3:4:5:6')).toBeGreaterThan(0);
    harness.clock.advance(60);
    for (let count = 0; count < 60; count++) expect(await wait(`2001:db8:1:2:${count}::1`)).toBe(0);
    expect(await wait('2001:db8:1:2:ffff::1')).toBeGreaterThan(0);
  });

  it('asks to wait after twenty looks with one code, whether there is such a code or not', async () => {
    const harness = await startHarness();
    const road = await startRoad(harness);
    const real = codeIn(await road.walk('inzien'));
    const unreal = `MG${'-0000'.repeat(5)}`;
    const statuses = async (code: string) => {
      const seen: number[] = [];
      for (let count = 0; count < 21; count++)
        seen.push((await harness.anonymous().post('/verzoek/stand', { code, birthDate: '1-1-1990' })).status);
      return seen;
    };
    const both = [await statuses(real), await statuses(unreal)];
    expect(both[0]).toEqual([...Array.from({ length: 20 }, () => 422), 429]);
    expect(both[1]).toEqual(both[0]);
  });

  it('asks for the form once more when its token is gone, in words for clients', async () => {
    const { browser } = await startRoad();
    const answer = await browser.post('/verzoek/inzien/gegevens', { ...typed, _csrf: 'x' });
    expect([303, 403, 422]).toContain(answer.status);
    browser.csrf = 'oud';
    const old = await browser.post('/verzoek/inzien/gegevens', typed);
    expect(old.status).toBe(403);
    expect(old.text).toContain('Dit is nog niet verstuurd');
    expect(old.text).toContain('value="J.M. van der Proef"');
    expect(old.text).not.toContain('Mijn werk');
  });
});

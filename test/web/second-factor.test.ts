import { describe, expect, it } from 'vitest';
import { codeOf } from '#test/authenticator.ts';
import { housePassword, startHarness } from '../harness.ts';
import { htmlProblems } from './html.ts';
import { factorOf, logIn, page, setUp, strictHouse, withFactor } from './second-factor-stage.ts';

describe('setting up a second factor', () => {
  it('shows a picture and a key, and is on once the first code was right', async () => {
    const harness = await startHarness();
    const { coach } = harness.office;
    const browser = await harness.as(coach);
    await browser.post(`${page}/beginnen`);
    const wrong = await browser.post(`${page}/aanzetten`, { code: '000000' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Deze code klopt niet');
    expect(factorOf(harness, coach.id)).toBeUndefined();
    const { codes, secret, pages } = await setUp(harness, browser);
    expect(codes).toHaveLength(8);
    for (const one of [wrong, ...pages]) expect(await htmlProblems(one.text)).toEqual([]);
    const kept = JSON.stringify(factorOf(harness, coach.id));
    for (const code of codes) expect(kept).not.toContain(code.replaceAll('-', ''));
    const said = JSON.stringify(harness.log);
    for (const one of [secret, ...codes]) expect(said).not.toContain(one);
    expect((await browser.get(page)).text).not.toContain(secret);
  });

  it('shows the same recovery codes to whoever presses twice, and no more a minute later', async () => {
    const harness = await startHarness();
    const browser = await harness.as(harness.office.coach);
    await browser.post(`${page}/beginnen`);
    const key = /class="code">([A-Z2-7 ]+)</.exec((await browser.get(page)).text)?.[1]?.replaceAll(' ', '') ?? '';
    const press = () => browser.post(`${page}/aanzetten`, { code: codeOf(key, harness.clock.now()) });
    const shown = async () => [...(await press()).text.matchAll(/<li class="code">([\w-]+)</g)].map(([, code]) => code);
    const [first, second] = await Promise.all([shown(), shown()]);
    const third = await shown();
    expect(first).toHaveLength(8);
    expect([second, third]).toEqual([first, first]);
    harness.clock.advance(2);
    expect((await press()).location).toBe(page);
    expect((await browser.get(page)).text).not.toContain(key);
  });

  it('ends what was open elsewhere, and stands in the access log like what was changed later', async () => {
    const harness = await startHarness();
    const { coach } = harness.office;
    const [there, here] = [await harness.as(coach), await harness.as(coach)];
    await setUp(harness, here);
    expect([(await there.get('/account')).status, (await here.get('/account')).status]).toEqual([303, 200]);
    await here.post(`${page}/uitzetten`);
    const { accessLog } = harness.store;
    const lines = (await Promise.all((await accessLog.days()).map((day) => accessLog.linesOf(day)))).flat();
    expect(lines.map(({ by, action, route, outcome }) => [by, action, route, outcome])).toEqual(
      ['beginnen', 'aanzetten', 'uitzetten'].map((act) => [coach.id, 'account.secure', `${page}/${act}`, 'done']),
    );
  });

  it('comes before everything else where the role asks for it, and then lets in', async () => {
    const harness = await strictHouse();
    const browser = harness.anonymous();
    expect((await logIn(browser, harness.office.branchManager.email)).location).toBe('/mijn-werk');
    for (const path of ['/mijn-werk', '/account', '/clienten', '/medewerkers', '/klachten/reactie', '/dossiers/0'])
      expect((await browser.get(path)).location).toBe(`${page}?naar=${encodeURIComponent(path)}`);
    await browser.get(page);
    const kept = await browser.post('/opdrachten/nieuw', { order: 'bewaar mij' });
    expect(kept.status).toBe(403);
    expect(kept.text).toContain('value="bewaar mij"');
    expect(await htmlProblems(kept.text)).toEqual([]);
    await setUp(harness, browser);
    expect((await browser.get('/mijn-werk')).status).toBe(200);
    expect((await browser.post(`${page}/uitzetten`)).status).toBe(422);
    expect(factorOf(harness, harness.office.branchManager.id)).toBeDefined();
  });

  it('is asked at the next click of whoever works when the house begins to ask it, and shown to who keeps accounts', async () => {
    const harness = await startHarness();
    const { coach, directorate } = harness.office;
    const [working, director] = [await harness.as(coach), await harness.as(directorate)];
    const tags = async () => (await director.get('/medewerkers')).text.split('Tweede stap ontbreekt').length - 1;
    expect([await tags(), (await working.get('/mijn-werk')).status]).toEqual([0, 200]);
    const { value, revision } = harness.store.organisation.read();
    const settings = { ...value.settings, secondFactorRoles: ['coach' as const] };
    await harness.store.organisation.save(revision, { ...value, settings });
    expect((await working.get('/mijn-werk')).location).toContain(page);
    expect(await tags()).toBe(3);
    await setUp(harness, working);
    expect((await working.get('/mijn-werk')).status).toBe(200);
    expect(await tags()).toBe(2);
  });

  it('is asked of nobody else, and can be taken away again by its owner', async () => {
    const harness = await strictHouse();
    const { coach } = harness.office;
    const browser = harness.anonymous();
    await logIn(browser, coach.email);
    expect((await browser.get('/mijn-werk')).status).toBe(200);
    await setUp(harness, browser);
    expect((await browser.post(`${page}/uitzetten`)).location).toBe('/account?bewaard=uit');
    expect(factorOf(harness, coach.id)).toBeUndefined();
    expect((await logIn(harness.anonymous(), coach.email)).location).toBe('/mijn-werk');
  });
});

describe('logging in with a second factor', () => {
  it('opens nothing with the password alone, and everything with the code after it', async () => {
    const { harness, coach, secret } = await withFactor();
    const browser = harness.anonymous();
    expect((await logIn(browser, coach.email, { naar: '/account?x=1' })).location).toBe('/inloggen/code');
    expect(browser.cookie('__Host-sessie')).toBeUndefined();
    expect((await browser.get('/account')).location).toContain('/inloggen');
    const asked = await browser.get('/inloggen/code');
    expect(await htmlProblems(asked.text)).toEqual([]);
    const wrong = await browser.post('/inloggen/code', { code: '123' });
    expect(wrong.status).toBe(422);
    expect((await browser.post('/inloggen/code', { code: codeOf(secret, harness.clock.now()) })).location).toBe(
      '/account?x=1',
    );
    expect((await browser.get('/account')).status).toBe(200);
    expect(browser.cookie('__Host-halverwege')).toBeUndefined();
  });

  it('takes no code twice, nor one of before, also not when two come at once', async () => {
    const { harness, coach, secret } = await withFactor();
    const at = harness.clock.now();
    const halfway = async () => {
      const browser = harness.anonymous();
      await logIn(browser, coach.email);
      await browser.get('/inloggen/code');
      return browser;
    };
    const [one, other, third] = [await halfway(), await halfway(), await halfway()];
    const answers = await Promise.all(
      [one, other].map((browser) => browser.post('/inloggen/code', { code: codeOf(secret, at) })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect((await third.post('/inloggen/code', { code: codeOf(secret, at) })).text).toContain('al gebruikt');
    expect((await third.post('/inloggen/code', { code: codeOf(secret, at, -1) })).text).toContain('al gebruikt');
    expect((await third.post('/inloggen/code', { code: codeOf(secret, at, 1) })).status).toBe(303);
  });

  it('judges at most ten codes in a quarter of an hour, and locks nobody out for good', async () => {
    const { harness, coach, secret } = await withFactor();
    const browser = harness.anonymous();
    await logIn(browser, coach.email);
    await browser.get('/inloggen/code');
    let judged = 0;
    for (let minute = 0; minute < 15; minute++) {
      // the very same twice at once is one press
      const guesses = Array.from({ length: 20 }, (_, n) => browser.post('/inloggen/code', { code: `fout ${n}` }));
      judged += (await Promise.all(guesses)).filter(({ status }) => status === 422).length;
      harness.clock.advance(1);
    }
    expect(judged).toBeLessThanOrEqual(10);
    harness.clock.advance(15);
    await logIn(browser, coach.email);
    expect((await browser.post('/inloggen/code', { code: codeOf(secret, harness.clock.now()) })).status).toBe(303);
  });

  it('takes each recovery code once', async () => {
    const { harness, coach, codes } = await withFactor();
    const [first = '', second = ''] = codes;
    const tryCode = async (code: string) => {
      const browser = harness.anonymous();
      await logIn(browser, coach.email);
      return (await browser.post('/inloggen/code', { code })).status;
    };
    expect([await tryCode(first), await tryCode(first), await tryCode(second.toLowerCase())]).toEqual([303, 422, 303]);
    expect(factorOf(harness, coach.id)?.recovery).toHaveLength(6);
    const renewing = await harness.as(coach);
    expect((await renewing.post(`${page}/herstelcodes`)).text).toContain('Uw oude herstelcodes werken niet meer');
    expect(await tryCode(codes[2] ?? '')).toBe(422);
  });

  it('brings the text along of whoever was typing when the session ended', async () => {
    const { harness, coach, secret } = await withFactor();
    const browser = harness.anonymous();
    await logIn(browser, coach.email);
    await browser.post('/inloggen/code', { code: codeOf(secret, harness.clock.now()) });
    await browser.get('/account');
    harness.clock.advance(31);
    await browser.get('/inloggen');
    const again = { naar: '/opdrachten/nieuw', _opnieuw: 'ja', '_bewaard.order': 'bewaar mij' };
    expect((await logIn(browser, coach.email, again)).location).toBe('/inloggen/code');
    const kept = await browser.post('/inloggen/code', { code: codeOf(secret, harness.clock.now()) });
    expect(kept.text).toContain('value="bewaar mij"');
    expect(kept.text).not.toContain(housePassword);
  });

  it('is walked round by no new password, nor guessed at by way of one', async () => {
    const { harness, coach, secret } = await withFactor();
    const inside = await harness.as(coach);
    harness.clock.advance(16);
    const change = (nieuw: string, code = '') =>
      inside.post('/account/wachtwoord', { huidig: housePassword, nieuw, code });
    const asked = await change('rode daken glimmen zacht');
    expect([asked.status, asked.text.includes('Vul de code uit uw app in')]).toEqual([422, true]);
    expect((await change(housePassword)).text).toContain('Kies een ander wachtwoord dan u nu heeft');
    let judged = 0;
    for (let guess = 0; guess < 12; guess++) {
      if ((await inside.post('/bevestigen', { naar: '/account', ditBenIk: 'fout' })).status === 422) judged++;
      if ((await change('rode daken glimmen zacht', 'fout')).status === 422) judged++;
    }
    expect(judged).toBeLessThanOrEqual(10);
    harness.clock.advance(15);
    expect((await change('rode daken glimmen zacht', codeOf(secret, harness.clock.now()))).status).toBe(303);
  });

  it('begins again once the password changed, or the account closed', async () => {
    const { harness, coach, secret } = await withFactor();
    const [browser, halfway] = [harness.anonymous(), harness.anonymous()];
    await logIn(halfway, coach.email);
    await halfway.get('/inloggen/code');
    const changed = { huidig: housePassword, nieuw: 'rode daken glimmen zacht' };
    const inside = await harness.as(coach);
    const present = codeOf(secret, harness.clock.now());
    expect((await inside.post('/account/wachtwoord', { ...changed, code: present })).status).toBe(303);
    const early = codeOf(secret, harness.clock.now(), 1);
    expect((await halfway.post('/inloggen/code', { code: early })).location).toBe('/inloggen');
    await logIn(browser, coach.email, { wachtwoord: changed.nieuw });
    expect((await browser.get('/inloggen/code')).status).toBe(200);
    const { value, revision } = harness.store.organisation.read();
    const users = value.users.map((user) =>
      user.id === coach.id ? { ...user, leavesOn: '2026-11-20' as const } : user,
    );
    await harness.store.organisation.save(revision, { ...value, users });
    const code = codeOf(secret, harness.clock.now());
    expect((await browser.post('/inloggen/code', { code })).location).toBe('/inloggen');
    expect((await harness.anonymous().post('/inloggen/code', { code })).location).toBe('/inloggen');
  });
});

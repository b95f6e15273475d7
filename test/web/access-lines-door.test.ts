import { describe, expect, it } from 'vitest';
import type { Instant } from '#src/domain/time.ts';
import { markOf } from '#src/store/mark.ts';
import { timeWorthALine } from '#src/web/login/tally.ts';
import { codeOf } from '#test/authenticator.ts';
import { type Harness, housePassword, startHarness } from '../harness.ts';
import { linesIn, rowsFor } from './access-rows.ts';
import { dayParts } from './day-parts.ts';
import { logIn, page, setUp, withFactor } from './second-factor-stage.ts';

const doors = async ({ store }: Harness) =>
  (await linesIn(store)).filter(({ action }) => /^(login|proof|account)\./.test(action));

describe('whoever comes in, is not let in, or leaves', () => {
  it('has a line: in by password and code, and out', async () => {
    const harness = await startHarness();
    const { coach } = harness.office;
    const browser = harness.anonymous();
    expect((await logIn(browser, coach.email)).location).toBe('/mijn-werk');
    await browser.open('/mijn-werk');
    expect((await browser.post('/uitloggen')).location).toBe('/inloggen');
    const lines = await doors(harness);
    expect(lines.map(({ action, outcome, way }) => [action, outcome, way])).toEqual([
      ['login.enter', 'done', 'change'],
      ['login.leave', 'done', 'change'],
    ]);
    for (const line of lines)
      expect(line).toMatchObject({ by: coach.id, role: 'coach', about: { kind: 'user', mark: markOf(coach.id) } });
  });

  it('is in only once the code was right, and a wrong one has a line of its own', async () => {
    const { harness, coach, secret } = await withFactor();
    const before = (await doors(harness)).length;
    const browser = harness.anonymous();
    expect((await logIn(browser, coach.email)).location).toBe('/inloggen/code');
    expect((await doors(harness)).slice(before)).toEqual([]);
    await browser.post('/inloggen/code', { code: '000000' });
    await browser.post('/inloggen/code', { code: codeOf(secret, harness.clock.now()) });
    const [refused, entered] = (await doors(harness)).slice(before);
    expect(refused).toMatchObject({ by: 'visitor', action: 'login.codeRefused', outcome: 'refused', times: 1 });
    expect(refused?.about?.mark).toBe(markOf(coach.id));
    expect(entered).toMatchObject({ by: coach.id, action: 'login.enter' });
  });

  it('has no address in the log, whether there is an account or not', async () => {
    const harness = await startHarness();
    const { coach } = harness.office;
    const typed = 'Kanarie-wachtwoord 7351';
    for (const email of [coach.email, 'kanarie@elders.example'])
      await harness.anonymous().post('/inloggen', { email, wachtwoord: typed, naar: '' });
    const [known, unknown] = await doors(harness);
    expect(known).toMatchObject({ by: 'visitor', about: { mark: markOf(coach.id) }, branchId: coach.branchId });
    expect(unknown).toMatchObject({ by: 'visitor', action: 'login.refused', outcome: 'refused' });
    for (const name of ['about', 'branchId', 'role']) expect(unknown).not.toHaveProperty(name);
    expect(JSON.stringify([known, unknown])).not.toMatch(/kanarie|voorbeeld|sanne/i);
  });

  it('is told to the branch whose account it was, and of an unknown address to the directorate alone', async () => {
    const harness = await startHarness();
    const { coach, farCoach, branchManager, directorate } = harness.office;
    for (const email of [coach.email, farCoach.email, 'niemand@elders.example'])
      for (let guess = 0; guess < 4; guess++)
        await harness.anonymous().post('/inloggen', { email, wachtwoord: `gok ${guess}`, naar: '' });
    const today = harness.clock.today();
    const days = `?${new URLSearchParams({ ...dayParts('van', today), ...dayParts('tot', today) })}`;
    const mine = (await rowsFor(harness, branchManager, days)).filter((row) => row.includes('Geweigerd'));
    expect(mine).toHaveLength(3);
    for (const row of mine) expect(row).toMatch(/Iemand die er niet in kwam .* Sanne Verzonnen/);
    expect(mine[0]).toContain('voor de 4e keer in dit uur');
    const all = (await rowsFor(harness, directorate, days)).filter((row) => row.includes('Geweigerd'));
    expect(all).toHaveLength(9);
    const { text } = await (await harness.as(directorate)).get(`/toegangslog${days}`);
    const plain = text.replace(/\s+/g, ' ');
    for (const whose of [
      'als Sanne Verzonnen',
      'als Frederique Verweg',
      'met een e-mailadres dat hier geen account heeft',
    ])
      expect(plain).toContain(`werd minstens 4 keer geweigerd bij het inloggen ${whose}`);
  });

  it('tells a stranger nothing by an error, while the log takes no lines', async () => {
    const harness = await startHarness();
    const full = () => {
      throw new Error('no line is taken');
    };
    Object.assign(harness.store.accessLog, { add: full, isBehind: () => true });
    for (const email of [harness.office.coach.email, 'niemand@elders.example'])
      expect((await harness.anonymous().post('/inloggen', { email, wachtwoord: 'gok', naar: '' })).status).toBe(422);
  });

  it('leaves a few lines of a flood, and says how many there were', async () => {
    const { deps } = await startHarness();
    const next = (key: string, now: Instant) => timeWorthALine({ deps, now }, key);
    const times = await Promise.all(Array.from({ length: 100_000 }, () => next('x', '2026-11-30T10:00:00.000Z')));
    const told = times.filter(Boolean);
    expect(told).toHaveLength(17);
    expect(told.at(-1)).toBe(65_536);
    const later: Instant = '2026-11-30T11:00:00.000Z';
    expect([await next('x', later), await next('y', later), await next('x', later)]).toEqual([1, 1, 2]);
  });
});

describe('what somebody does to the own account', () => {
  it('has a line: password, second factor, recovery codes, other log-ins', async () => {
    const harness = await startHarness();
    const { coach } = harness.office;
    const browser = await harness.as(coach);
    await harness.as(coach);
    await browser.post('/account/uitloggen', { sessie: harness.store.sessions.ofUser(coach.id)[1]?.hash ?? '' });
    const wrong = await browser.post('/account/wachtwoord', { huidig: 'fout', nieuw: 'rode daken glimmen zacht' });
    expect(wrong.status).toBe(422);
    await browser.post('/account/wachtwoord', { huidig: housePassword, nieuw: 'rode daken glimmen zacht' });
    await setUp(harness, await harness.as(coach));
    const later = await harness.as(coach);
    await later.post(`${page}/herstelcodes`);
    await later.post(`${page}/uitzetten`);
    const lines = (await doors(harness)).filter(({ change, action }) => change || action !== 'account.secure');
    expect(lines.map(({ action, change }) => change?.did.join() ?? action)).toEqual([
      'login.leave',
      'proof.refused',
      'password,loggedOut',
      'factorOn,loggedOut',
      'recoveryCodes',
      'factorOff',
    ]);
    for (const line of lines) expect(line.about?.mark).toBe(markOf(coach.id));
  });

  it('has a line of a proof that was wrong, by who is in', async () => {
    const harness = await startHarness();
    const { branchManager, coach } = harness.office;
    const browser = await harness.as(branchManager);
    harness.clock.advance(16);
    for (let guess = 0; guess < 3; guess++)
      await browser.post(`/medewerkers/${coach.id}/link`, { ditBenIk: `gok ${guess}` });
    const lines = (await doors(harness)).filter(({ action }) => action === 'proof.refused');
    expect(lines.map(({ by, times }) => [by, times])).toEqual([
      [branchManager.id, 1],
      [branchManager.id, 2],
    ]);
  });
});
